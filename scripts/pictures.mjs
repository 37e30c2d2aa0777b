// Lays all stored pictures out on one page, tests/output/pictures.html: those that differ from the
// last commit first, before and after side by side with their difference. For looking, not for tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

const FOLDER = 'tests/snapshots';
const PAGE = 'tests/output/pictures.html';
const FONTS = ['latin', 'cyrillic'];

const stored = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const committed = git('ls-tree', '-r', '--name-only', '-z', 'HEAD', `${FOLDER}/`)
  .split('\0')
  .map((path) => path.slice(FOLDER.length + 1));
const names = [...new Set([...stored, ...committed])]
  .filter((name) => name.endsWith('.svg'))
  .sort();

const figures = names.map((name) => {
  const after = stored.includes(name) ? readFileSync(join(FOLDER, name), 'utf8') : null;
  const before = committed.includes(name) ? git('show', `HEAD:${FOLDER}/${name}`) : null;
  return { name, before, after };
});
const changed = figures.filter(({ before, after }) => before !== after);
const same = figures.filter(({ before, after }) => before === after);

mkdirSync(dirname(PAGE), { recursive: true });
writeFileSync(
  PAGE,
  `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Stored pictures</title>
<style>
${FONTS.map(fontFace).join('\n')}
body { margin: 24px; font: 16px/24px 'Source Sans 3', sans-serif; background: #e9e9e9; }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
.over { position: relative; isolation: isolate; background: #000; }
.over > :last-child { position: absolute; inset: 0; mix-blend-mode: difference; }
figure { margin: 0 0 24px; }
figcaption { font-weight: 600; }
</style>
<h1>Stored pictures</h1>
<p>${changed.length} of ${figures.length} differ from the last commit.</p>
${changed.map(comparison).join('\n')}
<h2>Unchanged</h2>
<div class="row">
${same.map(({ name, after }) => figure(name, picture(after))).join('\n')}
</div>
</html>
`
);
console.log(`${changed.length} of ${figures.length} pictures differ from the last commit:`);
console.log(pathToFileURL(resolve(PAGE)).href);

/** @param {{ name: string, before: string | null, after: string | null }} figure */
function comparison({ name, before, after }) {
  const parts = [
    figure('before', picture(before)),
    figure('after', picture(after)),
    ...(before && after
      ? [figure('difference', `<div class="over">${picture(before)}${picture(after)}</div>`)]
      : [])
  ];
  return `<h2>${name}</h2>\n<div class="row">${parts.join('')}</div>`;
}

/** @param {string} caption @param {string} content */
function figure(caption, content) {
  return `<figure><figcaption>${caption}</figcaption>${content}</figure>`;
}

/** A tree of its own for each picture, since each brings its styles. @param {string | null} svg */
function picture(svg) {
  if (svg === null) return 'none';
  return `<div><template shadowrootmode="open">${svg}</template></div>`;
}

/** @param {string} script */
function fontFace(script) {
  const file = `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;
  const source = `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`;
  const range = script === 'latin' ? '' : 'unicode-range: U+0400-04FF;';
  return `@font-face { font-family: 'Source Sans 3'; src: ${source}; font-weight: 200 900; ${range} }`;
}

/** @param {string[]} args */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
