/** Codes of a row each, as narrow as the number of different codes allows. */
export type Codes = Uint16Array | Uint32Array;

/** Room for so many codes below `size`. */
export function codesFor(length: number, size: number): Codes {
  return size <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}

/** The rows of each code: those of `code` are `order` from `offsets[code]` to before `offsets[code + 1]`, ascending. */
export interface RowsByCode {
  readonly order: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Sorts the places of rows by their codes, by counting. */
export function rowsByCode(codes: Codes, size: number): RowsByCode {
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) offsets[codes[row]! + 1]!++;
  for (let code = 0; code < size; code++) offsets[code + 1]! += offsets[code]!;
  const next = offsets.slice(0, size);
  const order = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[next[codes[row]!]!++] = row;
  return { order, offsets };
}
