import { build } from 'vite';

const QUERY = '?script';

/**
 * `import text from './some.ts?script'` gives a module with all that it imports as the text of one
 * script that a browser runs as it is: bundled, without types, made small.
 * @returns {import('vite').Plugin}
 */
export function browserScript() {
  return {
    name: 'browser-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const found = await this.resolve(source.slice(0, -QUERY.length), importer);
      return found && found.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      const result = await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        build: {
          write: false,
          minify: true,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: '_', fileName: 'script' }
        }
      });
      const [bundle] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
      const [chunk] = bundle?.output ?? [];
      if (!chunk) throw new Error(`${entry} could not be bundled`);
      for (const file of chunk.moduleIds) this.addWatchFile(file);
      return `export default ${JSON.stringify(chunk.code.trim())};`;
    }
  };
}
