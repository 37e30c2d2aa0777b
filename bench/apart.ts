// What is measured in a process of its own; bench/in-child.ts starts it.
import { createReadStream, openAsBlob, readFileSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, resourceUsage } from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkFile } from '#lib/core/intake/check-file.ts';
import type { Table } from '#lib/core/table/table.ts';
import { openStore } from '#lib/server/store/open-store.ts';

type Work = (...args: string[]) => Promise<{ milliseconds: number; answer: number }>;

const timed = async (work: () => Promise<number>) => {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
};

/** A file of random bytes, which no disk can make smaller. */
const bytesOf = (megabytes: string) => randomBytes(Number(megabytes) * 1e6);

const WORK: Readonly<Record<string, Work>> = {
  entente: async (file) => {
    const tables = new Map(
      Object.values(DATASETS).map((dataset) => {
        const text = readFileSync(`data/${dataset.name}.csv`, 'utf8');
        return [dataset.name as DatasetName, parseCsv(dataset, text).table as unknown as Table];
      })
    );
    return timed(async () => {
      const verdict = await checkFile(await openAsBlob(file!), {}, { tables, today: 20_700 });
      if (verdict.kind === 'question') throw new Error(verdict.question.about);
      if (verdict.file.problems.length > 0) throw new Error(verdict.file.problems[0]!.expected);
      return verdict.file.table.length;
    });
  },
  papaparse: (file) =>
    timed(
      () =>
        new Promise((resolve, reject) => {
          let rows = -1;
          Papa.parse<string[]>(createReadStream(file!), {
            skipEmptyLines: true,
            chunk: ({ data }) => void (rows += data.length),
            complete: () => resolve(rows),
            error: reject
          });
        })
    ),
  'csv-parse': (file) =>
    timed(async () => {
      let rows = -1;
      for await (const _ of createReadStream(file!).pipe(parse())) rows += _ ? 1 : 0;
      return rows;
    }),
  duckdb: async (file) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return timed(async () => {
      await connection.run(`create table polls as select * from read_csv('${file}')`);
      const reader = await connection.runAndReadAll('select count(*) from polls');
      return Number(reader.getRows()[0]![0]);
    });
  },
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
const peakMegabytes = resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...cost, peakMegabytes }));
