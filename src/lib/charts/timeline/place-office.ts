import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { leaderStyle } from '#lib/ui/leader-style.ts';
import { colour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { Office, Term } from './gather-terms.ts';
import { leaderLabel } from './leader-label.ts';
import { barAt, boxOfBar, inkOf } from './place-bar.ts';
import type { PlacedLane } from './place-lane.ts';
import { markOfLeader, markOfTerm } from './timeline-marks.ts';
import type { Bar, Name } from './timeline-scene.ts';

const HEIGHT = 34;
const TEXT = 12;
/** A name may reach this far beyond either end of its bar. */
const OVERHANG = 5;
const GAP = 6;

/**
 * One lane of terms: a bar each, named above its middle where there is room.
 * @param whole whether all terms that are known are shown, so that the first says where they begin
 */
export function placeOffice(
  office: Office,
  scale: TimeScale,
  top: number,
  language: Language,
  whole: boolean
): PlacedLane {
  const middle = top + HEIGHT - 9;
  const bars = office.terms.map((term): Bar => {
    const { fill, hollow } = fillOfTerm(term);
    return {
      ...barAt(term, middle, scale),
      group: `term-${term.index}`,
      fill: inkOf(term.inFocus, fill),
      hollow
    };
  });
  const names: Name[] = [];
  const nameMarks: Mark[] = [];
  const taken: [from: number, to: number][] = [];
  const longestFirst = bars.map((_, i) => i).sort((a, b) => bars[b]!.width - bars[a]!.width);
  for (const i of longestFirst) {
    const [term, bar] = [office.terms[i]!, bars[i]!];
    const full = language.of(term.leader);
    const short = leaderLabel(full.text, term.country, language.locale);
    const at = bar.x + bar.width / 2;
    const free = (label: string) => {
      const half = textWidth(label, TEXT) / 2;
      if (half > bar.width / 2 + OVERHANG || at + half > scale.x1 + 20) return false;
      return taken.every(([from, to]) => at + half + GAP <= from || at - half - GAP >= to);
    };
    const text = [full.text, short].find(free);
    if (text === undefined) continue;
    const half = textWidth(text, TEXT) / 2;
    taken.push([at - half, at + half]);
    const y = middle - 9;
    names.push({
      group: bar.group,
      x: round(at),
      y,
      text,
      lang: full.lang,
      anchor: 'middle',
      weight: 400,
      fill: term.inFocus ? 'var(--ink-2)' : 'var(--ink-3)',
      stem: null
    });
    const shape = {
      kind: 'box',
      x: round(at - half),
      y: y - 12,
      width: round(half * 2),
      height: 15
    };
    nameMarks.push(markOfLeader(term, shape as Extract<Mark['shape'], { kind: 'box' }>, language));
  }
  const marks = office.terms.map((term, i) => markOfTerm(term, boxOfBar(bars[i]!), language));
  const note = whole ? noteOfFirst(office, bars, middle, scale, language) : null;
  if (note) names.push(note);
  return { middle, bottom: top + HEIGHT, bars, dots: [], names, marks, nameMarks };
}

/** The leader’s own colour; prime ministers of Japan but Abe are grey until they are selected. */
export function fillOfTerm(term: Term): { fill: string; hollow: boolean } {
  const style = leaderStyle(term.country, term.leader, term.start);
  const context = term.country === 'JPN' && term.leader !== 'Shinzo Abe' && !term.chosen;
  return context
    ? { fill: colour('context'), hollow: false }
    : { fill: style.stroke, hollow: style.dash !== null };
}

/** Says why a lane begins late: the years before are not known to be without a leader. */
function noteOfFirst(
  office: Office,
  bars: readonly Bar[],
  middle: number,
  scale: TimeScale,
  language: Language
): Name | null {
  const [term, bar] = [office.terms[0], bars[0]];
  if (!term || !bar) return null;
  const text = m.timeline_terms_from({ year: yearOfDay(term.start) }, language.in);
  if (bar.x - scale.x0 < textWidth(text, TEXT) + 24) return null;
  return {
    group: '',
    x: round(bar.x - 8),
    y: middle + 4,
    text,
    lang: undefined,
    anchor: 'end',
    weight: 400,
    fill: 'var(--ink-3)',
    stem: null
  };
}
