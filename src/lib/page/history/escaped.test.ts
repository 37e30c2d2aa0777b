import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { groupProblems } from '#lib/core/checks/group-problems.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import ProblemGroups from '#lib/page/try-file/ProblemGroups.svelte';
import { LOCALES } from '#lib/text/language.ts';
import { languageIn } from '#tests/shipped-release.ts';
import DiffTable from './DiffTable.svelte';

const HTML = '<img src=x onerror=alert(1)>';

test.each(LOCALES)('what a file says is text on the page, not HTML, in %s', (locale) => {
  const language = languageIn(locale);
  const cell = { property: 'note', text: HTML };
  const changed = { change: 'changed', row: 1, key: [cell], cells: [{ ...cell, before: HTML }] };
  const diff = render(DiffTable, {
    props: { dataset: 'claims', rows: [changed as never], caption: HTML, language }
  }).body;
  const csv = `country,leader,pollster,mode,start,end,sample,approve,${HTML}\n${HTML}\n`;
  const { problems } = parseCsv(DATASETS.approval, csv);
  expect(problems.some(({ value }) => value.includes('<img'))).toBe(true);
  const groups = groupProblems(problems);
  const told = render(ProblemGroups, { props: { groups, dataset: 'approval', language } }).body;
  for (const body of [diff, told]) {
    expect(body).toContain('&lt;img');
    expect(body).not.toContain('<img');
  }
});
