import { expect, test } from 'vitest';
import { problemsCsv } from '#lib/core/checks/problems-csv.ts';
import { FAULT_TEXTS } from '#lib/core/datasets/fault-texts.ts';
import { sayFault, type FaultTextId } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { LOCALES } from '#lib/text/language.ts';
import { tellFault } from '#lib/text/tell-fault.ts';
import { problemSheet } from './problem-sheet.ts';

const IDS = Object.keys(FAULT_TEXTS) as FaultTextId[];

/** Facts that can be told from every word of a text. */
function factsOf(id: FaultTextId): Record<string, string> {
  const { expected, remedy } = FAULT_TEXTS[id];
  const names = [...(expected + remedy).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return Object.fromEntries(names.map((name) => [name, `‹${name}›`]));
}

const facts = (text: string) => new Set(text.match(/‹\w+›/g));

test('every fault is told in every language, with all its facts, and in English as the API has it', () => {
  for (const id of IDS) {
    const said = sayFault(id, factsOf(id) as never);
    for (const locale of LOCALES) {
      const told = tellFault(id, said.words.facts, locale);
      const { expected, remedy } = said;
      if (locale === 'en') expect(told).toEqual({ expected, remedy });
      else expect(told.expected + told.remedy).toMatch(/[а-яぁ-んァ-ン一-龯]/);
      expect(facts(told.expected)).toEqual(facts(expected));
      expect(facts(told.remedy)).toEqual(facts(remedy));
    }
  }
  const range = sayFault('between', { minimum: 0, maximum: 50, unit: 'percentage points' });
  expect(tellFault('between', range.words.facts, 'ru').expected).toMatch(
    /^от 0 до 50 \([^a-z]+\)$/
  );
});

test('as CSV in the language of the page: one line each, no formula', () => {
  const problem = (row: number, more: Partial<Problem>): Problem => ({
    ...{ dataset: 'approval', severity: 'error', row, line: row + 1, column: 'approve' },
    ...{ code: 'required', value: '', ...sayFault('required', {}), ...more }
  });
  const problems = [problem(1, { value: '=1+1' }), problem(2, { row: null, severity: 'warning' })];
  expect(problemsCsv(problems, problemSheet('en')).split('\n')).toEqual([
    'Severity,Rule,Table,Line,Data row,Column,Value,Expected,Remedy,Code',
    `Error,Cell is empty,approval,2,1,approve,"'=1+1",a value: this column may not be empty,"Fill the cell in, or remove the row.",required`,
    'Warning,Cell is empty,approval,3,,approve,,a value: this column may not be empty,"Fill the cell in, or remove the row.",required',
    ''
  ]);
  expect(problemsCsv(problems, problemSheet('ja')).split('\n').slice(0, 2)).toEqual([
    '重大度,規則,表,行番号,データの行,列,値,期待されるもの,直し方,コード',
    `誤り,空欄,approval,2,1,approve,"'=1+1",値が必要（この列は空にできません）,セルに値を入れるか、その行を削除してください。,required`
  ]);
});
