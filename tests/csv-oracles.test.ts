import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compared, fuzzedFile, randomFrom } from './csv-oracles.ts';

const tables = ['approval', 'settlement', 'translations'].map((name) =>
  readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8')
);

test('random and changed files are read as papaparse and csv-parse read them, but for the rules', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 3000; seed++) {
    const file = fuzzedFile(randomFrom(seed), tables);
    const { papaparse, csvParse } = compared(file);
    const place = `seed ${seed}: ${JSON.stringify(new TextDecoder().decode(file.bytes))}`;
    expect(papaparse, place).toBe('same');
    expect(csvParse, place).not.toBe('differs');
    seen.add(csvParse);
  }
  expect([...seen].sort()).toEqual(['blanks-behind-quote', 'broken-quotes', 'same']);
});
