import { createHash } from 'node:crypto';
import { dataPackageText } from '#lib/core/datasets/data-package.ts';
import { dataArchive } from '#lib/server/data-archive.ts';
import { readTerms } from '#lib/server/read-terms.ts';
import { requestedRelease } from '#lib/server/requested-release.ts';
import type { RequestHandler } from './$types';

let made: { release: number; bytes: Uint8Array<ArrayBuffer>; etag: string } | null = null;

/** All tables of a release with their description, terms and caveats; made once. */
export const GET: RequestHandler = async ({ url }) => {
  const { release, texts } = await requestedRelease(url);
  if (made?.release !== release.number) {
    const bytes = dataArchive([
      ['README.md', await readTerms()],
      ['datapackage.json', dataPackageText()],
      ...[...texts].map(([name, text]) => [`${name}.csv`, text] as const)
    ]);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    made = { release: release.number, bytes, etag: `"${hash}"` };
  }
  return new Response(made.bytes, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="entente.zip"',
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: made.etag
    }
  });
};
