import type { FrameMark } from './frame-marks.ts';

/** What the script is told of a chart across which a period can be picked out. */
export interface FrameTime {
  /** Days since 1970: the first of the axis, and how many follow. */
  readonly days: readonly [first: number, length: number];
  /** Where the axis is in each drawing; null where it has none. */
  readonly bands: readonly (Band | null)[];
  /** From where to where marks reach, by their number, in parts of the axis; 0 where their place tells. */
  readonly reaches?: readonly (Period | 0)[];
  /** Of the dates. */
  readonly lang: string;
  /** What is told of a period: {} in place of its first day, its last, and how many rows it holds. */
  readonly text: string;
  /** What the link to the same period has that the one back to where the embed is from has not. */
  readonly link: { readonly id: ''; readonly href?: string; readonly ariaLabel?: string };
}

export type Band = readonly [left: number, top: number, width: number, height: number];

/** Parts of the axis, so that it stays where it is in a drawing of another width. */
export type Period = readonly [from: number, to: number];

export const partAt = (x: number, [left, , width]: Band) => (x - left) / width;

/** Where along the axis a mark begins and ends; a dot is at its middle. */
export const reachOf = (
  { number, box, radius }: FrameMark,
  band: Band,
  { reaches }: FrameTime
): Period =>
  reaches?.[number] || [partAt(box[0]! + radius, band), partAt(box[0]! + box[2]! - radius, band)];

/**
 * What is told of a period, and the address of the same period elsewhere.
 * @param found how many rows it holds
 * @param search of an address with a parameter after its own period, if it has any
 */
export function tellPeriod(
  { days, lang, text }: FrameTime,
  period: Period,
  found: number,
  search: string
): [text: string, search: string] {
  let told = text;
  let leads = search.replace(/(from|to)=[^&]*&/g, '');
  ['from', 'to'].forEach((name, i) => {
    const day = new Date((days[0] + Math.round(period[i]! * days[1])) * 864e5);
    leads += `&${name}=` + day.toISOString().slice(0, 10);
    told = told.replace('{}', day.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' }));
  });
  return [told.replace('{}', found.toLocaleString(lang)), leads];
}
