import { DATE_FORMS } from '#lib/core/csv/date-form.ts';
import { ENCODINGS } from '#lib/core/csv/encoding.ts';
import type { HeaderMatch } from '#lib/core/csv/match-headers.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { FileAnswers } from '#lib/core/intake/file-verdict.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const DECIMALS = ['.', ','] as const;
const MOST_HEADERS = 100;

/** What a form says of the file that it brings: as a script sends it, or field by field. */
export function parseAnswers(form: FormData): FileAnswers {
  const whole = form.get('answers');
  if (typeof whole === 'string') return answersFrom(parseJson(whole));
  const field = (name: string) => form.get(name);
  const headers = form.getAll('header').map((text) => parseJson(String(text)));
  return answersFrom({
    encoding: field('encoding'),
    dataset: field('dataset'),
    dateForm: field('dateForm'),
    ...(form.has('headersAsked') ? { headers } : {})
  });
}

function answersFrom(said: unknown): FileAnswers {
  const { encoding, dataset, delimiter, decimal, dateForm, headers } = (said ?? {}) as Record<
    string,
    unknown
  >;
  const names = Object.keys(DATASETS) as DatasetName[];
  return {
    ...one('encoding', ENCODINGS, encoding),
    ...one('dataset', names, dataset),
    ...one('delimiter', DELIMITERS, delimiter),
    ...one('decimal', DECIMALS, decimal),
    ...one('dateForm', DATE_FORMS, dateForm),
    ...(Array.isArray(headers)
      ? { headers: headers.slice(0, MOST_HEADERS).filter(isHeaderMatch) }
      : {})
  };
}

function one<N extends string, V>(name: N, allowed: readonly V[], value: unknown) {
  const found = allowed.find((candidate) => candidate === value);
  return (found === undefined ? {} : { [name]: found }) as { readonly [P in N]?: V };
}

function isHeaderMatch(value: unknown): value is HeaderMatch {
  const { found, header } = (value ?? {}) as Partial<HeaderMatch>;
  return typeof found === 'string' && typeof header === 'string';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
