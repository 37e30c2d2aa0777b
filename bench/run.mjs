// Bundles the benches as the server is bundled, so that the code runs as it does in the product.
import { dirname, resolve } from 'node:path';
import { argv, chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { keptPluralRules } from '../scripts/kept-plural-rules.mjs';

chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
await build({
  configFile: false,
  logLevel: 'error',
  plugins: [keptPluralRules(), svelte({ configFile: false })],
  build: {
    ssr: true,
    outDir: 'node_modules/.bench',
    minify: false,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'bench/main.ts', apart: 'bench/apart.ts', fuzz: 'bench/fuzz.ts' },
      output: { entryFileNames: '[name].js' }
    }
  }
});
await import(resolve(`node_modules/.bench/${argv[2] === 'fuzz' ? 'fuzz' : 'main'}.js`));
