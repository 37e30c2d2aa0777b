import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const pages = ['', 'docs', 'docs/decisions', 'bench', 'data'].flatMap(pagesIn);
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, hit]) => hit!);

test.each(pages)('%s names only files and commands that exist', (page) => {
  const text = read(page);
  const links = found(text, /\]\((?!https?:)([^)#]+)[^)]*\)/g).map((to) => join(dirname(page), to));
  const paths = found(text, /`((?:src|scripts|tests|docs|data|bench)\/[\w./*…-]*)`/g);
  // Made by the build, by a test run, or a pattern.
  const fixed = paths.filter((path) => !/[*…]|^tests\/output\//.test(path));
  const missing = [...links, ...fixed].filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);

  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = found(text, /`npm (?:run )?(start|test|(?<=run )[\w-]+)/g);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(pages)('%s has no heading twice', (page) => {
  const headings = found(read(page).replace(/```[^]*?```/g, ''), /^(#+ .+)$/gm);
  expect(headings.filter((heading, i) => headings.indexOf(heading) !== i)).toEqual([]);
});

test('the growth that is told is what the bench found last, each table once', () => {
  const told = read('docs/performance.md');
  for (const what of ['rows', 'states', 'readers']) {
    const section = read('bench/results.md').split(`## Growth with ${what}\n`)[1]!;
    const table = /(^\|.*\n)+/m.exec(section)![0];
    expect([what, told.split(table.trim()).length - 1]).toEqual([what, 1]);
  }
});

test('every setting of the server stands in the README and among the operations', () => {
  const code = read('server.js') + read('src/lib/server/config.ts');
  const settings = [...new Set(found(code, /\benv\.([A-Z_]+)/g))];
  expect(settings).not.toEqual([]);
  for (const page of ['README.md', 'docs/operations.md']) {
    expect(settings.filter((name) => !read(page).includes(`\`${name}\``))).toEqual([]);
  }
});

test('every layer that is enforced is told', () => {
  const rules = /const LAYERS = \{([^]*?)\n\};/.exec(read('eslint.config.js'))![1]!;
  const contributing = read('CONTRIBUTING.md');
  for (const [, folder, list] of rules.matchAll(/(\w+): \[(.*)\]/g)) {
    const others = found(list!, /'(\w+)'/g).join(', ') || '–';
    expect(contributing).toMatch(new RegExp(`\\| \`${folder}\` +\\| ${others} +\\|`));
  }
});
