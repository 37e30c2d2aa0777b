import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { describeRecord } from './describe-record.ts';

const names = Object.keys(DATASETS) as DatasetName[];
const record = (dataset: DatasetName, index: number, locale: Locale = 'en') =>
  describeRecord(shippedRelease, { dataset, index }, null, languageIn(locale));

/** The place of the first row with these cells. */
function find(dataset: DatasetName, cells: Record<string, unknown>): number {
  const rows = shippedRelease.table(dataset).rows() as unknown as Record<string, unknown>[];
  return rows.findIndex((row) => Object.entries(cells).every(([key, cell]) => row[key] === cell));
}

test('a poll: who asked and when, the shares, who was asked, what is not disclosed', () => {
  const index = find('approval', { pollster: 'Jiji', leader: 'Shinzo Abe', sampleSize: null });
  const row = shippedRelease.table('approval').row(index);
  const text = record('approval', index);
  expect(text.kind).toBe('Approval poll');
  expect(text.title.text).toBe('Jiji');
  expect(text.figures[0]).toEqual({
    value: languageIn('en').percent(row.approvePercent, 1),
    label: { text: 'approve', lang: undefined }
  });
  expect(text.leading.map(({ label, value }) => [label, value.text]).slice(0, 2)).toEqual([
    ['Leader rated', 'Shinzo Abe'],
    ['Public asked', 'Japan']
  ]);
  expect(text.notDisclosed).toContain('size of the sample');
  expect(text.leading.map((item) => item.property)).not.toContain('sampleSize');
});

test('a question shows every answer, and which of them the record is about', () => {
  const index = find('settlement', { severalAnswers: true });
  const { pollId } = shippedRelease.table('settlement').row(index);
  const { question } = record('settlement', index, 'ja');
  const options = shippedRelease.table('settlement').rows();
  expect(question?.answers).toHaveLength(options.filter((row) => row.pollId === pollId).length);
  expect(question?.answers.filter((answer) => answer.here)).toHaveLength(1);
  expect(question?.severalAnswers).toBe(true);
  expect(question?.text.lang).toBeUndefined();
});

test('threat is told as threat, not as favour', () => {
  const index = find('perception', { measure: 'threat' });
  expect(record('perception', index).figures.map(({ label }) => label.text)).toContain(
    'feel a threat'
  );
});

test('estimated figures of a deal carry ≈, the others do not', () => {
  const estimated = find('arms-deals', { estimated: 'delivered' });
  const [delivered, ordered] = record('arms-deals', estimated).figures;
  expect(delivered?.value).toMatch(/^≈\d/);
  expect(ordered?.value).toMatch(/^\d/);
});

test('a number that is not known is said to be so', () => {
  const index = find('arms-deals', { orderedNumber: null });
  const item = record('arms-deals', index).others.find(
    ({ property }) => property === 'orderedNumber'
  );
  expect(item?.value.text).toBe('not known');
});

test('detail columns join once they are loaded', () => {
  const text = describeRecord(
    shippedRelease,
    { dataset: 'countries', index: 0 },
    shippedRelease.tables.get('countries')!,
    languageIn('en')
  );
  expect(text.others.map(({ property }) => property)).toContain('nameRu');
});

test.each(names)(
  'every row of %s has a record in every language, and tells every column',
  (name) => {
    const table = shippedRelease.tables.get(name)!;
    const columns = Object.keys((DATASETS[name] as Dataset).columns);
    const step = Math.max(1, Math.floor(table.length / 150));
    for (let index = 0; index < table.length; index += step) {
      for (const locale of LOCALES) {
        const text = describeRecord(
          shippedRelease,
          { dataset: name, index },
          table,
          languageIn(locale)
        );
        expect(text.title.text).toBeTruthy();
        expect(text.colour).toMatch(/^var\(--/);
        const written = JSON.stringify(text);
        expect(written).not.toMatch(/undefined|NaN|record_|column_/);
        const shown = [...text.leading, ...text.others].map(({ property }) => property);
        expect(columns).toEqual(expect.arrayContaining(shown));
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
  }
);
