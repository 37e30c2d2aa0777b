import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { adler32 } from './adler32.ts';
import { ByteWriter } from './byte-writer.ts';
import { isPackable, packWholeNumbers } from './pack-whole-numbers.ts';
import { AS_IT_IS, KINDS, MAGIC, VERSION } from './table-file.ts';
import type { WholeNumbers } from './whole-numbers.ts';

/** How many of the columns before it a column may be written beside. */
const MOST_BESIDE = 3;

/**
 * A table as a file, of which `decodeTable` makes the same table.
 * @param properties the columns to take
 */
export function encodeTable(table: Table, properties: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.text(table.name);
  writer.whole(table.length);
  writer.whole(properties.length);
  const beside: Record<'day' | 'number', Map<number, WholeNumbers>> = {
    day: new Map(),
    number: new Map()
  };
  properties.forEach((property, place) => {
    const column = table.columns.get(property);
    if (!column) throw new Error(`${table.name} has no column ${property}`);
    writer.text(property);
    writer.whole(KINDS.indexOf(column.kind));
    if (column.kind === 'text') writeTexts(writer, column.dictionary);
    const places = column.kind === 'number' ? decimalPlaces(column.values) : 0;
    if (column.kind === 'number') writer.whole(places);
    if (column.kind === 'number' && places === AS_IT_IS) {
      writer.bytes(bytesOf(column.values));
      return;
    }
    const values = wholeNumbers(column, 10 ** places);
    const isBeside = column.kind === 'day' || (column.kind === 'number' && places === 0);
    const others = isBeside ? beside[column.kind] : new Map<number, WholeNumbers>();
    packWholeNumbers(writer, values, new Map([...others].slice(-MOST_BESIDE)));
    if (isBeside) others.set(place, values);
  });
  return withHead(writer.finish());
}

function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writer.whole(texts.length);
  for (const text of texts) writer.whole(text.length);
  writer.text(texts.join(''));
}

/** So many decimal places tell every number exactly, or {@link AS_IT_IS}. */
function decimalPlaces(values: Float64Array): number {
  for (let places = 0; places < AS_IT_IS; places++) {
    const unit = 10 ** places;
    const isExact = values.every(
      (value) => Number.isNaN(value) || Object.is((Math.round(value * unit) + 0) / unit, value)
    );
    if (isExact) {
      const whole = values.map((value) => Math.round(value * unit));
      return isPackable(whole) ? places : AS_IT_IS;
    }
  }
  return AS_IT_IS;
}

function wholeNumbers(column: Column, unit: number): WholeNumbers {
  switch (column.kind) {
    case 'text':
      return Float64Array.from(column.codes, (code) => (code === NO_CODE ? NaN : code));
    case 'number':
      return column.values.map((value) => Math.round(value * unit));
    case 'day':
      return Float64Array.from(column.values, (day) => (day === NO_DAY ? NaN : day));
    case 'flag':
      return Float64Array.from(column.values, (flag) => (flag === NO_FLAG ? NaN : flag));
  }
}

/** Numbers of 64 bits, the lowest byte first whatever the machine. */
function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, row) => view.setFloat64(row * 8, value, true));
  return new Uint8Array(view.buffer);
}

function withHead(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(MAGIC.length + 5 + content.length);
  new TextEncoder().encodeInto(MAGIC, file);
  const view = new DataView(file.buffer);
  view.setUint8(MAGIC.length, VERSION);
  view.setUint32(MAGIC.length + 1, adler32(content));
  file.set(content, MAGIC.length + 5);
  return file;
}
