import { CsvParser, type ParsedCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { Refusal } from './refusal.ts';

export interface Upload {
  /** The bytes as they came. */
  readonly pieces: readonly Uint8Array[];
  readonly parsed: ParsedCsv;
}

/** Reads a CSV from the body of a request, piece by piece; one that is too large is not read on. */
export async function readUpload(
  request: Request,
  name: DatasetName,
  mostBytes: number
): Promise<Upload> {
  if (Number(request.headers.get('content-length')) > mostBytes) throw tooLarge(mostBytes);
  const parser = new CsvParser(DATASETS[name]);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let readable = true;
  const read = (piece?: Uint8Array) => {
    if (!readable) return;
    try {
      parser.push(decoder.decode(piece, { stream: piece !== undefined }));
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      readable = false;
    }
  };
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    bytes += value.byteLength;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    pieces.push(value);
    read(value);
  }
  read();
  const parsed = parser.finish();
  if (readable) return { pieces, parsed };
  return { pieces, parsed: { ...parsed, problems: [notUtf8(name)] } };
}

function tooLarge(mostBytes: number): Refusal {
  const megabytes = Math.floor(mostBytes / 1024 / 1024);
  const message = `A file may have ${megabytes} MB at most`;
  // The rest of the body is not waited for.
  return new Refusal(413, message, { mostBytes }, { connection: 'close' });
}

function notUtf8(dataset: DatasetName): Problem {
  return {
    dataset,
    severity: 'error',
    row: null,
    column: null,
    code: 'encoding',
    value: '',
    expected: 'text in UTF-8',
    remedy: 'Save the file as CSV UTF-8.'
  };
}
