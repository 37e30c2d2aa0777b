import { isEstimated } from '#lib/core/datasets/arms-deals.ts';
import type { DatasetName, RowsOf } from '#lib/core/datasets/catalog.ts';
import { nameOfCell } from '#lib/text/cell-names.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { colour, countryColour } from '#lib/ui/palette.ts';

/** A number set large, and what it counts. */
export interface Figure {
  readonly value: string;
  readonly label: DataText;
}

/** How the record of one dataset is laid out. */
export interface RecordForm<R> {
  readonly kind: (row: R, language: Language) => string;
  readonly title: (row: R, language: Language) => DataText;
  /** The dates beside the title. */
  readonly when?: (row: R, language: Language) => string | null;
  readonly figures?: (row: R, language: Language) => Figure[];
  /** The columns that come first, in this order; the others follow as the schema has them. */
  readonly first?: readonly (keyof R)[];
  /** The columns that title, dates and figures tell already, unless they are empty. */
  readonly told: readonly (keyof R)[];
  /** Columns to name among the undisclosed where they are empty, instead of a line of their own. */
  readonly disclosure?: readonly (keyof R)[];
  /** Colour of the top edge: of the state or the kind of tie that the row is about. */
  readonly colour: (row: R) => string;
}

const plain = (text: string): DataText => ({ text, lang: undefined });
const named = (message: (inputs: object, options: Language['in']) => string, language: Language) =>
  plain(message({}, language.in));

const fieldwork = (
  row: { readonly fieldworkStart: number | null; readonly fieldworkEnd: number },
  language: Language
) => language.dayRange(row.fieldworkStart, row.fieldworkEnd);

const POLL = ['fieldworkStart', 'fieldworkEnd', 'pollster'] as const;
const DISCLOSURE = ['sampleSize', 'mode', 'fieldworkStart'] as const;

function shares(
  language: Language,
  ...pairs: readonly (readonly [share: number | null, label: DataText])[]
): Figure[] {
  return pairs.flatMap(([share, label]) =>
    share === null ? [] : [{ value: language.percent(share, 1), label }]
  );
}

const SENTIMENTS = {
  favourability: [m.record_favourable, m.record_unfavourable],
  attitude: [m.record_attitude_good, m.record_attitude_bad],
  affinity: [m.record_affinity_close, m.record_affinity_distant],
  threat: [m.record_threat_none, m.record_threat_felt]
} as const;

const tiv = (millions: number, language: Language): Figure => ({
  value: language.number(millions, 1),
  label: named(m.record_figure_tiv, language)
});

const year = (value: number, language: Language) => language.years(value, value);

/** `since 3 May 2014`, `3–9 May 2014`: what is known of when a tie held. */
function span(start: number | null, end: number | null, language: Language): string | null {
  if (start !== null && end !== null) return language.dayRange(start, end);
  if (start !== null) return m.record_since({ date: language.shortDay(start) }, language.in);
  return end === null ? null : m.record_until({ date: language.shortDay(end) }, language.in);
}

