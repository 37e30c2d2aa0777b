import type { Timing } from './measure.ts';

/** A comparison as it is printed: what was done, with what, and a table. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a part has measured, and a sentence for each bound that it broke. */
export interface Measured {
  readonly sections: readonly Section[];
  readonly broken?: readonly string[];
}

/** A sentence if there are more than there may be, or none. */
export function withinBound(what: string, found: number, most: number): string[] {
  return found > most ? [`Too many ${what}: ${found}, and at most ${most}.`] : [];
}

/** Timings with their ratio to the first one, which is Entente's own. */
export function timingSection(
  title: string,
  text: string,
  timings: readonly Timing[],
  perRun = 1
): Section {
  const own = timings[0]!.medianMs;
  return {
    title,
    text,
    head: ['', 'median', 'least – most', 'ratio'],
    rows: timings.map(({ name, medianMs, leastMs, mostMs }) => [
      name,
      `${digits(medianMs / perRun)} ms`,
      `${digits(leastMs / perRun)} – ${digits(mostMs / perRun)} ms`,
      `${digits(medianMs / own)}×`
    ])
  };
}

/** A number with three significant digits, without an exponent. */
export function digits(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 6));
}

/** The whole report in Markdown. */
export function reportText(heading: string, sections: readonly Section[]): string {
  const table = ({ head, rows }: Section) =>
    [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  return [
    heading,
    ...sections.map((section) => `## ${section.title}\n\n${section.text}\n\n${table(section)}`)
  ].join('\n\n');
}
