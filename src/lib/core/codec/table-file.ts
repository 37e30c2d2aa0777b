/**
 * A table of typed columns as one small file for a browser. In order:
 *
 *     "ENTT", version: 5 bytes; Adler-32 of all that follows: 4 bytes, the highest first
 *     name of the table, rows, columns
 *     for each column: name, kind, and
 *       text    how many different texts, the length of each, all of them in UTF-8; codes
 *       number  decimal places, tenfold shares as whole numbers; or 64 bits each where that is not exact
 *       day     days
 *       flag    0 and 1
 *
 * Lengths and counts are whole numbers of seven bits a byte. Columns of whole numbers are written as
 * `pack-whole-numbers.ts` says. Made to be compressed (Brotli, by the server): nothing in it is
 * repeated, and like stands beside like.
 */
export const MAGIC = 'ENTT';
export const VERSION = 1;

export const KINDS = ['text', 'number', 'day', 'flag'] as const;

/** In place of decimal places: the numbers follow as they are, 64 bits each. */
export const AS_IT_IS = 9;

/** A file is not of this form, or was harmed on its way. */
export class TableFileError extends Error {
  override readonly name = 'TableFileError';
}
