import pg from 'pg';

/** What a publishing process calls on and the others listen to. */
export const CHANNEL = 'entente_release';

const AGAIN_MILLISECONDS = 1000;
/** A connection can die without a word: so often it is looked whether something was missed. */
const LOOK_MILLISECONDS = 30_000;

/**
 * Calls when another process may have added a release: when told, after each time the connection was
 * lost and found again, and now and then. Returns how to stop it.
 */
export function watchPostgres(url: string, changed: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;

  async function listen(first: boolean): Promise<void> {
    const current = new pg.Client({ connectionString: url, keepAlive: true });
    client = current;
    let lost = false;
    const lose = () => {
      if (lost || stopped) return;
      lost = true;
      current.end().catch(() => {});
      waiting = setTimeout(() => void listen(false), AGAIN_MILLISECONDS);
      waiting.unref();
    };
    current.on('error', lose);
    current.on('end', lose);
    current.on('notification', changed);
    try {
      await current.connect();
      await current.query(`listen ${CHANNEL}`);
      if (!first) changed();
    } catch {
      lose();
    }
  }

  void listen(true);
  const looking = setInterval(changed, LOOK_MILLISECONDS);
  looking.unref();
  return async () => {
    stopped = true;
    clearInterval(looking);
    clearTimeout(waiting);
    await client?.end().catch(() => {});
  };
}
