import { zipSync, type Zippable } from 'fflate';

/**
 * A ZIP of these texts, the same bytes for the same texts on any day and machine.
 * @param files name in the archive and content, in the order of the archive
 */
export function dataArchive(
  files: readonly (readonly [name: string, text: string])[]
): Uint8Array<ArrayBuffer> {
  // A ZIP holds local times: one and the same on every clock makes equal files equal bytes.
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = {};
  for (const [name, text] of files) {
    packed[name] = [Buffer.from(text, 'utf8'), { level: 9, mtime }];
  }
  return new Uint8Array(zipSync(packed));
}
