import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Makes one file that Node can run of the store and what tries it, and returns its path.
 * @returns {Promise<string>}
 */
export async function bundleStore() {
  const folder = resolve('tests/output/store');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/store-process.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'store-process.mjs' } }
    }
  });
  return resolve(folder, 'store-process.mjs');
}

/**
 * @param {string} file
 * @returns {Promise<typeof import('../tests/store-process.ts')>}
 */
export function importStore(file) {
  return import(pathToFileURL(file).href);
}
