import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { Outcome, Rollback } from '#lib/server/store/release-store.ts';
import { faultsBrought } from './draft-faults.ts';
import type { Publishing } from './publish-draft.ts';

/** Why tables were not rolled back: they would not fit the others. */
export interface UnfitRefusal {
  readonly code: 'faults';
  readonly problems: readonly Problem[];
  /** With these tables rolled back as well they would fit; empty where nothing helps. */
  readonly along: readonly DatasetName[];
}

export type RollbackOutcome =
  Outcome | { readonly refusal: UnfitRefusal; readonly published?: never };

/**
 * Makes a release in which some datasets are again what they were in an older one, if they fit the other
 * tables of the newest: a value that others refer to may have been added since.
 */
export async function returnToRelease(
  rollback: Rollback,
  { store, newest, kept }: Publishing
): Promise<RollbackOutcome> {
  const { number } = newest.record;
  if (rollback.base !== number) return { refusal: { code: 'stale', newest: number } };
  const old = await store.release(rollback.to);
  if (old) {
    const tableOf = (name: DatasetName) => oldTable(old, name, kept);
    const problems = await faultsOf(rollback.names, tableOf, newest);
    if (problems.length > 0) {
      const along = await findCompany(rollback.names, problems, tableOf, newest);
      return { refusal: { code: 'faults', problems, along } };
    }
  }
  return store.rollBack(rollback);
}

type TableOf = (name: DatasetName) => Promise<Table | null>;

function oldTable(
  { datasets }: ReleaseRecord,
  name: DatasetName,
  kept: Publishing['kept']
): Promise<Table | null> {
  const entry = datasets.find((one) => one.name === name);
  return entry ? kept.tableOf(entry) : Promise.resolve(null);
}

async function faultsOf(
  names: readonly DatasetName[],
  tableOf: TableOf,
  { release }: Publishing['newest']
): Promise<Problem[]> {
  const tables = await Promise.all(names.map(tableOf));
  return faultsBrought(
    release,
    tables.filter((table) => table !== null)
  );
}

/** The tables that have to be rolled back as well, found by following the problems from table to table. */
async function findCompany(
  names: readonly DatasetName[],
  problems: readonly Problem[],
  tableOf: TableOf,
  newest: Publishing['newest']
): Promise<DatasetName[]> {
  const all = new Set(names);
  let faults = problems;
  while (faults.length > 0) {
    const before = all.size;
    for (const name of faults.flatMap(tablesOf)) all.add(name);
    if (all.size === before) return [];
    faults = await faultsOf([...all], tableOf, newest);
  }
  return [...all].filter((name) => !names.includes(name));
}

/** The table of a problem, and the one that it refers to. */
function tablesOf({ dataset, code, words }: Problem): DatasetName[] {
  const other = code === 'outside-term' ? 'leaders' : words.facts.dataset;
  return (typeof other === 'string' ? [dataset, other] : [dataset]) as DatasetName[];
}
