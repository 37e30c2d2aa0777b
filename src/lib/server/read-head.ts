import { openedStore } from './releases.ts';

/** The beginning of a table's text: its first lines, the last of them perhaps cut. */
export async function readHead(sha256: string): Promise<string> {
  const { bytes } = await openedStore();
  for await (const piece of bytes.read(sha256)) return new TextDecoder().decode(piece);
  return '';
}
