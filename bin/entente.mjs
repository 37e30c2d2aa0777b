#!/usr/bin/env node
import { existsSync } from 'node:fs';

const command = new URL('../build/cli/entente.mjs', import.meta.url);
if (existsSync(command)) await import(command.href);
else {
  console.error('There is no build: run `npm run build` first.');
  process.exitCode = 3;
}
