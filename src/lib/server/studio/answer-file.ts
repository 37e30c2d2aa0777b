import type { ByteStore } from '#lib/server/store/byte-store.ts';
import type { DraftFile } from '#lib/server/store/release-store.ts';
import { streamOf } from '#lib/server/stream-of.ts';

/** A file as it was uploaded, to be saved under its name. */
export function answerFile({ name, sha256 }: DraftFile, bytes: ByteStore): Response {
  return new Response(streamOf(bytes.read(sha256)), {
    headers: {
      // Never shown, whatever is in it.
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`
    }
  });
}

/** RFC 8187 leaves fewer characters as they are than addresses do. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replaceAll(/[\\/]/g, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
