import { PLAUSIBILITY_CHECKS } from '#lib/core/checks/check-plausibility.ts';
import { checkTables } from '#lib/core/csv/check-tables.ts';
import type { KnownHeaders } from '#lib/core/csv/match-headers.ts';
import { CsvParser } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { diffTables, type TableDiff } from '#lib/core/release/diff-tables.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { FileBytes } from './file-bytes.ts';
import type { CheckedFile, FileAnswers, FileVerdict } from './file-verdict.ts';
import { pause } from './pause.ts';
import { utf8Of, type Following } from './read-file.ts';
import { recogniseFile, type FileForm } from './recognise-file.ts';

/** What a file is held against. */
export interface Standing {
  /** The tables of the current release; a table may come without the columns that no chart draws. */
  readonly tables: ReadonlyMap<DatasetName, Table>;
  readonly today: Day;
  /** What columns were called in earlier files. */
  readonly known?: KnownHeaders;
}

/**
 * Reads and checks a file piece by piece. Answers with a question where a person has to say something
 * first; then it is called again with the answer.
 */
export async function checkFile(
  file: FileBytes,
  answers: FileAnswers,
  standing: Standing,
  following: Following = {}
): Promise<FileVerdict> {
  const { known = {} } = standing;
  const form = await recogniseFile(file, answers, { known, ...following });
  if ('about' in form) return { kind: 'question', question: form };
  return { kind: 'checked', file: await readToEnd(file, form, standing, following) };
}

async function readToEnd(
  file: FileBytes,
  form: FileForm,
  { tables, today }: Standing,
  following: Following
): Promise<CheckedFile> {
  const dataset: Dataset = DATASETS[form.dataset];
  const headers = new Map(form.headers.map(({ found, header }) => [found, header]));
  const parser = new CsvParser(dataset, { ...form.dialect, headers, size: file.size });
  for await (const piece of utf8Of(file, form.encoding, following)) parser.push(piece);
  const { table, problems, lineOf } = parser.finish();

  const current = tables.get(form.dataset) ?? null;
  await pause();
  const diff = current && diffTables(current, table, dataset.key);
  const all = [...problems];
  const add = (problem: Problem) => {
    const { row } = problem;
    const own = problem.dataset === dataset.name && row !== null;
    all.push(own ? { ...problem, line: lineOf(row) } : problem);
  };
  const others = new Map<string, Table>(tables).set(form.dataset, table);
  for (const other of others.values()) {
    await pause();
    following.signal?.throwIfAborted();
    checkTables(others, [other]).forEach(add);
  }
  const touched = diff && touchedRows(diff, table.length);
  for (const check of PLAUSIBILITY_CHECKS) {
    await pause();
    following.signal?.throwIfAborted();
    check(table, { dataset, current, today })
      // What the current release says already was looked at when it was published.
      .filter(({ severity, row }) => {
        return severity === 'error' || row === null || !touched || touched[row - 1] === 1;
      })
      .forEach(add);
  }
  return { ...form, table, problems: all, soundRows: soundRows(table, all), diff };
}

/** 1 for each row that was added or changed. */
function touchedRows({ added, changed }: TableDiff, rows: number): Uint8Array {
  const touched = new Uint8Array(rows);
  for (const row of added) touched[row] = 1;
  for (const { after } of changed) touched[after] = 1;
  return touched;
}

function soundRows(table: Table, problems: readonly Problem[]): Int32Array {
  const sound = new Uint8Array(table.length).fill(1);
  for (const { severity, dataset, row } of problems) {
    if (severity !== 'error' || dataset !== table.name) continue;
    if (row === null) return new Int32Array(0);
    sound[row - 1] = 0;
  }
  const rows = new Int32Array(table.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if (sound[row] === 1) rows[count++] = row;
  return rows.slice(0, count);
}
