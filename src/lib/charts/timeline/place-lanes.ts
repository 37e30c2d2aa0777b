import type { Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { countryTextColour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark, Scene, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { timeScale, type TimeScale } from '#lib/ui/time-scale.ts';
import type { TimelineData } from './gather-timeline.ts';
import { placeLane } from './place-lane.ts';
import { placeOffice } from './place-office.ts';
import { nameOfFamily } from './timeline-names.ts';
import { clamped } from './place-bar.ts';
import type { Bar, Heading, Lanes } from './timeline-scene.ts';

/** Right of the axis stand the arrows of what still lasts, and there is room for the last labels. */
const ARROW = 16;
const rightOf = (width: number) => (width < 640 ? ARROW : Math.round(width * 0.135));

/**
 * The wide drawing: a lane a family of events, then a lane a state with its leaders’ terms.
 * @param compared another version, whose days the axis holds too
 */
export function placeLanes(
  data: TimelineData,
  size: Size,
  language: Language,
  compared: TimelineData = data
): Scene & Lanes {
  const namesOf = ({ lanes, offices }: TimelineData) => ({
    families: lanes.map((lane) => nameOfFamily(lane.family, language)),
    states: offices.map((office) => language.country(office.country))
  });
  const { families, states } = namesOf(data);
  const names = [data, compared].map(namesOf).flatMap((own) => [...own.families, ...own.states]);
  const widest = Math.max(0, ...names.map((name) => textWidth(name, 13, 600)));
  const scale = timeScale(
    Math.min(data.from, compared.from),
    Math.max(data.to, compared.to),
    Math.ceil(widest) + 14,
    size.width - rightOf(size.width)
  );

  const marks: Mark[] = [];
  const nameMarks: Mark[] = [];
  const headings: Heading[] = [];
  const scene = { rules: [] as number[], bars: [] as Bar[], dots: [], names: [] } as {
    rules: number[];
    bars: Bar[];
    dots: Lanes['dots'][number][];
    names: Lanes['names'][number][];
  };
  let y = 0;
  const add = (placed: ReturnType<typeof placeLane>) => {
    y = placed.bottom;
    scene.rules.push(placed.middle);
    scene.bars.push(...placed.bars);
    scene.dots.push(...placed.dots);
    scene.names.push(...placed.names);
    marks.push(...placed.marks);
    nameMarks.push(...placed.nameMarks);
  };
  data.lanes.forEach((lane, i) => {
    const placed = placeLane(lane, data, scale, size, y, language);
    add(placed);
    headings.push(headingAt(families[i]!, placed.middle, 400, 'var(--ink-2)'));
  });
  data.offices.forEach((office, i) => {
    const placed = placeOffice(office, scale, y, language, data.leaders.length === 0);
    add(placed);
    const fill = countryTextColour(office.country);
    headings.push(headingAt(states[i]!, placed.middle, 600, fill));
    marks.push({
      id: `country-${office.country}`,
      shape: { kind: 'box', x: 0, y: placed.middle - 12, width: scale.x0 - 14, height: 24 },
      label: [states[i]!, m.timeline_choose_country({}, language.in)],
      choices: [{ dimension: 'country', value: office.country }],
      records: []
    });
  });
  const empty = data.lanes.length + data.offices.length === 0;
  const baseline = empty ? 96 : y + 4;
  return {
    form: 'lanes',
    width: size.width,
    height: baseline + 28,
    marks: [...marks, ...nameMarks],
    brush: { x0: scale.x0, x1: scale.x1, y0: 0, y1: baseline, from: scale.from, to: scale.to },
    scale,
    baseline,
    headings,
    ...scene,
    band: data.ownTime ? bandOf(data.ownTime, scale) : null,
    empty: empty ? m.timeline_empty({}, language.in) : null
  };
}

const headingAt = (text: string, middle: number, weight: 400 | 600, fill: string): Heading => ({
  x: 0,
  y: middle + 4,
  text,
  weight,
  fill
});

function bandOf(
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  scale: TimeScale
) {
  const [x, end] = [clamped(from ?? scale.from, scale), clamped((to ?? scale.to) + 1, scale)];
  return { x: round(x), width: round(Math.max(1, end - x)) };
}
