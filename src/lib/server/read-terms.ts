import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from './config.ts';

/** Sources, terms and caveats of the tables, as they lie beside them. */
export function readTerms(): Promise<string> {
  return readFile(join(config.dataFolder, 'README.md'), 'utf8');
}
