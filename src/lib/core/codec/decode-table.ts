import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { adler32 } from './adler32.ts';
import { ByteReader } from './byte-reader.ts';
import { AS_IT_IS, KINDS, MAGIC, TableFileError, VERSION } from './table-file.ts';
import { asNumbers, unpackWholeNumbers, type Unpacked } from './unpack-whole-numbers.ts';

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
  const before: (Unpacked | null)[] = [];
  for (let place = 0; place < count; place++) {
    columns.set(reader.text(), readColumn(reader, length, before));
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

/** @param before the whole numbers of the columns before, to which those of this one are added */
function readColumn(reader: ByteReader, length: number, before: (Unpacked | null)[]): Column {
  const unpack = (missing: number) => {
    const values = unpackWholeNumbers(reader, length, missing, (place) => {
      const other = before[place];
      if (!other) throw new TableFileError('A column beside one that is not of whole numbers');
      return other;
    });
    before.push(values);
    return values;
  };
  const kind = KINDS[reader.whole()];
  if (!kind) throw new TableFileError('A column of an unknown kind');
  switch (kind) {
    case 'text': {
      const dictionary = readTexts(reader);
      return { kind, dictionary, codes: in32Bits(unpack(NO_CODE), NO_CODE) };
    }
    case 'number': {
      const places = reader.whole();
      if (places === AS_IT_IS) {
        before.push(null);
        return { kind, values: readNumbers(reader.bytes(length * 8)) };
      }
      return { kind, values: asNumbers(unpack(NO_DAY), NO_DAY, 10 ** places) };
    }
    case 'day':
      return { kind, values: in32Bits(unpack(NO_DAY), NO_DAY) };
    case 'flag':
      return { kind, values: Uint8Array.from(in32Bits(unpack(NO_FLAG), NO_FLAG)) };
  }
}

function in32Bits(values: Unpacked, missing: number): Int32Array {
  if (values instanceof Int32Array) return values;
  return Int32Array.from(values, (value) => (Number.isNaN(value) ? missing : value));
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
