import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dataArchive } from './data-archive.ts';

const texts = [
  ['a.csv', 'x\n1\n'],
  ['README.md', '# Übersicht 日本語\n']
] as const;
const files = texts.map(([name, text]) => [name, strToU8(text)] as const);

test('the files come out as they went in', () => {
  const out = unzipSync(dataArchive(files));
  expect(Object.entries(out).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(texts);
});

test('the same files make the same bytes in any time zone', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Tokyo';
  const there = dataArchive(files);
  process.env.TZ = 'America/New_York';
  const here = dataArchive(files);
  process.env.TZ = zone;
  expect(there).toEqual(here);
  // Date and time of the first file, DOS form: 1 January 1980, midnight.
  expect([...here.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});
