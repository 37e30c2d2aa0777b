// Runs every check one after another, all of them even if one fails, and ends with the sum.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { env, execPath, exit } from 'node:process';

const REPORT = 'tests/output/vitest.json';
mkdirSync('tests/output', { recursive: true });
rmSync(REPORT, { force: true });

/** @type {readonly [name: string, ...program: string[]][]} */
const CHECKS = [
  ['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['Prepare types', 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
  ['Types', 'node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings']
];

let passed = 0;
let failed = 0;
const node = (/** @type {string[]} */ ...args) =>
  spawnSync(execPath, args, { stdio: 'inherit', env: { ...env, CI: '1' } }).status === 0;

for (const [name, ...program] of CHECKS) {
  console.log(`\n${name}`);
  if (node(...program)) passed++;
  else failed++;
}

console.log('\nTests');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const green = node('node_modules/vitest/vitest.mjs', 'run', ...reporters);
try {
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  passed += report.numPassedTests;
  // A file that cannot be loaded fails without counting among the tests.
  failed += Math.max(report.numFailedTests, green ? 0 : 1);
} catch {
  failed++;
}

console.log(`\n${passed} passed, ${failed} failed`);
exit(failed ? 1 : 0);
