import { DATASETS, type DatasetName, type RowsOf } from '#lib/core/datasets/catalog.ts';
import { DISCLOSURE, QUESTION } from '#lib/core/datasets/columns.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Cell } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { nameOfColumn } from '#lib/text/column-names.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RecordRef } from '#lib/ui/scene.ts';
import { disclosureOf, type DisclosureItem } from './disclosure.ts';
import { cellText } from './cell-text.ts';
import { RECORD_FORMS, type Figure, type RecordForm } from './record-forms.ts';

/** A line of a record: what a column is called and what the row has there. */
export interface RecordItem {
  readonly property: string;
  readonly label: string;
  readonly value: DataText;
}

/** A question of a poll, with every answer that the release has for it. */
export interface Question {
  readonly text: DataText;
  /** The wording in the language in which it was asked, where the table has it. */
  readonly original: string | null;
  readonly answers: readonly {
    readonly text: DataText;
    readonly share: string;
    /** Whether it is the answer that the record is about. */
    readonly here: boolean;
  }[];
  readonly severalAnswers: boolean;
}

/** All that a record says, in the order in which it says it. */
export interface RecordText {
  readonly kind: string;
  readonly title: DataText;
  readonly when: string | null;
  readonly colour: string;
  readonly figures: readonly Figure[];
  /** Who was asked, how many, how; or what leads in a row that is not a poll. */
  readonly leading: readonly RecordItem[];
  readonly question: Question | null;
  readonly others: readonly RecordItem[];
  readonly notDisclosed: readonly string[];
  /** What AAPOR asks to disclose of a survey; null for what is none. */
  readonly disclosure: readonly DisclosureItem[] | null;
}

const SHOWN_APART: readonly string[] = [
  'note',
  'sourceTitle',
  'sourceUrl',
  'description',
  ...Object.keys(QUESTION),
  ...Object.keys(DISCLOSURE)
];
/** Shares that a pollster may keep to itself; the rest is told by the list of what is disclosed. */
const MISSING: Readonly<Record<string, (typeof m)['record_missing_disapprove'] | undefined>> = {
  disapprovePercent: m.record_missing_disapprove,
  favourablePercent: m.record_missing_favourable,
  unfavourablePercent: m.record_missing_unfavourable
};

/**
 * The record of one row of the release.
 * @param details the dataset's detail columns, once they are there; until then they are left out
 */
export function describeRecord(
  release: Release,
  { dataset, index }: RecordRef,
  details: Table | null,
  language: Language
): RecordText {
  const form = RECORD_FORMS[dataset] as unknown as RecordForm<Record<string, Cell>>;
  const row: Record<string, Cell> = {
    ...(details?.row(index) as Record<string, Cell> | undefined),
    ...(release.table(dataset).row(index) as unknown as Record<string, Cell>)
  };
  const { first = [], disclosure = [] } = form;
  const others = Object.keys((DATASETS[dataset] as Dataset).columns).filter(
    (property) => !first.includes(property) && !SHOWN_APART.includes(property)
  );
  return {
    kind: form.kind(row, language),
    title: form.title(row, language),
    when: form.when?.(row, language) ?? null,
    colour: form.colour(row),
    figures: form.figures?.(row, language) ?? [],
    leading: itemsOf(first, dataset, row, form, language),
    question: questionOf(release, { dataset, index }, row, language),
    others: itemsOf(others, dataset, row, form, language),
    notDisclosed: disclosure
      .filter((property) => row[property] === null)
      .flatMap((property) => MISSING[property]?.({}, language.in) ?? []),
    disclosure: disclosureOf(dataset, row, language)
  };
}

function itemsOf(
  properties: readonly string[],
  dataset: DatasetName,
  row: Record<string, Cell>,
  { told, disclosure = [] }: RecordForm<Record<string, Cell>>,
  language: Language
): RecordItem[] {
  return properties.flatMap((property) => {
    const cell = row[property];
    // A detail column that has not been loaded yet.
    if (cell === undefined) return [];
    if (cell === null ? disclosure.includes(property) : told.includes(property)) return [];
    const value = cellText(dataset, property, cell, language);
    return value ? [{ property, label: nameOfColumn(dataset, property, language), value }] : [];
  });
}

function questionOf(
  release: Release,
  { dataset, index }: RecordRef,
  cells: Record<string, Cell>,
  language: Language
): Question | null {
  const asked = (property: string) =>
    typeof cells[property] === 'string' ? (cells[property] as string) : null;
  const original = asked('questionOriginal');
  if (dataset !== 'settlement') {
    const question = asked('question') ?? original;
    if (question === null) return null;
    return { text: language.of(question), original, answers: [], severalAnswers: false };
  }
  const table = release.table('settlement');
  const row = table.row(index);
  const answers = table.rows().filter((other) => other.pollId === row.pollId);
  return {
    text: language.of(row.question),
    original,
    answers: answers.map((answer: RowsOf['settlement']) => ({
      text: language.of(answer.option),
      share: language.percent(answer.sharePercent, 1),
      here: answer.index === index
    })),
    severalAnswers: row.severalAnswers
  };
}
