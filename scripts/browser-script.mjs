import { build } from 'vite';

const QUERY = /\?script(?:&(\w+))?$/;

/**
 * `import text from './some.ts?script'` gives a module with all that it imports as the text of one
 * script that a browser runs as it is: bundled, without types, made small. After `?script&periods` the
 * constant PERIODS is true in it, else false: what only one of both needs the other does not hold.
 * @returns {import('vite').Plugin}
 */
export function browserScript() {
  return {
    name: 'browser-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      const query = QUERY.exec(source)?.[0];
      if (!query) return null;
      const found = await this.resolve(source.slice(0, -query.length), importer);
      return found && found.id + query;
    },
    async load(id) {
      const query = QUERY.exec(id);
      if (!query) return null;
      const entry = id.slice(0, query.index);
      const result = await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: { PERIODS: String(query[1] === 'periods') },
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
