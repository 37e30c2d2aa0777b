import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { editDistance, plainOf } from './likeness.ts';

/** A column of the file that is probably a column of the schema under another name. */
export interface HeaderMatch {
  /** As it stands in the file. */
  readonly found: string;
  /** The schema's name for it. */
  readonly header: string;
}

/** Names that columns of a dataset had in earlier files, each with the column that was meant. */
export type KnownHeaders = Partial<Readonly<Record<DatasetName, readonly HeaderMatch[]>>>;

/** Alike enough to be asked about. */
const LEAST_LIKENESS = 0.55;

/**
 * Suggests which unknown headers of a file mean which missing columns of a dataset, each at most once,
 * likeliest first. To be confirmed by a person.
 * @param known names that were confirmed before: they come first
 */
export function matchHeaders(
  dataset: Dataset,
  found: readonly string[],
  known: readonly HeaderMatch[] = []
): HeaderMatch[] {
  const headers = Object.values(dataset.columns).map((column) => column.header);
  const pairs = found
    .filter((name) => name !== '' && !headers.includes(name))
    .flatMap((name) =>
      headers
        .filter((header) => !found.includes(header))
        .map((header) => ({ found: name, header, likeness: likeness(name, header) }))
    )
    .filter((pair) => pair.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const before = known.filter(
    (match) =>
      found.includes(match.found) &&
      !headers.includes(match.found) &&
      headers.includes(match.header) &&
      !found.includes(match.header)
  );
  const taken = new Set<string>();
  return [...before, ...pairs].flatMap(({ found: name, header }) => {
    if (taken.has(`found ${name}`) || taken.has(`header ${header}`)) return [];
    taken.add(`found ${name}`).add(`header ${header}`);
    return [{ found: name, header }];
  });
}

/** Whether a first row names columns of the dataset at all, or is a row of figures already. */
export function hasHeader(
  dataset: Dataset,
  found: readonly string[],
  known: readonly HeaderMatch[] = []
): boolean {
  const headers = Object.values(dataset.columns).map((column) => column.header);
  if (found.some((name) => headers.includes(name))) return true;
  return matchHeaders(dataset, found, known).length > found.length / 3;
}

/** Whether a first row may be names in another language: words, each once, and no figures. */
export function maybeNames(found: readonly string[]): boolean {
  const words = found.every((name) => /\p{L}/u.test(name) && !/\d{2}/.test(name));
  return words && new Set(found).size === found.length;
}

/** 1 for the same letters, 0 for nothing in common. A name that holds the other whole is like it. */
function likeness(a: string, b: string): number {
  const [one, two] = [plainOf(a), plainOf(b)];
  if (one === '' || two === '') return 0;
  const length = Math.max(one.length, two.length);
  const alike = 1 - editDistance(one, two) / length;
  const words = new Set(a.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const holds = b.split('_').every((word) => words.has(word));
  return Math.max(alike, holds ? 0.8 : 0);
}

export interface RecognisedDataset {
  readonly name: DatasetName;
  /** Share of headers that the file and the dataset have in common, 0-1; near names count half. */
  readonly likeness: number;
}

/** The datasets that a header row may belong to, likeliest first; those with little in common are left out. */
export function recogniseDataset(
  found: readonly string[],
  known: KnownHeaders = {}
): RecognisedDataset[] {
  return (Object.keys(DATASETS) as DatasetName[])
    .map((name) => {
      const dataset: Dataset = DATASETS[name];
      const columns = Object.values(dataset.columns);
      const headers = columns.map((column) => column.header);
      const expected = columns.filter((column) => !column.mayBeAbsent).length;
      const same = new Set(found.filter((header) => headers.includes(header))).size;
      const near = matchHeaders(dataset, found, known[name]).length;
      const likeness = (same + near / 2) / Math.max(expected, found.length);
      return { name, likeness };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness);
}
