// Makes one file that Node can run of the command line. Comes after the build, which empties its folder.
import { resolve } from 'node:path';
import { build } from 'vite';

await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/entente.ts',
    outDir: resolve('build/cli'),
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'entente.mjs' } }
  }
});