export const RECORD_FORMS: { readonly [N in DatasetName]: RecordForm<RowsOf[N]> } = {
  approval: {
    kind: (_, language) => m.record_kind_of_approval({}, language.in),
    title: (row, language) => language.of(row.pollster),
    when: fieldwork,
    figures: (row, language) =>
      shares(
        language,
        [row.approvePercent, named(m.record_approve, language)],
        [row.disapprovePercent, named(m.record_disapprove, language)]
      ),
    first: ['leader', 'country', 'sampleSize', 'mode'],
    told: [...POLL, 'approvePercent', 'disapprovePercent'],
    disclosure: [...DISCLOSURE, 'disapprovePercent'],
    colour: (row) => countryColour(row.country)
  },
  settlement: {
    kind: (_, language) => m.record_kind_of_settlement({}, language.in),
    title: (row, language) => language.of(row.pollster),
    when: fieldwork,
    figures: (row, language) => shares(language, [row.sharePercent, language.of(row.option)]),
    first: ['country', 'subgroup', 'sampleSize', 'mode'],
    told: [...POLL, 'sharePercent', 'option', 'question'],
    disclosure: DISCLOSURE,
    colour: (row) => countryColour(row.country)
  },
  perception: {
    kind: (_, language) => m.record_kind_of_perception({}, language.in),
    title: (row, language) => language.of(row.pollster),
    when: fieldwork,
    figures: (row, language) => {
      const [good, bad] = SENTIMENTS[row.measure];
      return shares(
        language,
        [row.favourablePercent, named(good, language)],
        [row.unfavourablePercent, named(bad, language)]
      );
    },
    first: ['country', 'about', 'measure', 'sampleSize', 'mode'],
    told: [...POLL, 'favourablePercent', 'unfavourablePercent'],
    disclosure: [...DISCLOSURE, 'favourablePercent', 'unfavourablePercent'],
    colour: (row) => countryColour(row.about)
  },
  'arms-deals': {
    kind: (_, language) => m.record_kind_of_arms_deals({}, language.in),
    title: (row, language) => language.of(row.weapon),
    when: (row, language) =>
      m.record_from_to(
        { from: language.country(row.supplier), to: language.country(row.recipient) },
        language.in
      ),
    figures: (row, language) => {
      const count = (number: number | null, what: 'ordered' | 'delivered'): Figure[] => {
        if (number === null) return [];
        const about = isEstimated(row, what) ? '≈' : '';
        const label = what === 'ordered' ? m.record_figure_ordered : m.record_figure_delivered;
        return [{ value: about + language.number(number), label: named(label, language) }];
      };
      return [...count(row.deliveredNumber, 'delivered'), ...count(row.orderedNumber, 'ordered')];
    },
    first: ['category', 'status', 'orderYear', 'deliveryFromYear', 'deliveryToYear'],
    told: ['weapon', 'supplier', 'recipient', 'deliveredNumber', 'orderedNumber'],
    colour: (row) => countryColour(row.recipient)
  },
  'arms-tiv': {
    kind: (_, language) => m.record_kind_of_arms_tiv({}, language.in),
    title: (row, language) => {
      const from = language.country(row.supplier);
      const to = language.country(row.recipient);
      return plain(m.record_title_flow({ from, to, year: year(row.year, language) }, language.in));
    },
    figures: (row, language) => [tiv(row.tivMillions, language)],
    told: [],
    colour: (row) => countryColour(row.recipient)
  },
  'arms-totals': {
    kind: (_, language) => m.record_kind_of_arms_totals({}, language.in),
    title: (row, language) => {
      const title = row.direction === 'exports' ? m.record_title_exports : m.record_title_imports;
      const country = language.country(row.country);
      return plain(title({ country, year: year(row.year, language) }, language.in));
    },
    figures: (row, language) => [tiv(row.tivMillions, language)],
    told: [],
    colour: (row) => countryColour(row.country)
  },
  relations: {
    kind: (row, language) => {
      const kind = nameOfCell('kind', row.kind, language).text;
      return m.record_kind_of_relations({ kind }, language.in);
    },
    title: (row, language) => language.of(row.name),
    when: (row, language) => span(row.start, row.end, language),
    first: ['source', 'target'],
    told: ['name', 'kind'],
    colour: (row) => colour(`kind-${row.kind}`)
  },
  events: {
    kind: (row, language) => {
      const kind = nameOfCell('eventKind', row.kind, language).text;
      return m.record_kind_of_events({ kind }, language.in);
    },
    title: (row, language) => language.of(row.title),
    when: (row, language) => language.dayRange(row.start, row.end ?? row.start),
    told: ['title', 'kind', 'start', 'end'],
    colour: () => colour('ink')
  },
  leaders: {
    kind: (_, language) => m.record_kind_of_leaders({}, language.in),
    title: (row, language) => language.of(row.leader),
    figures: (row, language) => {
      if (row.termEnd === null) return [];
      const count = row.termEnd - row.termStart;
      const label = plain(m.record_days_in_office({ count }, language.in));
      return [{ value: language.number(count), label }];
    },
    told: ['leader'],
    colour: (row) => countryColour(row.country)
  },
  countries: {
    kind: (_, language) => m.record_kind_of_countries({}, language.in),
    title: (row, language) => plain(language.country(row.code)),
    told: [],
    colour: (row) => countryColour(row.code)
  },
  claims: {
    kind: (_, language) => m.record_kind_of_claims({}, language.in),
    title: (row, language) => language.of(row.claim),
    told: ['claim'],
    colour: () => colour('ink')
  },
  translations: {
    kind: (_, language) => m.record_kind_of_translations({}, language.in),
    title: (row) => ({ text: row.textEn, lang: 'en' }),
    told: ['textEn'],
    colour: () => colour('ink')
  }
};
