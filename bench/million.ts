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
const READERS = [
  ['entente', 'Entente: typed columns, every check, the difference'],
  ['papaparse', 'papaparse alone: arrays of text, not kept'],
  ['csv-parse', 'csv-parse: arrays of text, not kept'],
  ['duckdb', 'DuckDB: read_csv into a table, on all processors']
] as const;

/** Reads and checks a million rows from a file, beside readers that check nothing; each in its own process. */
export async function benchMillion(): Promise<Section> {
  const file = join(tmpdir(), `entente-million-${pid}.csv`);
  await writeMillion(file, ROWS);
  try {
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    // Round by round, so that whatever else the machine does falls on all alike.
    const rounds = Array.from({ length: ROUNDS }, () =>
      READERS.map(([work]) => costOf(work, file))
    );
    const costs = READERS.map(([work], place) => {
      const own = rounds.map((round) => round[place]!);
      for (const { answer } of own) assertSame(`Rows of ${work}`, ROWS, answer);
      const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      return {
        milliseconds: times[times.length >> 1]!,
        peak: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes))
      };
    });
    return {
      title: 'Reading and checking a million rows',
      text: `A file of ${ROWS.toLocaleString('en')} polls (${megabytes} MB), read from disk. Entente recognises encoding, dialect and dataset, makes typed columns, checks cells, key, references, rules and plausibility, and compares with the published table; the others only read. Median of ${ROUNDS}; the most memory that a process of its own had, Node included.`,
      head: ['', 'median', 'ratio', 'peak memory'],
      rows: costs.map(({ milliseconds, peak }, place) => [
        READERS[place]![1],
        `${digits(milliseconds / 1000)} s`,
        `${digits(milliseconds / costs[0]!.milliseconds)}×`,
        `${peak.toFixed(0)} MB`
      ])
    };
  } finally {
    rmSync(file);
  }
}
