import { NO_DAY } from '#lib/core/table/column.ts';

/** Days of the year before each month, of a year that begins with March. */
const BEFORE_MONTH = Int32Array.of(0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275);
const MONTH_DAYS = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** As `parseDay` reads `YYYY-MM-DD`; NO_DAY where that is none. */
export function isoDayAt(bytes: Uint8Array, at: number, end: number): number {
  if (end - at !== 10 || bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return NO_DAY;
  const a = bytes[at]! - 48;
  const b = bytes[at + 1]! - 48;
  const c = bytes[at + 2]! - 48;
  const d = bytes[at + 3]! - 48;
  const e = bytes[at + 5]! - 48;
  const f = bytes[at + 6]! - 48;
  const g = bytes[at + 8]! - 48;
  const h = bytes[at + 9]! - 48;
  const digits = isDigit(a) && isDigit(b) && isDigit(c) && isDigit(d);
  if (!digits || !(isDigit(e) && isDigit(f) && isDigit(g) && isDigit(h))) return NO_DAY;
  const year = a * 1000 + b * 100 + c * 10 + d;
  const month = e * 10 + f;
  const date = g * 10 + h;
  // Date.UTC takes the years before 100 for those of the last century.
  if (year < 100 || month < 1 || month > 12 || date < 1) return NO_DAY;
  const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (month === 2 && leap ? 29 : MONTH_DAYS[month]!)) return NO_DAY;
  const march = month > 2 ? year : year - 1;
  const century = (march / 100) | 0;
  const leaps = (march >> 2) - century + (century >> 2);
  return march * 365 + leaps + BEFORE_MONTH[month]! + date - 1 - EPOCH;
}

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}
