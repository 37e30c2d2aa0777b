// Makes a clone ready from the command line: node scripts/ready.mjs [--build] [--browser] [--postgres]
import { argv } from 'node:process';
import { makeReady } from './make-ready.mjs';

const [build, browser, postgres] = ['--build', '--browser', '--postgres'].map((option) =>
  argv.includes(option)
);
const finish = await makeReady({ build, browser, postgres });
await finish();
