import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#lib/server/store/open-store.ts';
import { shipTables } from '#lib/server/store/ship-tables.ts';
import { makeDatabase, startPostgres } from '#tests/start-postgres.ts';
import { costOf, type Cost } from './in-child.ts';
import { digits, type Section } from './report.ts';

const ROUNDS = 5;

/** Opens both stores, and publishes on them, beside writing the same bytes safely and nothing else. */
export async function benchStore(): Promise<Section[]> {
  const home = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const server = await startPostgres({ durable: true });
  try {
    const databaseUrl = await makeDatabase(server.url, 'bench');
    const places = [
      { name: 'embedded', args: [home, ''] },
      { name: 'PostgreSQL', args: ['', databaseUrl] }
    ];
    for (const { args } of places) {
      const store = await openStore({ home: args[0]!, databaseUrl: args[1] || null });
      await shipTables(store, 'data');
      await store.close();
    }
    const opened = inTurn(places.map(({ args }) => ['open-store', ...args]));
    const sizes = ['1', '10', '100'].map((megabytes) => {
      const [bare, ...kept] = inTurn([
        ['bare-write', home, '', megabytes],
        ...places.map(({ args }) => ['publish', ...args, megabytes])
      ]);
      return { megabytes, bare: bare!, kept };
    });
    return [
      {
        title: 'Opening the store',
        text: `From nothing to the answer of the first query: the newest release. In a new process, after its modules are loaded; median of ${ROUNDS}.`,
        head: ['', 'median', 'peak memory'],
        rows: places.map(({ name }, i) => [name, ...said(opened[i]!)])
      },
      {
        title: 'Publishing',
        text: `Random bytes from memory until the release is acknowledged: hashed, written, synced and entered into the catalogue. Beside it a bare write, fsync and rename of as many bytes on the same disk. Median of ${ROUNDS}, in turn, each in a process of its own that has done the same with a few bytes before, as a server has.`,
        head: ['', 'median', 'ratio to the bare write', 'peak memory'],
        rows: sizes.flatMap(({ megabytes, bare, kept }) =>
          [
            ['bare write', bare] as const,
            ...places.map(({ name }, i) => [name, kept[i]!] as const)
          ].map(([name, cost]) => {
            const [time, memory] = said(cost);
            const ratio = cost.milliseconds / bare.milliseconds;
            return [`${megabytes} MB, ${name}`, time!, `${digits(ratio)}×`, memory!];
          })
        )
      }
    ];
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The middle of several runs of each piece of work, done in turn, and the most memory of any. */
function inTurn(works: readonly (readonly string[])[]): Cost[] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    works.map(([work, ...args]) => costOf(work!, ...args))
  );
  return works.map((_, i) => {
    const costs = rounds.map((round) => round[i]!);
    const sorted = costs.sort((a, b) => a.milliseconds - b.milliseconds);
    const peakMegabytes = Math.max(...costs.map((cost) => cost.peakMegabytes));
    return { ...sorted[ROUNDS >> 1]!, peakMegabytes };
  });
}

function said({ milliseconds, peakMegabytes }: Cost): string[] {
  return [`${digits(milliseconds)} ms`, `${peakMegabytes.toFixed(0)} MB`];
}
