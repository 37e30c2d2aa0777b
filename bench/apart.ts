// What is measured in a process of its own; bench/in-child.ts starts it.
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, resourceUsage } from 'node:process';
import { openStore } from '#lib/server/store/open-store.ts';
import { CSV_WORK } from './apart-csv.ts';
import { buildLinked, stepLinked } from './build-linked.ts';
import type { Cost } from './in-child.ts';

type Work = (...args: string[]) => Promise<Omit<Cost, 'peakMegabytes'>>;

const timed = async (work: () => Promise<number>) => {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
};

/** A file of random bytes, which no disk can make smaller. */
const bytesOf = (megabytes: string) => randomBytes(Number(megabytes) * 1e6);

const WORK: Readonly<Record<string, Work>> = {
  'linked-Entente': async (rows) => buildLinked('Entente', Number(rows)),
  'linked-activation': async (rows) => stepLinked('activation', Number(rows)),
  'linked-later': async (rows) => stepLinked('later', Number(rows)),
  'linked-crossfilter2': async (rows) => buildLinked('crossfilter2', Number(rows)),
  ...CSV_WORK,
  'open-store': async (home, databaseUrl) =>
    timed(async () => {
      const store = await openStore({ home: home!, databaseUrl: databaseUrl || null });
      const { number } = (await store.newest())!;
      setImmediate(() => void store.close());
      return number;
    }),
  publish: async (home, databaseUrl, megabytes) => {
    const store = await openStore({ home: home!, databaseUrl: databaseUrl || null });
    const publish = async (bytes: Buffer) => {
      const base = (await store.newest())!.number;
      const content = await store.bytes.keep(bytes);
      const datasets = [{ name: 'claims', ...content, rows: 1 }] as const;
      const { published } = await store.publish({ base, author: 'A', message: 'm', datasets });
      return published!.number - base;
    };
    await publish(randomBytes(100));
    const bytes = bytesOf(megabytes!);
    const took = await timed(() => publish(bytes));
    await store.close();
    return took;
  },
  'bare-write': async (folder, _, megabytes) => {
    const own = await mkdtemp(join(folder || tmpdir(), 'bare-'));
    const write = async (bytes: Buffer) => {
      const file = await open(join(own, 'part'), 'wx');
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(join(own, 'part'), join(own, 'whole'));
      return 1;
    };
    await write(randomBytes(100));
    const bytes = bytesOf(megabytes!);
    const took = await timed(() => write(bytes));
    await rm(own, { recursive: true });
    return took;
  }
};

const [, , name, ...args] = argv;
const cost = await WORK[name!]!(...args);
console.log(JSON.stringify({ ...cost, peakMegabytes: peakKilobytes() / 1024 }));

/** Of this process alone: where the system tells no better, its largest size counts that of who started it. */
function peakKilobytes(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1]);
}
