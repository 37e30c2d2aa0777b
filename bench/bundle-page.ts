import { build } from 'vite';

/** What a page in Chromium runs, as one script. */
export async function bundlePage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
    define: { 'process.env.NODE_ENV': '"production"' }
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error(`${entry} was not bundled`);
  return first.output.find((part) => part.type === 'chunk')!.code;
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
