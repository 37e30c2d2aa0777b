import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import { FreeSpace } from '#lib/ui/free-space.ts';
import { emptyText } from './empty-text.ts';
import { lineName } from './line-name.ts';
import { lineColour } from './line-colour.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import { officeMarks } from './office-marks.ts';
import type { OfficeScene, Plot } from './office-scene.ts';
import { focusAfterOneYear } from './one-year.ts';
import { oneYearText } from './one-year-text.ts';
import { placeBreaks } from './place-breaks.ts';
import { placeLine, pointsOf, pollsOf } from './place-line.ts';
import { boxOf, placeTermLabels, widthOf, type WantedLabel } from './place-term-labels.ts';
import { UNIT_ROW, yearPath, yearTicks } from './place-years.ts';
import { valueTicks } from './value-axis.ts';

/** Terms up to this long share a stack of labels. */
const SHORT_MONTHS = 24;
const HEIGHTS = { brief: { narrow: 236, wide: 300 }, full: { narrow: 320, wide: 440 } };
const NOTE_ROW = 16;
const AXIS_ROWS = 44;

/** @param compared another version, whose months and values the axes hold too */
export function placeApprovalInOffice(
  data: OfficeData,
  { width, form }: Size,
  language: Language,
  compared: OfficeData = data
): OfficeScene {
  const narrow = form === 'narrow';
  const versions = compared === data ? [data] : [data, compared];
  const lines = versions.flatMap((version) => version.lines);
  const ticks = valueTicks(valuesOf(lines), data.measure, language);
  const inset = Math.max(
    textWidth(m.office_start({}, language.in), 13) / 2,
    ...ticks.slice(0, -1).map(({ label }) => 8 + textWidth(label, 13))
  );
  const wanted = data.lines.map((line) => wantedLabel(line, narrow, language));
  const longest = lines.reduce<number>((most, line) => Math.max(most, lastMonth(line)), 12);
  const atEnd = versions.flatMap(
    (version) => version.lines.find((line) => lastMonth(line) === longest) ?? []
  );
  const margin = narrow
    ? 8
    : Math.max(8, ...atEnd.map((line) => 14 + widthOf(wantedLabel(line, narrow, language))));
  const right = width - margin;
  const x = (months: number) => inset + (months / longest) * (right - inset);

  const wrapped = (text: string | null) => (text ? wrapText(text, width - x(12) - 8, 13) : []);
  const said = oneYearText(data, language);
  const marked = focusAfterOneYear(data).map(({ line }) => line);
  const noteLines = wrapped(said);
  const mostLines = Math.max(
    ...versions.map((version) => wrapped(oneYearText(version, language)).length)
  );
  const head = mostLines > 0 ? NOTE_ROW * (1 + mostLines) + 4 : 0;
  const top = head + UNIT_ROW;
  const base = top + HEIGHTS[data.extent][form];
  const [low, high] = [ticks[0]!.value, ticks.at(-1)!.value];
  const y = (value: number) => base - ((value - low) / (high - low)) * (base - top);
  const plot: Plot = { left: inset, right, top, base, x, y };

  const highest = top - UNIT_ROW + 4;
  const space = new FreeSpace({
    x: inset,
    y: highest,
    width: width - inset,
    height: base - 2 - highest
  });
  for (const line of data.lines) {
    for (const run of pointsOf(line, plot)) space.takeLine(run, 0);
  }
  const labels = placeTermLabels(
    wanted.map((label, i) => {
      const last = data.lines[i]!.points.at(-1)!;
      return { ...label, end: [x(last.months), y(last.value)] as const };
    }),
    space
  );
  // A term’s name may stand among polls, which leave it little choice; other names may not.
  for (const line of data.lines) {
    for (const [px, py] of pollsOf(line, plot, data)) space.takePoint(px, py, 1);
  }
  const breaks = placeBreaks(data, plot, space, labels.map(boxOf), narrow, language);
  const rank = { context: 0, kin: 1, focus: 2 };
  const height = base + AXIS_ROWS;
  return {
    width,
    height,
    marks: officeMarks(data, plot, labels, language),
    plot: { left: 0, right: width, base },
    ticks: ticks.map(({ value, label }) => ({ y: y(value), label })),
    zero: low < 0 ? y(0) : null,
    years: yearTicks(longest, x, language),
    axisTitle: { x: (inset + right) / 2, y: base + 39, text: m.office_axis({}, language.in) },
    lines: [...data.lines]
      .sort((a, b) => rank[a.role] - rank[b.role])
      .map((line) => placeLine(line, plot, data, marked.includes(line))),
    labels,
    breaks,
    oneYear:
      longest >= 12 && data.lines.length > 0
        ? {
            x: x(12),
            path: yearPath(x(12), said ? 2 : top, top, base, ticks.at(-1)!.label),
            title: said === null ? null : m.office_after_one_year({}, language.in),
            lines: noteLines
          }
        : null,
    empty:
      data.lines.length > 0
        ? null
        : {
            x: width / 2,
            y: (top + base) / 2,
            text: emptyText(data, language)
          }
  };
}

function valuesOf(lines: readonly TermLine[]): number[] {
  return lines.flatMap((line) => line.points.map((point) => point.value));
}

function lastMonth(line: TermLine): number {
  return line.points.at(-1)!.months;
}

function wantedLabel(
  line: TermLine,
  narrow: boolean,
  language: Language
): Omit<WantedLabel, 'end'> {
  const months = line.monthsServed;
  const said = line.ends === 'left' && months !== null && !(narrow && line.role === 'focus');
  return {
    id: line.id,
    name: lineName(line, language),
    detail: said ? m.office_months_short({ count: months }, language.in) : '',
    fill: lineColour(line).text,
    bold: line.role === 'focus' && line.chosen,
    short: lastMonth(line) <= SHORT_MONTHS,
    priority: { context: 0, kin: 1, focus: 2 }[line.role] + lastMonth(line) / 1000
  };
}
