import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { dataFormatTables } from './data-format.ts';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const page = readFileSync(path('docs/data-format.md'), 'utf8');

// Changed a schema? `npm run datapackage` writes the tables anew.
test('docs/data-format.md tells the tables as the schemas do', async () => {
  const parts = /^([^]*<!-- made from the schemas -->)[^]*(<!-- end -->[^]*)$/.exec(page)!;
  const renewed = `${parts[1]}\n\n${dataFormatTables()}\n\n${parts[2]}`;
  await expect(await format(renewed, { parser: 'markdown' })).toMatchFileSnapshot(
    path('docs/data-format.md')
  );
});

test('it names every code of a problem, and no other', () => {
  const sources = ['csv', 'datasets', 'checks'].flatMap((folder) =>
    readdirSync(path(`src/lib/core/${folder}`))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(path(`src/lib/core/${folder}/${file}`), 'utf8'))
  );
  const codes = sources.flatMap((source) =>
    [...source.matchAll(/(?:code: |#problem\([^,]+,[^,]+,\s*)'([a-z0-9-]+)'/g)].map(
      ([, code]) => code
    )
  );
  const section = /## Problems[^]*?(?=\n## )/.exec(page)![0];
  const told = [...section.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code);
  expect([...new Set(codes)].sort()).toEqual(told.sort());
});
