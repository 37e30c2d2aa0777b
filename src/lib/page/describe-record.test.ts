import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { Release } from '#lib/core/release/release.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { describeRecord } from './describe-record.ts';

const names = Object.keys(DATASETS) as DatasetName[];
const record = (dataset: DatasetName, index: number, locale: Locale = 'en') =>
  describeRecord(shippedRelease, { dataset, index }, null, languageIn(locale));

/** What the list of what is disclosed says of an item. */
const told = ({ disclosure }: ReturnType<typeof record>, item: string) =>
  disclosure!.find(({ name }) => name === item)!.value?.text ?? 'not disclosed';

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
  expect(told(text, 'Sample and precision')).toBe('no sample size, no interval');
  expect(text.leading.map((item) => item.property)).not.toContain('sampleSize');
});

test('a survey tells each of AAPOR’s eleven items as given or not disclosed', () => {
  for (const dataset of ['approval', 'settlement', 'perception'] as const) {
    expect(record(dataset, 0).disclosure).toHaveLength(11);
  }
  expect(record('events', 0).disclosure).toBeNull();
  const asahi = record('approval', find('approval', { pollster: 'Asahi', sampleSize: 996 }));
  expect(told(asahi, 'Sponsor and pollster')).toBe('Asahi; sponsor not disclosed');
  expect(told(asahi, 'Weighting')).toBe('not disclosed');
  expect(told(asahi, 'Sample and precision')).toMatch(
    /^996 people; ±[\d.]+ points at 95%, computed as for a simple random sample/
  );
});

test('people who chose to take part get no sampling margin', () => {
  const index = find('settlement', { mode: 'online (opt-in)' });
  const text = record('settlement', index);
  expect(told(text, 'Sample and precision')).toMatch(/no sampling margin of error applies$/);
  expect(told(text, 'How people were drawn')).toBe('they chose to take part (opt-in panel)');
});

test('columns that a file may add are told: wording, population, published margin', () => {
  const header = [
    'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note',
    'question,population,sponsor,weighting,question_original,published_margin'
  ].join();
  const cells = [
    'JPN,Shinzo Abe,NHK,telephone,2016-12-09,2016-12-11,1000,50,30,A,https://example.org/a,',
    'Do you support the cabinet?,voters,the state,by age,内閣を支持しますか,3.9'
  ].join();
  const { table, problems } = parseCsv(DATASETS.approval, `${header}\n${cells}\n`);
  expect(problems).toEqual([]);
  const release = new Release(2, '2026-11-01', new Map([['approval', table]]));
  const text = describeRecord(release, { dataset: 'approval', index: 0 }, table, languageIn('en'));
  expect(text.question).toMatchObject({
    text: { text: 'Do you support the cabinet?' },
    original: '内閣を支持しますか'
  });
  expect(told(text, 'Population')).toBe('voters');
  expect(told(text, 'Sponsor and pollster')).toBe('NHK, for the state');
  // ±3.9 of 1,000 against ±3.1 of a simple random sample.
  expect(told(text, 'Sample and precision')).toMatch(
    /±3\.9 points published, a design effect of 1\.58$/
  );
  expect(serializeCsv(DATASETS.approval, table)).toBe(`${header}\n${cells}\n`);
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
