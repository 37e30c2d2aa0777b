import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeTable } from '#lib/core/codec/decode-table.ts';
import { encodeTable } from '#lib/core/codec/encode-table.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { isEmptyDiff } from '#lib/core/release/diff-tables.ts';
import { dayOf, formatDay } from '#lib/core/table/day.ts';
import { takeRows } from '#lib/core/table/take-rows.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { checkFile } from './check-file.ts';
import type { CheckedFile, FileAnswers, Question } from './file-verdict.ts';

const standing = { tables: shippedRelease.tables, today: dayOf(2026, 11, 24) };
const fixture = (name: string) =>
  new Blob([readFileSync(new URL(`../../../../tests/fixtures/${name}.csv`, import.meta.url))]);

async function asked(file: Blob, answers: FileAnswers = {}): Promise<Question> {
  const verdict = await checkFile(file, answers, standing);
  if (verdict.kind !== 'question') throw new Error('checked without a question');
  return verdict.question;
}

async function checked(file: Blob, answers: FileAnswers = {}): Promise<CheckedFile> {
  const verdict = await checkFile(file, answers, standing);
  if (verdict.kind === 'question') throw new Error(`asks about ${verdict.question.about}`);
  return verdict.file;
}

const faultsOf = ({ problems }: CheckedFile) =>
  problems
    .filter(({ code }) => code !== 'rows-lost')
    .map(({ line, column, code, value }) => [line, column, code, value]);

test.each(Object.keys(DATASETS) as DatasetName[])(
  '%s, downloaded and dropped, is recognised and differs in nothing',
  async (name) => {
    const text = serializeCsv(DATASETS[name], shippedRelease.tables.get(name)!);
    const file = await checked(new Blob([text]));
    expect(file.dataset).toBe(name);
    expect(file.problems).toEqual([]);
    expect(isEmptyDiff(file.diff!)).toBe(true);
    expect(file.soundRows.length).toBe(file.table.length);
  }
);

test.each(['approval', 'arms-deals', 'leaders', 'relations', 'settlement'] as const)(
  '%s: a browser’s tables, without the columns that no chart draws, serve as well',
  async (name) => {
    const drawn = new Map(
      [...shippedRelease.tables].map(([other, table]) => {
        const columns = Object.entries(DATASETS[other].columns);
        const properties = columns.filter(([, { detail }]) => !detail).map(([key]) => key);
        return [other, decodeTable(encodeTable(table, properties))];
      })
    );
    const text = serializeCsv(DATASETS[name], shippedRelease.tables.get(name)!);
    const verdict = await checkFile(new Blob([text]), {}, { ...standing, tables: drawn });
    if (verdict.kind === 'question') throw new Error(verdict.question.about);
    expect(verdict.file.problems).toEqual([]);
    expect(isEmptyDiff(verdict.file.diff!)).toBe(true);
  }
);

test.each([
  ['approval-shift-jis', 'shift_jis', '内閣支持率、毎月の世論調査の結果'],
  ['approval-windows-1251', 'windows-1251', 'Рейтинг одобрения деятельности президента']
])('%s', async (name, encoding, sourceTitle) => {
  const file = await checked(fixture(name));
  expect(file.encoding).toBe(encoding);
  expect(faultsOf(file)).toEqual([]);
  expect(file.table.row(0)).toMatchObject({ sourceTitle });
});

test('bytes beyond ASCII late in a long file are found', async () => {
  const text = serializeCsv(DATASETS.approval, shippedRelease.tables.get('approval')!);
  const plain = text.replace(/[^\n -~]/g, 'x');
  // 内閣支持率調査
  const japanese = Uint8Array.from(
    '93 E0 8A 74 8E 78 8E 9D 97 A6 92 B2 8D B8'.split(' ').map((byte) => Number(`0x${byte}`))
  );
  const file = new Blob([plain, 'JPN,', japanese, '\n']);
  expect((await checked(file, { dataset: 'approval' })).encoding).toBe('shift_jis');
});

test('days that may be read in two ways are asked about, and then read', async () => {
  const file = fixture('approval-days-ambiguous');
  expect(await asked(file)).toEqual({
    about: 'dates',
    dataset: 'approval',
    forms: ['dmy', 'mdy'],
    cells: ['03/04/2016', '05/06/2016', '04/04/2016', '06/06/2016']
  });
  const { table, dialect } = await checked(file, { dateForm: 'mdy' });
  expect(dialect.dateForm).toBe('mdy');
  expect(table.row(0)).toMatchObject({ fieldworkStart: dayOf(2016, 3, 4) });
});

test('another dialect: only the form of days is confirmed', async () => {
  const file = fixture('approval-semicolons-decimal-commas-german-days');
  expect(await asked(file)).toMatchObject({ about: 'dates', forms: ['dmy'] });
  const read = await checked(file, { dateForm: 'dmy' });
  expect(read.dialect).toEqual({ delimiter: ';', decimal: ',', dateForm: 'dmy' });
  expect(faultsOf(read)).toEqual([]);
  expect(read.table.row(0)).toMatchObject({ approvePercent: 55.5 });
});

