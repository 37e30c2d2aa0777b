import { open } from 'node:fs/promises';
import type { FileBytes } from '#lib/core/intake/file-bytes.ts';

/**
 * The bytes of a file on disk, each part by one read: a Blob of a file is read in many small ones, which
 * wait for each other. To be closed.
 */
export async function openBytes(path: string): Promise<FileBytes & { close(): Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    slice: (start, end) => ({
      arrayBuffer: async () => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        let read = 0;
        while (read < bytes.length) {
          const { bytesRead } = await file.read(bytes, read, bytes.length - read, start + read);
          if (bytesRead === 0) throw new Error(`${path} was cut while it was read`);
          read += bytesRead;
        }
        return bytes.buffer;
      }
    }),
    close: () => file.close()
  };
}
