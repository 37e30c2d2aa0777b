import { formatDay, parseDay, type Day } from '#lib/core/table/day.ts';
import { DIMENSIONS, type Dimension, type SetDimension } from './dimension.ts';
import { OPTIONS, type OptionName, type Options } from './options.ts';
import { withClause, type Selection } from './selection.ts';

/** A parameter of the address that could not be honoured, and what it may hold. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

export interface Address {
  readonly selection: Selection;
  readonly options: Options;
  readonly ignored: readonly Ignored[];
}

const SETS = DIMENSIONS.filter((dimension): dimension is SetDimension => dimension !== 'time');
const AUTHORS = 'by';

/**
 * Reads selection and options from the parameters of an address. What it does not know (a language, a
 * theme, a campaign's tag) it leaves alone; a bad value of its own is ignored and reported.
 * @param known the values that exist on a dimension; without it any value is taken
 */
export function parseAddress(
  parameters: URLSearchParams,
  known?: (dimension: SetDimension) => ReadonlySet<string>
): Address {
  const ignored: Ignored[] = [];
  const authors = parseAuthors(parameters.get(AUTHORS));
  const authorOf = (dimension: Dimension) => authors.get(dimension) ?? null;

  const readDay = (parameter: 'from' | 'to'): Day | null => {
    const value = parameters.get(parameter);
    if (!value) return null;
    const day = parseDay(value);
    if (day === null) ignored.push({ parameter, value, expected: 'YYYY-MM-DD' });
    return day;
  };
  const from = readDay('from');
  let to = readDay('to');
  if (from !== null && to !== null && from > to) {
    ignored.push({ parameter: 'to', value: formatDay(to), expected: `≥ ${formatDay(from)}` });
    to = null;
  }
  let selection = withClause([], { dimension: 'time', from, to, view: authorOf('time') });

  for (const dimension of SETS) {
    const text = parameters.get(dimension);
    if (!text) continue;
    const values = text.split(',').filter(Boolean);
    const existing = known?.(dimension);
    const good = values.filter((value) => !existing || existing.has(value));
    const bad = values.filter((value) => !good.includes(value));
    if (bad.length > 0) {
      const some = existing ? [...existing].slice(0, 4).join(', ') + ', …' : '';
      ignored.push({ parameter: dimension, value: bad.join(','), expected: some });
    }
    const clause = { dimension, values: [...new Set(good)].sort(), view: authorOf(dimension) };
    selection = withClause(selection, clause);
  }

  const options: Record<string, string> = {};
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const value = parameters.get(name);
    if (!value) continue;
    const allowed: readonly string[] = OPTIONS[name];
    if (allowed.includes(value)) options[name] = value;
    else ignored.push({ parameter: name, value, expected: allowed.join(', ') });
  }
  return { selection, options: options as Options, ignored };
}

/**
 * The parameters of a selection with its options, in a fixed order, so that one state has one
 * address. `carried` parameters (language, theme, release) are kept from the present address.
 */
export function formatAddress(
  { selection, options }: Pick<Address, 'selection' | 'options'>,
  carried: URLSearchParams = new URLSearchParams()
): string {
  const parts: string[] = [];
  const add = (name: string, value: string) =>
    parts.push(
      `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`
    );
  const authors: string[] = [];
  for (const clause of selection) {
    if (clause.dimension === 'time') {
      if (clause.from !== null) add('from', formatDay(clause.from));
      if (clause.to !== null) add('to', formatDay(clause.to));
    } else add(clause.dimension, clause.values.join(','));
    if (clause.view) authors.push(`${clause.dimension}.${clause.view}`);
  }
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    if (options[name] !== undefined) add(name, options[name]);
  }
  if (authors.length > 0) add(AUTHORS, authors.join(','));
  for (const name of ['release', 'lang', 'theme']) {
    const value = carried.get(name);
    if (value) add(name, value);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** `time.timeline,country.network`: which view set which clause. */
function parseAuthors(text: string | null): Map<Dimension, string> {
  const authors = new Map<Dimension, string>();
  for (const part of text?.split(',') ?? []) {
    const match = /^([a-z]+)\.([a-z-]{1,40})$/.exec(part);
    const dimension = DIMENSIONS.find((name) => name === match?.[1]);
    if (dimension) authors.set(dimension, match![2]!);
  }
  return authors;
}
