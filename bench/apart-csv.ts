// Reading a million rows, each way in a process of its own; the answer is worked out when time has stopped.
import { createReadStream, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import { csvParse } from 'd3';
import Papa from 'papaparse';
import { CsvParser, parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkFile } from '#lib/core/intake/check-file.ts';
import { utf8Of } from '#lib/core/intake/read-file.ts';
import { diffTables } from '#lib/core/release/diff-tables.ts';
import type { Table } from '#lib/core/table/table.ts';
import { openBytes } from '../src/cli/open-bytes.ts';
import type { Cost } from './in-child.ts';

type Work = (...files: string[]) => Promise<Omit<Cost, 'peakMegabytes'>>;

/** Every figure of one column, in tenths, and every letter of another, quotes and line ends included. */
const sum = (rows: number, figure: (row: number) => number, note: (row: number) => string) => {
  let total = rows;
  for (let row = 0; row < rows; row++) {
    total += Math.round(figure(row) * 10) + note(row).length;
  }
  return total;
};

const sumOfTable = (table: Table) => {
  const approve = table.column('approvePercent', 'number').values;
  const { codes, dictionary } = table.column('note', 'text');
  return sum(
    table.length,
    (row) => approve[row]!,
    (row) => dictionary[codes[row]!] ?? ''
  );
};

type Texts = Readonly<Record<string, string>>;

const sumOfRecords = (records: readonly Texts[]) =>
  sum(
    records.length,
    (row) => Number(records[row]!['approve']),
    (row) => records[row]!['note']!
  );

async function timed<T>(work: () => Promise<T>, answerOf: (result: T) => number | Promise<number>) {
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  return { milliseconds, answer: await answerOf(result) };
}

async function readTable(file: string): Promise<Table> {
  const bytes = await openBytes(file);
  const parser = new CsvParser(DATASETS.approval, { size: bytes.size });
  for await (const piece of utf8Of(bytes, 'utf-8')) parser.push(piece);
  await bytes.close();
  const { table, problems } = parser.finish();
  if (problems.length > 0) throw new Error(problems[0]!.expected);
  return table;
}

const readObjects = (file: string) => csvParse(readFileSync(file, 'utf8')) as unknown as Texts[];

/** How many rows came, went and changed, in one number. */
const told = (added: number, changed: number, removed: number) =>
  (added * 1e5 + changed) * 1e5 + removed;

const KEY = ['leader', 'pollster', 'start', 'end'] as const;

/** As a script over d3 would have it: the earlier rows in a Map by key, then column by column. */
function diffObjects(before: readonly Texts[], after: readonly Texts[]): number {
  const keyOf = (row: Texts) => KEY.map((name) => row[name]).join('\t');
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const names = Object.keys(before[0]!);
  let [added, changed] = [0, 0];
  for (const row of after) {
    const key = keyOf(row);
    const old = known.get(key);
    known.delete(key);
    if (!old) added++;
    else if (names.some((name) => old[name] !== row[name])) changed++;
  }
  return told(added, changed, known.size);
}

function diffOfTables(before: Table, after: Table): number {
  const { added, changed, removed } = diffTables(before, after, DATASETS.approval.key);
  return told(added.length, changed.length, removed.length);
}

export const CSV_WORK: Readonly<Record<string, Work>> = {
  'read-entente': (file) => timed(() => readTable(file!), sumOfTable),
  'read-papaparse': (file) =>
    timed(async () => {
      const text = readFileSync(file!, 'utf8');
      return Papa.parse<Texts>(text, { header: true, skipEmptyLines: true }).data;
    }, sumOfRecords),
  'read-csv-parse': (file) =>
    timed(async () => {
      const records: Texts[] = [];
      const parser = createReadStream(file!).pipe(parse({ columns: true }));
      for await (const record of parser) records.push(record as Texts);
      return records;
    }, sumOfRecords),
  'read-d3': (file) => timed(async () => readObjects(file!), sumOfRecords),
  'read-duckdb': async (file) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return timed(
      () => connection.run(`create table polls as select * from read_csv('${file}')`),
      async () => {
        const reader = await connection.runAndReadAll(
          `select count(*) + sum(round(approve * 10)) + sum(length(coalesce(note, ''))) from polls`
        );
        return Number(reader.getRows()[0]![0]);
      }
    );
  },
  'check-entente': async (file) => {
    const tables = new Map(
      Object.values(DATASETS).map((dataset) => {
        const bytes = readFileSync(`data/${dataset.name}.csv`);
        return [dataset.name as DatasetName, parseCsv(dataset, bytes).table as unknown as Table];
      })
    );
    return timed(
      async () => {
        const bytes = await openBytes(file!);
        const verdict = await checkFile(bytes, {}, { tables, today: 20_700 });
        if (verdict.kind === 'question') throw new Error(verdict.question.about);
        if (verdict.file.problems.length > 0) throw new Error(verdict.file.problems[0]!.expected);
        await bytes.close();
        return verdict.file.table;
      },
      (table) => sumOfTable(table)
    );
  },
  'versions-entente': async (before, after) =>
    timed(async () => diffOfTables(await readTable(before!), await readTable(after!)), Number),
  'versions-d3': (before, after) =>
    timed(async () => diffObjects(readObjects(before!), readObjects(after!)), Number),
  'difference-entente': async (before, after) => {
    const tables = [await readTable(before!), await readTable(after!)] as const;
    return timed(async () => diffOfTables(...tables), Number);
  },
  'difference-d3': async (before, after) => {
    const records = [readObjects(before!), readObjects(after!)] as const;
    return timed(async () => diffObjects(...records), Number);
  }
};
