import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** What a page in Chromium runs and is styled by. */
export interface BundledPage {
  readonly script: string;
  readonly style: string;
}

/** What a page in Chromium runs, as one script. */
export async function bundlePage(entry: string): Promise<string> {
  return (await bundleStyledPage(entry)).script;
}

/** The script of a page, minified, and all style that it imports; Svelte’s components are compiled. */
export async function bundleStyledPage(entry: string): Promise<BundledPage> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'bench' } },
    define: { 'process.env.NODE_ENV': '"production"' }
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error(`${entry} was not bundled`);
  const style = first.output.flatMap((part) =>
    part.type === 'asset' ? [String(part.source)] : []
  );
  return {
    script: first.output.find((part) => part.type === 'chunk')!.code,
    style: style.join('')
  };
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
