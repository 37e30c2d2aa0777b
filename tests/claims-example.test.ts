import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Claim } from '#lib/core/claims/claim.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { shippedRelease } from './shipped-release.ts';

const page = readFileSync(new URL('../docs/claims.md', import.meta.url), 'utf8');
const folder = new URL('output/claims-example/', import.meta.url);

/** The block of the page that stands for a file. */
function blockOf(file: string): string {
  const block = new RegExp(`\`\`\`\\w+ ${file}\n([^]*?)\`\`\``).exec(page)?.[1];
  if (!block) throw new Error(`docs/claims.md has no block ${file}`);
  return block;
}

async function build(file: string): Promise<Record<string, unknown>> {
  mkdirSync(folder, { recursive: true });
  const path = fileURLToPath(new URL(file, folder));
  writeFileSync(path, blockOf(file));
  return (await import(/* @vite-ignore */ path)) as Record<string, unknown>;
}

test('the claims file of the worked example is a claims file', () => {
  const { table, problems } = parseCsv(DATASETS.claims, blockOf('claims.csv'));
  expect(problems).toEqual([]);
  expect((table as unknown as Table).rows()).toMatchObject([{ id: 'crimea-approval' }]);
});

test('its rule builds, judges on a day, and follows a correction', async () => {
  const { crimeaApproval } = await build('crimea-approval.ts');
  const claim = crimeaApproval as Claim<{ above: number; polls: number }>;
  const on = (year: number) => claim.judge(shippedRelease, dayOf(year, 12, 31));
  expect(on(2013).verdict).toBe('untestable');
  expect(on(2016).verdict).toBe('supported');
  expect(on(2025).figures.polls).toBeGreaterThan(on(2016).figures.polls);
  expect(on(2025).rows).toHaveLength(on(2025).figures.polls);

  const csv = readFileSync(new URL('../data/approval.csv', import.meta.url), 'utf8');
  const corrected = csv.replace(
    /^(RUS,Vladimir Putin,Levada Center,[^,]*,[^,]*,201[4-7]-\d\d-\d\d,\d*),[\d.]+,[\d.]*,/gm,
    '$1,60,30,'
  );
  const approval = parseCsv(DATASETS.approval, corrected).table as unknown as Table;
  const tables = new Map(shippedRelease.tables).set('approval', approval);
  const release = new Release(2, shippedRelease.published, tables);
  expect(claim.judge(release, dayOf(2016, 12, 31)).verdict).toBe('contradicted');
});
