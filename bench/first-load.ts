import { existsSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { digits, withinBound, type Measured, type Section } from './report.ts';

/** Most script of the dashboard's first load, Brotli, in bytes. */
const MOST_SCRIPT_BYTES = 90_000;

/** What a browser loads before the dashboard follows a reader, as it travels: compressed with Brotli. */
export async function benchFirstLoad(): Promise<Measured> {
  const { origin, stop } = await serveBuilt();
  try {
    const response = await fetch(`${origin}/?lang=en`);
    if (!response.ok) throw new Error(`The dashboard answers ${response.status}`);
    const html = await response.text();
    const scripts = [...new Set(html.match(/_app\/immutable\/[\w./-]+\.js/g))];
    const scriptBytes = scripts.reduce(
      (sum, file) => sum + packedSize(join('build/client', file)),
      0
    );
    const tables = /\/api\/releases\/\d+\/tables\?lang=en/.exec(html)![0];
    const parts: [name: string, bytes: number][] = [
      [`script (${scripts.length} files; at most ${MOST_SCRIPT_BYTES / 1000} kB)`, scriptBytes],
      ['HTML with all charts drawn and all styles', await transferred(`${origin}/?lang=en`)],
      ['tables', await transferred(origin + tables)]
    ];
    const section: Section = {
      title: 'The first load of the dashboard',
      text: 'Bytes after Brotli: scripts that `/` loads ahead once it is painted, as they lie in `build/client`; HTML and tables as the server sends them. Fonts come on top.',
      head: ['', 'kB'],
      rows: parts.map(([name, bytes]) => [name, digits(bytes / 1000)])
    };
    return {
      sections: [section],
      broken: withinBound('bytes of script on the first load', scriptBytes, MOST_SCRIPT_BYTES)
    };
  } finally {
    await stop();
  }
}

/** Small files are served as they are: for them there is no compressed form. */
function packedSize(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function transferred(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200 || response.headers['content-encoding'] !== 'br') {
        reject(new Error(`${address} did not come, or not in Brotli`));
      }
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
