import { expect, test } from 'vitest';
import { parseAnswers } from './parse-answers.ts';

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const match = { found: 'Approval', header: 'approve' };

test('answers come as one text from scripts, or field by field', () => {
  const answers = { encoding: 'shift_jis', dataset: 'approval', dateForm: 'dmy', headers: [match] };
  expect(parseAnswers(form([['answers', JSON.stringify(answers)]]))).toEqual(answers);
  const fields = form([
    ...(['encoding', 'dataset', 'dateForm'] as const).map((name) => [name, answers[name]] as const),
    ['headersAsked', '1'],
    ['header', JSON.stringify(match)]
  ]);
  expect(parseAnswers(fields)).toEqual(answers);
});

test('what is not an answer is left out, to be recognised or asked', () => {
  expect(parseAnswers(form([['answers', 'no JSON']]))).toEqual({});
  expect(
    parseAnswers(form([['answers', '{"encoding":"klingon","headers":[1,{"found":2}]}']]))
  ).toEqual({
    headers: []
  });
  expect(parseAnswers(form([['dataset', '']]))).toEqual({});
  expect(parseAnswers(form([['headersAsked', '1']]))).toEqual({ headers: [] });
});
