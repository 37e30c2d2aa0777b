import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { ColumnSpec, Dataset } from '#lib/core/datasets/schema.ts';
import { meaningOfColumn } from '#lib/text/column-meanings.ts';
import { nameOfColumn } from '#lib/text/column-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfUnit } from '#lib/text/unit-names.ts';

/** A column of a schema in words. */
export interface ColumnText {
  readonly header: string;
  readonly name: string;
  readonly meaning: string;
  /** Type and unit. */
  readonly type: string;
  readonly required: boolean;
  readonly mayBeAbsent: boolean;
  readonly limits: readonly string[];
  /** The only values allowed, as they stand in the file. */
  readonly values: readonly string[];
  readonly pattern: string | null;
  /** Where each value must stand. */
  readonly reference: { readonly dataset: string; readonly header: string } | null;
}

export function describeColumn(
  dataset: DatasetName,
  property: string,
  language: Language
): ColumnText {
  const spec = (DATASETS[dataset] as Dataset).columns[property]!;
  return {
    header: spec.header,
    name: nameOfColumn(dataset, property, language),
    meaning: meaningOfColumn(dataset, property, language),
    type: typeOf(spec, language),
    required: spec.required,
    mayBeAbsent: spec.mayBeAbsent ?? false,
    limits: limitsOf(spec, language),
    values: (spec.kind === 'text' && spec.values) || [],
    pattern: (spec.kind === 'text' && spec.pattern) || null,
    reference: referenceOf(spec)
  };
}

function typeOf(spec: ColumnSpec, language: Language): string {
  switch (spec.kind) {
    case 'day':
      return m.data_type_day({}, language.in);
    case 'flag':
      return m.data_type_flag({}, language.in);
    case 'text': {
      const { separator, format } = spec;
      if (separator !== undefined) return m.data_type_several({ separator }, language.in);
      return format === 'uri'
        ? m.data_type_uri({}, language.in)
        : m.data_type_text({}, language.in);
    }
    case 'number': {
      const type = spec.integer ? m.data_type_integer : m.data_type_number;
      const unit = nameOfUnit(spec.unit, language.locale);
      return `${type({}, language.in)} · ${unit}`;
    }
  }
}

function limitsOf(spec: ColumnSpec, language: Language): string[] {
  if (spec.kind !== 'number' || spec.minimum === undefined) return [];
  const text = (value: number) => String(value).replace('-', '\u2212');
  const minimum = text(spec.minimum);
  if (spec.maximum === undefined) return [m.data_at_least({ minimum }, language.in)];
  return [m.data_from_to({ minimum, maximum: text(spec.maximum) }, language.in)];
}

function referenceOf(spec: ColumnSpec): ColumnText['reference'] {
  if (spec.kind !== 'text' || !spec.references) return null;
  const { dataset, property } = spec.references;
  const target: Dataset = DATASETS[dataset as DatasetName];
  return { dataset, header: target.columns[property]!.header };
}