test('columns that are called otherwise are taken with consent, or reported', async () => {
  const file = fixture('approval-columns-renamed');
  const question = await asked(file);
  expect(question).toMatchObject({ about: 'headers', dataset: 'approval' });
  const { matches } = question as Extract<Question, { about: 'headers' }>;
  expect(matches).toHaveLength(4);
  expect(faultsOf(await checked(file, { headers: matches }))).toEqual([]);
  const codes = (await checked(file, { headers: [] })).problems.map(({ code }) => code);
  expect(codes.filter((code) => code === 'column-missing')).toHaveLength(4);
});

test('names that were confirmed before are suggested first, whatever they are like', async () => {
  const text = serializeCsv(DATASETS.approval, shippedRelease.tables.get('approval')!);
  const file = new Blob([text.replace('approve,disapprove', 'Ja,Nein')]);
  const dataset = 'approval';
  const first = await asked(file, { dataset });
  expect(first).toMatchObject({ about: 'headers', matches: [], unknown: ['Ja', 'Nein'] });
  expect((first as Extract<Question, { about: 'headers' }>).free).toEqual(
    expect.arrayContaining(['approve', 'disapprove'])
  );
  const yes = { found: 'Ja', header: 'approve' };
  const no = { found: 'Nein', header: 'disapprove' };
  const known = { approval: [yes, no, { found: 'Elsewhere', header: 'sample' }] };
  const verdict = await checkFile(file, { dataset }, { ...standing, known });
  expect(verdict).toMatchObject({
    question: { matches: [yes, no], remembered: ['Ja', 'Nein'] }
  });
  expect((await checked(file, { dataset, headers: [yes, no] })).problems).toEqual([]);
});

test('a table whose columns all have other names is read once they are known', async () => {
  const text = serializeCsv(DATASETS.claims, shippedRelease.tables.get('claims')!);
  const names = { id: 'Kürzel', claim: 'Aussage', where_in_text: 'Absatz', question: 'Frage' };
  const file = new Blob([text.replace(/^.*/, Object.values(names).join(','))]);
  expect(await asked(file)).toMatchObject({ about: 'dataset' });
  expect(await asked(file, { dataset: 'claims' })).toMatchObject({ about: 'headers' });
  const known = {
    claims: Object.entries(names).map(([header, found]) => ({ found, header }))
  };
  const verdict = await checkFile(file, {}, { ...standing, known });
  expect(verdict).toMatchObject({ question: { about: 'headers', matches: known.claims } });
});

test('a file without a header, or of something else, is asked about', async () => {
  expect(await asked(fixture('approval-no-header'))).toMatchObject({
    about: 'dataset',
    candidates: []
  });
  const file = await checked(fixture('approval-no-header'), { dataset: 'approval' });
  expect(faultsOf(file)[0]).toEqual([1, null, 'header-missing', expect.any(String)]);
  expect(file.soundRows.length).toBe(0);
});

test('bytes that are no text', async () => {
  const file = new Blob([Uint8Array.from([0x89, 0x50, 0, 0, 1, 0, 0xff])]);
  expect(await asked(file)).toEqual({ about: 'encoding', candidates: [] });
});

test('a header twice', async () => {
  const file = await checked(fixture('approval-header-twice'));
  expect(faultsOf(file)).toEqual([
    [1, 'note', 'column-missing', ''],
    [1, 'leader', 'column-twice', 'leader']
  ]);
});

test('lines are those of an editor, where a row spans several', async () => {
  const file = await checked(fixture('approval-row-over-lines'));
  expect(faultsOf(file)).toEqual([[4, 'approve', 'range', '155']]);
  expect([...file.soundRows]).toEqual([0]);
  expect(takeRows(file.table, file.soundRows).rows()).toEqual([file.table.row(0)]);
});

test('warnings on rows that stand in the release so are left out', async () => {
  const table = shippedRelease.tables.get('approval')!;
  const text = serializeCsv(DATASETS.approval, table);
  const abe = 'JPN,Shinzo Abe,Mainchi,,2016-11-20,2016-11-21,,99,1,s,https://example.org/,\n';
  const file = await checked(new Blob([text, abe]));
  expect(faultsOf(file).map(([, ...rest]) => rest)).toEqual([
    ['pollster', 'similar-name', 'Mainchi'],
    ['approve', 'far-from-trend', '99']
  ]);
  expect([...file.diff!.added]).toEqual([table.length]);
});

test('a long file with a fault in each row has all of them told', async () => {
  const header =
    'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note';
  const rows = Array.from({ length: 130_000 }, (_, row) => {
    const day = formatDay(10_000 + Math.floor(row / 400));
    return `JPN,Nobody,House ${row % 400},,,${day},,50,40,s,https://e.org/,`;
  });
  const { problems, soundRows } = await checked(new Blob([[header, ...rows].join('\n')]));
  expect(problems.filter(({ code }) => code === 'reference')).toHaveLength(130_000);
  expect(soundRows).toHaveLength(0);
});

test('reading is followed, and can be stopped', async () => {
  const text = serializeCsv(DATASETS.approval, shippedRelease.tables.get('approval')!);
  const [header, ...rows] = text.split('\n');
  const long = new Blob([header!, '\n', rows.join('\n').repeat(6)]);
  const shares: number[] = [];
  const stop = new AbortController();
  const reading = checkFile(long, {}, standing, {
    onprogress: (share) => {
      shares.push(share);
      stop.abort();
    },
    signal: stop.signal
  });
  await expect(reading).rejects.toThrow();
  expect(shares).toHaveLength(1);
});
