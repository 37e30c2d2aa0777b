import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset, NumberSpec } from '#lib/core/datasets/schema.ts';
import type { Cell } from '#lib/core/table/column.ts';
import { nameOfCell, type NamedSet } from '#lib/text/cell-names.ts';
import { nameOfColumn } from '#lib/text/column-names.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

const NAMED: readonly string[] = [
  'mode',
  'dispute',
  'subgroup',
  'stance',
  'category',
  'status',
  'direction',
  'kind',
  'measure',
  'region'
] satisfies NamedSet[];

/** What an empty cell means, where that is not "not known"; null where it goes without saying. */
const EMPTY: Readonly<Record<string, (typeof m)['record_unknown'] | null | undefined>> = {
  subgroup: m.record_subgroup_none,
  deliveryFromYear: m.record_none_yet,
  deliveryToYear: m.record_none_yet,
  termEnd: m.record_in_office,
  'relations.end': m.record_in_force,
  'events.end': null,
  note: null,
  estimated: m.record_no_estimate
};

/**
 * A cell as a reader of the language reads it, with its unit. An empty one says what that means, or is
 * null where there is nothing to say.
 */
export function cellText(
  dataset: DatasetName,
  property: string,
  cell: Cell,
  language: Language
): DataText | null {
  const plain = (text: string): DataText => ({ text, lang: undefined });
  const spec = (DATASETS[dataset] as Dataset).columns[property];
  if (!spec) throw new Error(`${dataset} has no column ${property}`);
  if (cell === null) {
    const own = `${dataset}.${property}`;
    const empty = Object.hasOwn(EMPTY, own) ? EMPTY[own] : EMPTY[property];
    return empty === null ? null : plain((empty ?? m.record_unknown)({}, language.in));
  }
  switch (spec.kind) {
    case 'number':
      return plain(numberText(spec, cell as number, language));
    case 'day':
      return plain(language.day(cell as number));
    case 'flag':
      return nameOfCell('flag', String(cell), language);
    case 'text': {
      const parts =
        spec.separator === undefined ? [cell as string] : String(cell).split(spec.separator);
      const texts = parts.map((part) => partText(dataset, property, part, language));
      if (texts.length === 1) return texts[0]!;
      return plain(language.list(texts.map(({ text }) => text)));
    }
  }
}

function numberText({ unit }: NumberSpec, value: number, language: Language): string {
  switch (unit) {
    case 'percent of those asked':
      return language.percent(value, 1);
    case 'million TIV':
      return m.record_tiv({ tiv: language.number(value, 2) }, language.in);
    case 'year':
      return language.years(value, value);
    case 'people':
      return m.record_people({ count: value, text: language.number(value) }, language.in);
    case 'grade':
      return nameOfCell('strength', String(value), language).text;
    case 'degrees north':
    case 'degrees east':
      return m.record_degrees({ degrees: language.number(value, 2) }, language.in);
    default:
      return language.number(value, 2);
  }
}

function partText(
  dataset: DatasetName,
  property: string,
  value: string,
  language: Language
): DataText {
  const columns = (DATASETS[dataset] as Dataset).columns;
  const spec = columns[property]!;
  if (spec.kind === 'text' && spec.references?.dataset === 'countries') {
    return { text: language.country(value), lang: undefined };
  }
  if (property === 'estimated') {
    const named = Object.entries(columns).find(([, column]) => column.header === value);
    return { text: nameOfColumn(dataset, named?.[0] ?? value, language), lang: undefined };
  }
  if (!NAMED.includes(property)) return language.of(value);
  const set = dataset === 'events' && property === 'kind' ? 'eventKind' : property;
  return nameOfCell(set as NamedSet, value, language);
}
