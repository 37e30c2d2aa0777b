import { zipSync, type Zippable } from 'fflate';

/**
 * A ZIP of these files, the same bytes for the same files on any day and machine.
 * @param files name in the archive and content, in the order of the archive
 */
export function dataArchive(
  files: readonly (readonly [name: string, content: Uint8Array])[]
): Uint8Array<ArrayBuffer> {
  // A ZIP holds local times: one and the same on every clock makes equal files equal bytes.
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = {};
  for (const [name, content] of files) packed[name] = [content, { level: 9, mtime }];
  return new Uint8Array(zipSync(packed));
}
