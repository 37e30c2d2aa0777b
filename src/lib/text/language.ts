export const LOCALES = ['en', 'ja', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text of the data in the reader's language; `lang` is set where it had to stay English. */
export interface DataText {
  readonly text: string;
  readonly lang: 'en' | undefined;
}

export interface Names {
  /** The translation of each English text that has one; empty for English. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of countries by ISO 3166-1 alpha-3 code. */
  readonly countries: ReadonlyMap<string, string>;
}

const DAY = 86_400_000;
/** Spans of days kept as written: more than the tables of a release have. */
const MOST_KEPT = 50_000;
const NO_BREAK = '\u00a0';

/** Writes numbers, dates and names of the data as the language does. Pass `language.in` to messages. */
export class Language {
  /** The options that a message function takes: `m.some_message({}, language.in)`. */
  readonly in: { readonly locale: Locale };
  readonly #numbers = new Map<number, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #lists = new Map<string, Intl.ListFormat>();
  /** Writing a span takes as long as drawing its mark, and a brush asks for the same ones again. */
  readonly #spans = new Map<string, string>();

  constructor(
    readonly locale: Locale,
    readonly names: Names
  ) {
    this.in = { locale };
  }

  /** A number with thousands separators; at most `digits` decimals; minus is −. */
  number(value: number, digits = 1): string {
    return this.#number(value, 0, digits);
  }

  /** The same with exactly `digits` decimals, for columns that are compared. */
  fixed(value: number, digits = 1): string {
    return this.#number(value, digits, digits);
  }

  #number(value: number, least: number, most: number): string {
    const key = least * 100 + most;
    let format = this.#numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: most
      });
      this.#numbers.set(key, format);
    }
    return format.format(value).replace('-', '\u2212');
  }

  /** A share on 0-100 as `49%`, `49 %` in Russian. */
  percent(value: number, digits = 0): string {
    return this.number(value, digits) + (this.locale === 'ru' ? `${NO_BREAK}%` : '%');
  }

  /** `49–61%`; the Japanese form repeats the sign. */
  percentRange(low: number, high: number, digits = 0): string {
    if (this.number(low, digits) === this.number(high, digits)) return this.percent(low, digits);
    if (this.locale === 'ja') return `${this.percent(low, digits)}〜${this.percent(high, digits)}`;
    return `${this.number(low, digits)}\u2060–\u2060${this.percent(high, digits)}`;
  }

  /** `2013–20`, or a single year. */
  years(first: number, last: number): string {
    if (first === last) return this.locale === 'ja' ? `${first}年` : String(first);
    if (this.locale === 'ja') return `${first}〜${last}年`;
    return `${first}–${last}`;
  }

  /** A day in full: 15 December 2016 · 2016年12月15日 · 15 декабря 2016 г. */
  day(day: number): string {
    return this.#date(day, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** A day for tables: 15 Dec 2016 · 2016年12月15日 · 15 дек. 2016 г. */
  shortDay(day: number): string {
    const month = this.locale === 'ja' ? 'long' : 'short';
    return this.#date(day, { day: 'numeric', month, year: 'numeric' });
  }

  /** A month for axes and labels: Dec 2016 · 2016年12月 · дек. 2016 */
  month(day: number): string {
    const month = this.locale === 'ja' ? 'long' : 'short';
    return this.#date(day, { month, year: 'numeric' }).replace(/\s*г\.$/, '');
  }

  /** First and last day of a span, as short as stays clear. */
  dayRange(start: number | null, end: number): string {
    if (start === null || start === end) return this.shortDay(end);
    const key = `${start} ${end}`;
    let written = this.#spans.get(key);
    if (written === undefined) {
      const month = this.locale === 'ja' ? 'long' : 'short';
      const format = this.#format({ day: 'numeric', month, year: 'numeric' });
      written = format.formatRange(new Date(start * DAY), new Date(end * DAY));
      if (this.#spans.size >= MOST_KEPT) this.#spans.clear();
      this.#spans.set(key, written);
    }
    return written;
  }

  /** The name of a country; its code where it has none. */
  country(code: string): string {
    return this.names.countries.get(code) ?? code;
  }

  /** A text of the data (a leader, a pollster, a question, a title), marked where it stays English. */
  of(text: string): DataText {
    if (this.locale === 'en') return { text, lang: undefined };
    const translated = this.names.texts.get(text);
    if (translated) return { text: translated, lang: undefined };
    const neutral = !/[A-Za-z]{2}/.test(text);
    return { text, lang: neutral ? undefined : 'en' };
  }

  /** Like {@link of} where no mark can be set. */
  say(text: string): string {
    return this.of(text).text;
  }

  /** a, b and c. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    let format = this.#lists.get(type);
    if (!format) this.#lists.set(type, (format = new Intl.ListFormat(this.locale, { type })));
    return format.format(items);
  }

  #date(day: number, options: Intl.DateTimeFormatOptions): string {
    return this.#format(options).format(new Date(day * DAY));
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let format = this.#dates.get(key);
    if (!format) {
      const locale = this.locale === 'en' ? 'en-GB' : this.locale;
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      this.#dates.set(key, format);
    }
    return format;
  }
}
