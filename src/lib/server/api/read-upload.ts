import { Refusal } from './refusal.ts';

/** The body of a request as it came; one that is too large is not read, or not read on. */
export async function readUpload(request: Request, mostBytes: number): Promise<Blob> {
  if (Number(request.headers.get('content-length')) > mostBytes) throw tooLarge(mostBytes);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return new Blob(pieces);
    bytes += value.byteLength;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    pieces.push(value);
  }
}

function tooLarge(mostBytes: number): Refusal {
  const megabytes = Math.floor(mostBytes / 1024 / 1024);
  const message = `A file may have ${megabytes} MB at most`;
  return new Refusal(413, message, { mostBytes });
}
