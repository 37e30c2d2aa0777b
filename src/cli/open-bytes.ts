import { open } from 'node:fs/promises';
import type { FileBytes } from '#lib/core/intake/file-bytes.ts';

/**
 * The bytes of a file on disk, each part by one read: a Blob of a file is read in many small ones, which
 * wait for each other. To be closed.
 */
export async function openBytes(path: string): Promise<FileBytes & { close(): Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  const fill = async (bytes: Uint8Array, from: number) => {
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
      if (bytesRead === 0) throw new Error(`${path} was cut while it was read`);
      read += bytesRead;
    }
  };
  return {
    size,
    slice: (start, end) => ({
      arrayBuffer: async () => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        await fill(bytes, start);
        return bytes.buffer;
      }
    }),
    fill,
    close: () => file.close()
  };
}
