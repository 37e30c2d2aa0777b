import type { ColumnSpec, DaySpec, FlagSpec, NumberSpec, TextSpec } from './schema.ts';

type Required<S> = S & { readonly required: true };

const always = { required: true, detail: false } as const;

/** A column of free text. */
export function text(
  header: string,
  description: string,
  more: Pick<TextSpec, 'references' | 'separator' | 'format' | 'pattern'> = {}
): Required<TextSpec> {
  return { kind: 'text', header, description, ...always, ...more };
}

/** A column of text that takes one of a few values. */
export function choice<const V extends string>(
  header: string,
  description: string,
  values: readonly V[]
): Required<TextSpec<V>> & { readonly values: readonly V[] } {
  return { kind: 'text', header, description, ...always, values };
}

/** A column of numbers. `unit` says what one is. */
export function number(
  header: string,
  description: string,
  unit: string,
  more: { readonly minimum?: number; readonly maximum?: number } = {}
): Required<NumberSpec> {
  return { kind: 'number', header, description, unit, integer: false, ...always, ...more };
}

/** A column of whole numbers. */
export function count(
  header: string,
  description: string,
  unit: string,
  more: { readonly minimum?: number; readonly maximum?: number } = {}
): Required<NumberSpec> {
  return { ...number(header, description, unit, more), integer: true };
}

/** A column of ISO days. */
export function day(header: string, description: string): Required<DaySpec> {
  return { kind: 'day', header, description, ...always };
}

/** A column of `true` and `false`. */
export function flag(header: string, description: string): Required<FlagSpec> {
  return { kind: 'flag', header, description, ...always };
}

/** The same column, where empty cells stand for "unknown" or "none". */
export function optional<S extends ColumnSpec>(
  spec: S
): Omit<S, 'required'> & { readonly required: false } {
  return { ...spec, required: false };
}

/** The same column, shown in a row's record only. */
export function detail<S extends { readonly detail: boolean }>(spec: S): S {
  return { ...spec, detail: true };
}

/** The same column, read by charts as well. */
export function drawn<S extends { readonly detail: boolean }>(
  spec: S
): Omit<S, 'detail'> & { readonly detail: false } {
  return { ...spec, detail: false };
}

/** Where a row was read from: these two columns stand in every table of figures and facts. */
export const SOURCE = {
  sourceTitle: detail(
    text('source_title', 'Title of the source; [in brackets] where it gave no headline')
  ),
  sourceUrl: detail(text('source_url', 'Address that the row was read from', { format: 'uri' }))
};

/** Caveats that belong to a row. */
export const NOTE = { note: detail(optional(text('note', 'Caveats on this row'))) };

/** The same column, shown in a row's record only, which a file need not have at all. */
function additional<S extends ColumnSpec>(
  spec: S
): Omit<S, 'required'> & { readonly required: false; readonly mayBeAbsent: true } {
  return { ...optional(detail(spec)), mayBeAbsent: true };
}

/** What pollsters disclose of a survey besides the figures, where a file has it. */
export const DISCLOSURE = {
  population: additional(
    text('population', 'Whom the survey stands for: place, ages, adults or voters')
  ),
  sponsor: additional(text('sponsor', 'Who paid for the survey')),
  weighting: additional(text('weighting', 'How the answers were weighted')),
  questionOriginal: additional(
    text('question_original', 'The question as it was asked, in its own language')
  ),
  publishedMargin: additional(
    number(
      'published_margin',
      'Margin of error as published, for a share near 50%',
      'percentage points',
      { minimum: 0, maximum: 50 }
    )
  )
};

/** The question that was asked, in tables where most rows have none. */
export const QUESTION = {
  question: additional(text('question', 'The question in English, translated or paraphrased'))
};

/** An ISO 3166-1 alpha-3 code that stands in the table of countries. */
export function countryCode(header: string, description: string): Required<TextSpec> {
  return text(header, description, {
    pattern: '^[A-Z]{3}$',
    references: { dataset: 'countries', property: 'code' }
  });
}

/** First and last day of a survey's fieldwork. */
export const FIELDWORK = {
  fieldworkStart: optional(day('start', 'First day of the fieldwork; empty where not disclosed')),
  fieldworkEnd: day('end', 'Last day of the fieldwork, or the end of the month or year given')
};

export const SAMPLE = {
  sampleSize: optional(
    count('sample', 'People who answered; empty where not disclosed', 'people', { minimum: 1 })
  )
};
