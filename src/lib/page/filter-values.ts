import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import type { Language } from '#lib/text/language.ts';
import { nameOfValue } from '#lib/text/value-names.ts';

/** The dimensions offered, in this order, with the datasets whose values are worth choosing. */
const OFFERED: readonly (readonly [SetDimension, readonly DatasetName[]])[] = [
  ['country', ['approval', 'settlement', 'perception', 'relations', 'arms-tiv', 'events']],
  ['pair', ['relations', 'perception', 'arms-tiv']],
  ['leader', ['approval', 'leaders']],
  ['pollster', ['approval', 'settlement', 'perception']],
  ['dispute', ['settlement']],
  ['stance', ['settlement']],
  ['kind', ['relations', 'arms-tiv']],
  ['category', ['arms-deals']]
];

export interface OfferedDimension {
  readonly dimension: SetDimension;
  readonly values: readonly { readonly value: string; readonly text: string }[];
}

const known = new WeakMap<Release, WeakMap<Language, readonly OfferedDimension[]>>();

/** What can be filtered by, the values named and sorted as in the reader’s language. */
export function filterValues(release: Release, language: Language): readonly OfferedDimension[] {
  const ofRelease = known.get(release) ?? new WeakMap<Language, readonly OfferedDimension[]>();
  known.set(release, ofRelease);
  let offered = ofRelease.get(language);
  if (!offered) ofRelease.set(language, (offered = namedValues(release, language)));
  return offered;
}

function namedValues(release: Release, language: Language): OfferedDimension[] {
  const order = new Intl.Collator(language.locale);
  return OFFERED.map(([dimension, datasets]) => {
    const values = new Set(
      datasets.flatMap((name) => [...release.index(name).valuesOf(dimension)])
    );
    return {
      dimension,
      values: [...values]
        .map((value) => ({ value, text: nameOfValue(dimension, value, language) }))
        .sort((a, b) => order.compare(a.text, b.text))
    };
  });
}
