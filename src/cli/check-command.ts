import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkStandardFile, hasErrors } from '#lib/core/intake/check-standard-file.ts';
import { dayNow } from '#lib/core/table/day-now.ts';
import type { Table } from '#lib/core/table/table.ts';
import { askCheck } from './ask-server.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { openBytes } from './open-bytes.ts';
import { tellDifference, tellProblems } from './tell-problems.ts';

/** Checks a file, here or at a server, and tells what it found. */
export async function checkCommand(command: Command, output: Output): Promise<ExitCode> {
  const { file, dataset, server } = command;
  if (server !== null) {
    const blob = await openFile(file);
    output.note(`Checking ${basename(file)} at ${server} …`);
    const { problems, diff } = await askCheck(command, blob);
    tellProblems(file, dataset, problems, output);
    tellDifference(diff, output);
    return hasErrors(problems) ? 1 : 0;
  }
  const tables = await readTables(command.data ?? 'data');
  let told = 0;
  const onprogress = (share: number) => {
    const percent = Math.floor(share * 100);
    if (percent < told + 10) return;
    told = percent;
    output.note(`Checking ${basename(file)} … ${percent}%`);
  };
  const standing = { tables, today: dayNow() };
  await mustExist(file);
  const bytes = await openBytes(file);
  const checked = await checkStandardFile(bytes, dataset, standing, { onprogress }).finally(() =>
    bytes.close()
  );
  tellProblems(file, dataset, checked.problems, output);
  if (checked.diff) {
    const { added, changed, removed } = checked.diff;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    tellDifference(counts, output);
  }
  return hasErrors(checked.problems) ? 1 : 0;
}

export async function openFile(file: string): Promise<Blob> {
  await mustExist(file);
  return openAsBlob(file);
}

async function mustExist(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no file ${file}`);
}

/** The tables of a folder; none where it has none, so that only the file itself is checked. */
async function readTables(folder: string): Promise<Map<DatasetName, Table>> {
  const tables = new Map<DatasetName, Table>();
  for (const dataset of Object.values(DATASETS)) {
    const bytes = await readFile(join(folder, `${dataset.name}.csv`)).catch(() => null);
    if (bytes === null) continue;
    tables.set(dataset.name as DatasetName, parseCsv(dataset, bytes).table);
  }
  return tables;
}
