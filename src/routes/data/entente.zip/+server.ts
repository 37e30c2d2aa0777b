import { createHash } from 'node:crypto';
import { dataPackageText } from '#lib/core/datasets/data-package.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import { citationOfRelease } from '#lib/server/citation-of-release.ts';
import { dataArchive } from '#lib/server/data-archive.ts';
import { readTerms } from '#lib/server/read-terms.ts';
import { openedStore } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

let made: { release: number; bytes: Uint8Array<ArrayBuffer>; etag: string } | null = null;

/**
 * All tables of a release with their description, terms, caveats and how to cite them; the last one made
 * is kept.
 */
export const GET: RequestHandler = async ({ locals, url }) => {
  const shown = requestedRelease(locals);
  const { record } = shown;
  let archive = made;
  if (archive?.release !== record.number) {
    const store = await openedStore();
    const files: [name: string, content: Uint8Array][] = [
      ['README.md', Buffer.from(await readTerms())],
      ['datapackage.json', Buffer.from(dataPackageText(record.published, record.number))],
      ['CITATION.txt', Buffer.from(citationOfRelease(shown, url.origin))]
    ];
    for (const { name, sha256 } of record.datasets) {
      files.push([`${name}.csv`, await wholeOf(store.bytes.read(sha256))]);
    }
    const bytes = dataArchive(files);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    archive = { release: record.number, bytes, etag: `"${hash}"` };
    made = archive;
  }
  return new Response(archive.bytes, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="entente-release-${record.number}.zip"`,
      'access-control-allow-origin': '*',
      etag: archive.etag
    }
  });
};

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
