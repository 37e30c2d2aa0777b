// Makes the clone ready and runs every check, all of them even if one fails; ends with the sum.
// Runs before anything is installed, so it imports from Node alone.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { env, execPath, exit, stdout } from 'node:process';
import { makeReady } from './make-ready.mjs';

const REPORT = 'tests/output/vitest.json';
const finish = await makeReady({ build: true, browser: true, postgres: true });
mkdirSync('tests/output', { recursive: true });
rmSync(REPORT, { force: true });

/**
 * What runs no test: done at the same time, told one after another.
 * @type {readonly [name: string, ...program: string[]][]}
 */
const CHECKS = [
  ['Types', 'node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
];

let passed = 0;
let failed = 0;
const options = { env: { ...env, CI: '1' } };
const node = (/** @type {string[]} */ ...args) =>
  spawnSync(execPath, args, { stdio: 'inherit', ...options }).status === 0;

/**
 * @param {string[]} args
 * @returns {Promise<{ succeeded: boolean, said: string }>}
 */
const nodeApart = (args) =>
  new Promise((resolve) => {
    execFile(execPath, args, { maxBuffer: Infinity, ...options }, (fault, out, err) =>
      resolve({ succeeded: !fault, said: out + err })
    );
  });

console.log('\nPrepare types');
if (node('node_modules/@sveltejs/kit/svelte-kit.js', 'sync')) passed++;
else failed++;
const checks = CHECKS.map(([name, ...program]) => ({ name, ended: nodeApart(program) }));
for (const { name, ended } of checks) {
  console.log(`\n${name}`);
  const { succeeded, said } = await ended;
  stdout.write(said);
  if (succeeded) passed++;
  else failed++;
}

await finish();
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
