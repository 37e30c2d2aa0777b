import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { costOf } from './in-child.ts';
import { assertSame } from './measure.ts';
import { writeMillion } from './million-file.ts';
import { digits, type Section } from './report.ts';

const ROWS = 1_000_000;
const ROUNDS = 3;
type Ways = readonly (readonly [work: string, name: string])[];

const READERS: Ways = [
  ['read-entente', 'Entente: typed columns; cells, key and lines checked'],
  ['check-entente', 'Entente: the same, and every check of a dropped file'],
  ['read-papaparse', 'papaparse: objects of text, by header'],
  ['read-csv-parse', 'csv-parse: objects of text, by header'],
  ['read-d3', 'd3-dsv: objects of text, by header'],
  ['read-duckdb', 'DuckDB: read_csv into a table, on all processors']
];

const DIFFERS: Ways = [
  ['versions-entente', 'Entente: both files read and checked, then compared'],
  ['versions-d3', 'd3-dsv: both files read, then compared by a Map'],
  ['difference-entente', 'Entente: the comparison alone'],
  ['difference-d3', 'd3-dsv with a Map: the comparison alone']
];

/** A million rows, read and checked, and held against an earlier version; beside others that check nothing. */
export async function benchMillion(): Promise<Section[]> {
  const [before, after] = [1, 2].map((version) =>
    join(tmpdir(), `entente-million-${pid}-${version}.csv`)
  ) as [string, string];
  await writeMillion(before, ROWS, 1);
  await writeMillion(after, ROWS, 2);
  const rows = ROWS.toLocaleString('en');
  const megabytes = (statSync(before).size / 1e6).toFixed(0);
  const how = `Median of ${ROUNDS}, each in a process of its own; the most memory that it had, Node included.`;
  try {
    return [
      compare(
        'Reading and checking a million rows',
        `A file of ${rows} polls (${megabytes} MB, 12 columns, two rows of five with quoted cells and line ends within), read from disk. A dropped file is recognised, read, checked for cells, key, references, rules and plausibility, and compared with the published table; the others only read. All find the same figures and letters. ${how}`,
        READERS,
        [before]
      ),
      compare(
        'The difference of two versions of a million rows',
        `The same file and a later version of it: one row of a hundred has another figure, one of ten thousand is gone and another new. Ratios are those to the first line. ${how}`,
        DIFFERS,
        [before, after]
      )
    ];
  } finally {
    rmSync(before);
    rmSync(after);
  }
}

function compare(title: string, text: string, ways: Ways, files: readonly string[]): Section {
  // Round by round, so that whatever else the machine does falls on all alike.
  const rounds = Array.from({ length: ROUNDS }, () => ways.map(([work]) => costOf(work, ...files)));
  const costs = ways.map(([work], place) => {
    const own = rounds.map((round) => round[place]!);
    for (const { answer } of own) assertSame(`What ${work} found`, rounds[0]![0]!.answer, answer);
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return {
      milliseconds: times[times.length >> 1]!,
      peak: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes))
    };
  });
  const [first] = costs as [(typeof costs)[number]];
  return {
    title,
    text,
    head: ['', 'median', 'ratio', 'peak memory', 'ratio'],
    rows: costs.map(({ milliseconds, peak }, place) => [
      ways[place]![1],
      `${digits(milliseconds / 1000)} s`,
      `${digits(milliseconds / first.milliseconds)}×`,
      `${peak.toFixed(0)} MB`,
      `${digits(peak / first.peak)}×`
    ])
  };
}
