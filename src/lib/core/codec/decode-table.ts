import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { adler32 } from './adler32.ts';
import { ByteReader } from './byte-reader.ts';
import { AS_IT_IS, KINDS, MAGIC, TableFileError, VERSION } from './table-file.ts';
import { unpackWholeNumbers, type Cells } from './unpack-whole-numbers.ts';

/**
 * The table that `encodeTable` wrote.
 * @throws TableFileError for any other bytes, be it that one was changed on the way
 */
export function decodeTable(file: Uint8Array): Table {
  const reader = new ByteReader(checkedContent(file));
  const name = reader.text();
  const length = reader.whole();
  const count = reader.whole();
  const columns = new Map<string, Column>();
  const cells: Cells[] = [];
  for (let place = 0; place < count; place++) {
    const property = reader.text();
    const [column, its] = readColumn(reader, length, cells);
    columns.set(property, column);
    cells.push(its);
  }
  return new Table(name, length, columns);
}

function checkedContent(file: Uint8Array): Uint8Array {
  const head = MAGIC.length + 5;
  const magic = String.fromCharCode(...file.subarray(0, MAGIC.length));
  if (file.length < head || magic !== MAGIC) throw new TableFileError('This is no table file');
  const view = new DataView(file.buffer, file.byteOffset);
  const version = view.getUint8(MAGIC.length);
  if (version !== VERSION) {
    throw new TableFileError(`A table file of version ${version}, not ${VERSION}`);
  }
  const content = file.subarray(head);
  if (adler32(content) !== view.getUint32(MAGIC.length + 1)) {
    throw new TableFileError('The table file was changed on its way');
  }
  return content;
}

function readColumn(
  reader: ByteReader,
  length: number,
  before: readonly Cells[]
): [column: Column, cells: Cells] {
  const unpack = <V extends Cells['values']>(values: V, missing: number, divisor = 1) => {
    const cells = { values, missing, divisor };
    unpackWholeNumbers(reader, cells, (place) => before[place]!);
    return cells;
  };
  const kind = KINDS[reader.whole()];
  if (!kind) throw new TableFileError('A column of an unknown kind');
  switch (kind) {
    case 'text': {
      const dictionary = readTexts(reader);
      const cells = unpack(new Int32Array(length), NO_CODE);
      return [{ kind, dictionary, codes: cells.values }, cells];
    }
    case 'number': {
      const places = reader.whole();
      const cells =
        places === AS_IT_IS
          ? { values: readNumbers(reader.bytes(length * 8)), missing: NaN, divisor: 1 }
          : unpack(new Float64Array(length), NaN, 10 ** places);
      return [{ kind, values: cells.values }, cells];
    }
    case 'day': {
      const cells = unpack(new Int32Array(length), NO_DAY);
      return [{ kind, values: cells.values }, cells];
    }
    case 'flag': {
      const cells = unpack(new Uint8Array(length), NO_FLAG);
      return [{ kind, values: cells.values }, cells];
    }
  }
}

function readTexts(reader: ByteReader): string[] {
  const lengths = Array.from({ length: reader.whole() }, () => reader.whole());
  const all = reader.text();
  let start = 0;
  return lengths.map((length) => all.slice(start, (start += length)));
}

function readNumbers(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Float64Array.from({ length: bytes.length / 8 }, (_, row) =>
    view.getFloat64(row * 8, true)
  );
}
