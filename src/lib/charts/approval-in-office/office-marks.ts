import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Shape } from '#lib/ui/scene.ts';
import { changeText } from './change-text.ts';
import { formatRange, formatValue, whenText } from './format-value.ts';
import { lineName } from './line-name.ts';
import type { OfficeData, OfficePoint, TermLine } from './office-data.ts';
import type { PlacedLabel, Plot } from './office-scene.ts';
import { pointsOf } from './place-line.ts';
import { boxOf } from './place-term-labels.ts';
import { pollsText } from './pollsters-text.ts';

/** A mark for each term, at its label, then one for each point of its line. */
export function officeMarks(
  data: OfficeData,
  plot: Plot,
  labels: readonly PlacedLabel[],
  language: Language
): Mark[] {
  const terms = data.lines.map((line) => {
    const label = labels.find(({ id }) => id === line.id);
    return termMark(
      line,
      label ? { kind: 'box', ...boxOf(label) } : wholeLine(line, plot),
      language
    );
  });
  const points = data.lines.flatMap((line) =>
    line.points.map((point) => pointMark(data, line, point, plot, language))
  );
  return [...terms, ...points];
}

/** "Left after 11 months", or that the leader serves, or that the polls shown stop before. */
export function endText(line: TermLine, language: Language): string | null {
  if (line.monthsServed === null) return null;
  const months = { count: line.monthsServed };
  return line.ends === 'left'
    ? m.office_left_after(months, language.in)
    : m.office_polls_stop(months, language.in);
}

function termMark(line: TermLine, shape: Shape, language: Language): Mark {
  const { term } = line;
  const end = endText(line, language);
  const span =
    term.termEnd === null
      ? m.office_in_office_since({ from: language.shortDay(term.termStart) }, language.in)
      : language.dayRange(term.termStart, term.termEnd);
  return {
    id: `term-${line.id}`,
    shape,
    label: [
      `${language.say(term.leader)} · ${language.say(term.office)}`,
      span,
      ...(end ? [end] : [])
    ],
    choices: [{ dimension: 'leader', value: term.leader }],
    records: [
      { dataset: 'leaders', index: term.index },
      ...line.points.flatMap(({ polls }) =>
        polls.map(({ index }) => ({ dataset: 'approval', index }) as const)
      )
    ],
    group: line.id
  };
}

function pointMark(
  data: OfficeData,
  line: TermLine,
  point: OfficePoint,
  { x, y }: Plot,
  language: Language
): Mark {
  const value = formatValue(point.value, data.measure, language);
  const [poll] = point.polls;
  const single = `${language.say(poll.pollster)}, ${language.dayRange(poll.fieldworkStart, poll.fieldworkEnd)}`;
  const end = point === line.points.at(-1) ? endText(line, language) : null;
  return {
    id:
      data.make === 'polls' ? `poll-${poll.index}` : `month-${line.id}-${Math.floor(point.months)}`,
    shape: { kind: 'point', x: x(point.months), y: y(point.value) },
    label: [
      m.office_point(
        { name: lineName(line, language), when: whenText(point.months, language), value },
        language.in
      ),
      data.make === 'polls' ? single : behindText(point, language),
      ...(point.standardError === null
        ? []
        : [intervalText(point.value, point.standardError, data.measure, language)]),
      ...point.changes.map((change) => changeText(change, language)),
      ...(end ? [end] : [])
    ],
    choices: [{ dimension: 'leader', value: line.term.leader }],
    records: point.polls.map(({ index }) => ({ dataset: 'approval', index })),
    group: line.id
  };
}

/** "7 polls by 6 pollsters: …", or the name of the only one. */
function behindText({ polls }: OfficePoint, language: Language): string {
  const names = [...new Set(polls.map((row) => language.say(row.pollster)))];
  const count = polls.length;
  if (names.length === 1) {
    return pollsText(count, names[0]!, language);
  }
  const pollsters = m.office_pollsters({ count: names.length }, language.in);
  const polled = pollsText(count, pollsters, language);
  return m.office_named({ polled, names: names.join(language.comma) }, language.in);
}

function intervalText(
  value: number,
  standardError: number,
  measure: ApprovalMeasure,
  language: Language
): string {
  const ends = [value - Z95 * standardError, value + Z95 * standardError];
  return m.office_interval({ range: formatRange(ends, measure, language) }, language.in);
}

function wholeLine(line: TermLine, plot: Plot): Shape {
  return { kind: 'line', points: pointsOf(line, plot).flat() };
}
