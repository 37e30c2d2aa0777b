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
/** Numbers, and days, kept as written: more than the tables of a release have. */
const MOST_KEPT = 50_000;
type DayForm = 'day' | 'shortDay' | 'month';
const NO_BREAK = '\u00a0';

/** Writes numbers, dates and names of the data as the language does. Pass `language.in` to messages. */
export class Language {
  /** The options that a message function takes: `m.some_message({}, language.in)`. */
  readonly in: { readonly locale: Locale };
  readonly #numbers = new Map<number, Intl.NumberFormat>();
  readonly #dates = new Map<DayForm, Intl.DateTimeFormat>();
  readonly #lists = new Map<string, Intl.ListFormat>();
  readonly #writtenNumbers = new Map<number, Map<number, string>>();
  readonly #writtenDays = new Map<string, string>();

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
    let written = this.#writtenNumbers.get(key);
    if (!written) this.#writtenNumbers.set(key, (written = new Map()));
    const write = () => this.#numberFormat(least, most).format(value).replace('-', '\u2212');
    // To a map 0 and −0 are the same.
    return value === 0 ? write() : once(written, value, write);
  }

  #numberFormat(least: number, most: number): Intl.NumberFormat {
    const key = least * 100 + most;
    let format = this.#numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: most
      });
      this.#numbers.set(key, format);
    }
    return format;
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
    return this.#day(day, 'day');
  }

  /** A day for tables: 15 Dec 2016 · 2016年12月15日 · 15 дек. 2016 г. */
  shortDay(day: number): string {
    return this.#day(day, 'shortDay');
  }

  /** A month for axes and labels: Dec 2016 · 2016年12月 · дек. 2016 */
  month(day: number): string {
    return this.#day(day, 'month').replace(/\s*г\.$/, '');
  }

  /** First and last day of a span, as short as stays clear. */
  dayRange(start: number | null, end: number): string {
    if (start === null || start === end) return this.shortDay(end);
    if (this.locale === 'ja') return japaneseRange(this.shortDay(start), this.shortDay(end));
    return once(this.#writtenDays, `${start} ${end}`, () =>
      this.#dayFormat('shortDay').formatRange(new Date(start * DAY), new Date(end * DAY))
    );
  }

  /** A label and what it is of: `Sources: NHK`, 出典：NHK. */
  labelled(label: string, text: string): string {
    return label + this.colon + text;
  }

  /** What stands between a label and what it is of. */
  get colon(): string {
    return this.locale === 'ja' ? '：' : ': ';
  }

  /** What stands between members of a list without an “and”. */
  get comma(): string {
    return this.locale === 'ja' ? '、' : ', ';
  }

  /** What stands between members that hold commas themselves. */
  get semicolon(): string {
    return this.locale === 'ja' ? '、' : '; ';
  }

  /** What stands between sentences, and between words that belong together. */
  get gap(): string {
    return this.locale === 'ja' ? '' : ' ';
  }

  /** What stands between two sentences of which the first has no full stop. */
  get stop(): string {
    return this.locale === 'ja' ? '。' : '. ';
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

  /** Like {@link say} for a place between quotation marks: those within it are of the other kind. */
  sayQuoted(text: string): string {
    const said = this.say(text);
    return this.locale === 'ru' ? said.replaceAll('«', '„').replaceAll('»', '“') : said;
  }

  /** a, b and c. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    let format = this.#lists.get(type);
    if (!format) this.#lists.set(type, (format = new Intl.ListFormat(this.locale, { type })));
    return format.format(items);
  }

  #day(day: number, form: DayForm): string {
    return once(this.#writtenDays, `${form} ${day}`, () =>
      this.#dayFormat(form).format(new Date(day * DAY))
    );
  }

  #dayFormat(form: DayForm): Intl.DateTimeFormat {
    let format = this.#dates.get(form);
    if (!format) {
      const locale = this.locale === 'en' ? 'en-GB' : this.locale;
      format = new Intl.DateTimeFormat(locale, {
        day: form === 'month' ? undefined : 'numeric',
        month: form === 'day' || this.locale === 'ja' ? 'long' : 'short',
        year: 'numeric',
        timeZone: 'UTC'
      });
      this.#dates.set(form, format);
    }
    return format;
  }
}

/** 2016年12月15〜18日 · 2016年11月30日〜12月3日: what both days have in common is said once. */
function japaneseRange(start: string, end: string): string {
  const [year, month] = [end.indexOf('年') + 1, end.indexOf('月') + 1];
  if (start.startsWith(end.slice(0, month))) return `${start.slice(0, -1)}〜${end.slice(month)}`;
  return `${start}〜${start.startsWith(end.slice(0, year)) ? end.slice(year) : end}`;
}

/** Writing takes as long as drawing a mark, and the same is asked for at each step of a brush. */
function once<Key>(written: Map<Key, string>, key: Key, write: () => string): string {
  let text = written.get(key);
  if (text === undefined) {
    text = write();
    if (written.size >= MOST_KEPT) written.clear();
    written.set(key, text);
  }
  return text;
}
