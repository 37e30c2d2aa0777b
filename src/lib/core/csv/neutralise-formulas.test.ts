import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { neutraliseFormulas } from './neutralise-formulas.ts';

test('what a spreadsheet would execute becomes text; numbers and text stay', () => {
  const csv = 'a,b\n=1+1,"+cmd|"" /C calc""!A0"\n-2+3,@SUM(A1)\n"\t=1",-0.5\n+81,plain - text\n';
  expect(neutraliseFormulas(csv)).toBe(
    `a,b\n"'=1+1","'+cmd|"" /C calc""!A0"\n"'-2+3","'@SUM(A1)"\n"'\t=1",-0.5\n+81,plain - text\n`
  );
});

test.each(['countries', 'approval', 'claims'])('%s holds none, and stays the same', (name) => {
  const csv = readFileSync(`data/${name}.csv`, 'utf8');
  expect(neutraliseFormulas(csv)).toBe(csv);
});
