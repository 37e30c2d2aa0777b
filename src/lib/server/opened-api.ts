import type { Api } from './api/api.ts';
import { ReleaseEvents } from './api/release-events.ts';
import { config } from './config.ts';
import { callerOf } from './opened-people.ts';
import { openedTables } from './opened-tables.ts';
import { checkedRelease, currentRelease, openedStore } from './releases.ts';

/** What the endpoints of this process work with. */
export async function openedApi(): Promise<Api> {
  const { uploadBytes } = config;
  return {
    store: await openedStore(),
    kept: await openedTables(),
    newest: checkedRelease,
    callerOf,
    uploadBytes
  };
}

let opening: Promise<ReleaseEvents> | null = null;

/** The events of this process; they end when it is told to stop. */
export function openedEvents(): Promise<ReleaseEvents> {
  opening ??= openEvents();
  return opening;
}

async function openEvents(): Promise<ReleaseEvents> {
  const store = await openedStore();
  const events = new ReleaseEvents((await currentRelease()).record.number);
  // Told only when it is loaded: who comes then, gets it.
  const tell = () =>
    checkedRelease().then(
      ({ record }) => events.tell(record.number),
      (fault: Error) => console.error(fault.message)
    );
  store.onRelease(() => void tell());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => events.close());
  return events;
}
