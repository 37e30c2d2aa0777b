import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { decodeTable } from '#lib/core/codec/decode-table.ts';
import { encodeTable } from '#lib/core/codec/encode-table.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { DatasetIndex } from '#lib/core/selection/dataset-index.ts';
import type { Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { CONTENTS, linkedRows, SETS } from './linked-rows.ts';
import { assertSame, measure } from './measure.ts';
import { digits, timingSection, type Section } from './report.ts';

const ROWS = 1_000_000;
/** Datasets that charts do not draw from. */
const NOT_DRAWN = ['translations', 'claims'];

/** What readers' browsers get of each table, beside the CSV; and how soon a million rows can be filtered. */
export function benchTravelling(): Section[] {
  return [sizes(), arrival()];
}

function sizes(): Section {
  const drawn = Object.values(DATASETS).filter(({ name }) => !NOT_DRAWN.includes(name));
  const rows = drawn.map((dataset): [name: string, csv: number, file: number] => {
    const csv = readFileSync(`data/${dataset.name}.csv`);
    const table = parseCsv(dataset, csv.toString()).table as unknown as Table;
    const properties = Object.entries(dataset.columns)
      .filter(([, { detail }]) => !detail)
      .map(([property]) => property);
    const file = encodeTable(table, properties);
    return [dataset.name, packed(csv).length, packed(file).length];
  });
  const sum = (place: 1 | 2) => rows.reduce((total, row) => total + row[place], 0);
  return {
    title: 'What travels',
    text: 'The columns that charts draw, as a table file, and the whole CSV, both in Brotli at its best. Notes, links and wordings that only a record shows come when a record is opened.',
    head: ['', 'CSV', 'table file', 'ratio'],
    rows: [...rows, ['all', sum(1), sum(2)] as const].map(([name, csv, file]) => [
      name,
      `${digits(csv / 1000)} kB`,
      `${digits(file / 1000)} kB`,
      `${digits(file / csv)}×`
    ])
  };
}

function arrival(): Section {
  const table = millionRows();
  const properties = [...table.columns.keys()];
  const file = packed(encodeTable(table, properties), 6);
  const json = packed(
    Buffer.from(JSON.stringify([...table.columns.values()].map((column) => [...cellsOf(column)]))),
    6
  );
  const answers = DATASETS.approval.answers;
  const filtered = (arrived: Table) =>
    new DatasetIndex(arrived, answers).count([
      { dimension: 'time', from: 2000, to: 3461, view: null }
    ]);
  const read = () => filtered(decodeTable(brotliDecompressSync(file)));
  assertSame('Rows', read(), filtered(table));
  return timingSection(
    `${ROWS.toLocaleString('en')} rows, from arrival to the first count`,
    `Six columns: two days, three texts, a share. Inflated, decoded, and counted within four years (${digits(file.length / 1e6)} MB in Brotli; ${digits(json.length / 1e6)} MB as JSON, which is inflated and parsed only).`,
    measure(
      [
        { name: 'table file: ready to filter', run: read },
        { name: 'of which inflating', run: () => brotliDecompressSync(file) },
        {
          name: 'of which inflating and decoding',
          run: () => decodeTable(brotliDecompressSync(file))
        },
        { name: 'JSON: parsed', run: () => JSON.parse(brotliDecompressSync(json).toString()) }
      ],
      5
    )
  );
}

function millionRows(): Table {
  const { days, sets } = linkedRows(ROWS);
  // As in the tables that are published, rows follow each other in time.
  days.sort();
  const columns = new Map<string, Column>([
    ['fieldworkStart', { kind: 'day', values: days }],
    ['fieldworkEnd', { kind: 'day', values: days.map((day, row) => day + (row % 3)) }],
    [
      'approvePercent',
      { kind: 'number', values: Float64Array.from(days, (_, row) => ((row * 7919) % 900) / 10) }
    ]
  ]);
  ['country', 'pollster', 'leader'].forEach((property, i) => {
    const dictionary = Array.from({ length: CONTENTS[i]! }, (_, code) => `${SETS[i]} ${code}`);
    columns.set(property, { kind: 'text', codes: Int32Array.from(sets[i]!), dictionary });
  });
  return new Table('approval', ROWS, columns);
}

function cellsOf(column: Column): Iterable<number> {
  return column.kind === 'text' ? column.codes : column.values;
}

function packed(bytes: Uint8Array, quality = 11): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
