import { yearOfDay, type Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { colour, countryTextColour } from '#lib/ui/palette.ts';
import type { Mark, Scene, Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import type { TimelineData, TimelineEvent } from './gather-timeline.ts';
import type { Office } from './gather-terms.ts';
import type { Tie } from './gather-ties.ts';
import { placeTermColumn, termColumnWidth } from './place-term-column.ts';
import { inkOf } from './place-bar.ts';
import { markOfEvent, markOfTie } from './timeline-marks.ts';
import { nameOfTie } from './timeline-names.ts';
import type { Heading, List, ListRow } from './timeline-scene.ts';

const MOST_IN_BRIEF = 14;
const MOST_COLUMNS = 2;
const LINE = 17;
const HEAD = 26;
/** Fewer columns of terms rather than less room for the events. */
const LEAST_TEXT = 124;

/**
 * The narrow drawing: the events below each other, terms of office as bars at the right.
 * @param compared another version, whose names the columns have room for too
 */
export function placeList(
  data: TimelineData,
  size: Size,
  language: Language,
  compared: TimelineData = data
): Scene & List {
  const all = eventsOf(data);
  const events = listed(data);
  const otherEvents = compared === data ? [] : listed(compared);
  const months = events.map((event) => monthOf(event.start, language));
  const widths = [...events, ...otherEvents].map(({ start }) =>
    textWidth(monthOf(start, language), 12)
  );
  const rail = Math.ceil(Math.max(30, ...widths)) + 14;
  const textX = rail + 13;
  const columns: { office: Office; width: number }[] = [];
  let textEnd = size.width;
  for (const office of data.offices.slice(0, MOST_COLUMNS)) {
    const other = compared.offices.find(({ country }) => country === office.country) ?? office;
    const width = Math.max(
      termColumnWidth(office, events, language),
      termColumnWidth(other, otherEvents, language)
    );
    if (textEnd - 8 - width - textX < LEAST_TEXT) break;
    columns.push({ office, width });
    textEnd -= width;
  }
  if (columns.length > 0) textEnd -= 8;

  const tie = data.lanes.find((lane) => lane.ties.length > 0)?.ties[0] ?? null;
  const decisive = new Set(tie ? [tie.start, tie.end] : []);
  const marks: Mark[] = [];
  const rows: (ListRow & { event: TimelineEvent; top: number; bottom: number })[] = [];
  // The tie’s name gets a line of its own where it would run into the names of the states.
  const tieText = tie ? nameThatFits(tie, size.width - textX, language) : '';
  const head = textWidth(tieText, 13, 600) > textEnd - textX ? 2 * HEAD - 6 : HEAD;
  let y = head;
  events.forEach((event, i) => {
    const title = language.of(event.title);
    const weight = decisive.has(event.start) ? 600 : 400;
    const lines = wrapText(title.text, textEnd - textX, 13, weight);
    const height = Math.max(2, lines.length) * LINE + 8;
    const group = `event-${event.index}`;
    rows.push({
      group,
      y: y + 17,
      year: yearText(event.start, language),
      month: months[i]!,
      lines,
      lang: title.lang,
      weight,
      dimmed: !event.inFocus,
      event,
      top: y,
      bottom: y + height
    });
    const shape = { kind: 'box', x: 0, y: y + 2, width: textEnd, height: height - 4 } as const;
    marks.push(markOfEvent(event, shape, language));
    y += height;
  });

  const headings: Heading[] = [];
  const spanned = tie
    ? rows.filter(({ event }) => event.start >= tie.start && event.start <= (tie.end ?? Infinity))
    : [];
  if (tie && spanned.length > 0) {
    headings.push({ x: textX, y: 15, text: tieText, weight: 600, fill: 'var(--ink)' });
    const width = textWidth(tieText, 13, 600);
    marks.unshift(
      markOfTie(tie, { kind: 'box', x: rail - 6, y: 0, width: width + 20, height: 24 }, language)
    );
  }
  let x = columns.length > 0 ? textEnd + 8 : size.width;
  const placed = columns.map(({ office, width }) => {
    const left = x;
    x += width;
    const text = language.country(office.country);
    const fill = countryTextColour(office.country);
    headings.push({ x: left, y: head - 11, text, weight: 600, fill });
    marks.push({
      id: `country-${office.country}`,
      shape: { kind: 'box', x: left, y: head - 26, width, height: 24 },
      label: [text, m.timeline_choose_country({}, language.in)],
      choices: [{ dimension: 'country', value: office.country }],
      records: []
    });
    return placeTermColumn(office, rows, left, width, language);
  });
  const missing = all.length - events.length;
  if (missing > 0) {
    const text = m.timeline_more_events({ count: missing }, language.in);
    headings.push({ x: textX, y: y + 17, text, weight: 400, fill: 'var(--ink-3)' });
    y += 26;
  }
  const end = rows.at(-1)?.y ?? head;
  return {
    form: 'list',
    width: size.width,
    height: rows.length > 0 ? y + 4 : 60,
    marks: [...marks, ...placed.flatMap((column) => column.marks)],
    rail: { x: rail, from: head, to: end },
    railBar:
      tie && spanned.length > 0
        ? {
            from: spanned[0]!.y - 4,
            to: tie.end === null ? end : spanned.at(-1)!.y - 4,
            fill: inkOf(tie.inFocus, colour(`kind-${tie.kind}`))
          }
        : null,
    rows: rows.map(({ group, y: at, year, month, lines, lang, weight, dimmed }) => ({
      group,
      y: at,
      year,
      month,
      lines,
      lang,
      weight,
      dimmed
    })),
    headings: rows.length > 0 ? headings : [],
    terms: placed.flatMap((column) => column.bars),
    empty: rows.length > 0 ? null : m.timeline_empty_events({}, language.in)
  };
}

function eventsOf({ lanes }: TimelineData): TimelineEvent[] {
  return lanes
    .flatMap((lane) => lane.events)
    .sort((a, b) => a.start - b.start || a.index - b.index);
}

function listed(data: TimelineData): TimelineEvent[] {
  const all = eventsOf(data);
  return data.extent === 'brief' ? weightiest(all, MOST_IN_BRIEF) : all;
}

/** What a tie is called, or else its kind. */
function nameThatFits(tie: Tie, width: number, language: Language): string {
  const name = nameOfTie(tie, language);
  return textWidth(name, 13, 600) <= width ? name : nameOfTie({ ...tie, name: null }, language);
}

/** The year as the language writes it, and the month without it. */
const yearText = (day: Day, language: Language) => language.years(yearOfDay(day), yearOfDay(day));
const monthOf = (day: Day, language: Language) => language.month(day).replace(/\s*\d{4}年?\s*/, '');

/** Those of greatest weight, back in the order of time. */
function weightiest(events: readonly TimelineEvent[], most: number): TimelineEvent[] {
  return [...events]
    .sort((a, b) => Number(b.inFocus) - Number(a.inFocus) || b.weight - a.weight)
    .slice(0, most)
    .sort((a, b) => a.start - b.start || a.index - b.index);
}
