import { openedStore } from './releases.ts';

/** The text of a table. */
export async function readTable(sha256: string): Promise<string> {
  const { bytes } = await openedStore();
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes.read(sha256)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
