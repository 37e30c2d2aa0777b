import type { EmbedMarks } from '#lib/embed/embed-marks.ts';
import { marksIn, type FrameMark } from './frame-marks.ts';
import {
  partAt,
  reachOf,
  tellPeriod,
  type Band,
  type FrameTime,
  type Period
} from './frame-period.ts';
import { wordsOf, type Fact } from './frame-words.ts';
import { tellHeight } from './tell-height.ts';

/** What travels in the document for its script. */
export interface FrameData {
  readonly chart: string;
  readonly marks: EmbedMarks;
  /** Where periods can be picked out. */
  readonly time?: FrameTime;
  /** In the reader’s language; `only` with {} in place of the name. */
  readonly texts: {
    readonly keys: string;
    readonly close: string;
    readonly all: string;
    readonly only: string;
  };
}

/** Stands before the script. */
declare const DATA: FrameData;
/** Whether periods can be picked out: told when the script is made. */
declare const PERIODS: boolean;

/** A mark further down has its tooltip above it, in pixels of the drawing. */
const ROOM_ABOVE = 90;
/** A pressed pointer that strays further picks out a period, in pixels of the drawing. */
const STRAY = 5;

const ALL = 'width=100% height=100%';

/** How marks of the kinds that a chart has are found and shown. */
interface MarkWays {
  readonly distanceTo: (mark: FrameMark, x: number, y: number) => number;
  readonly outline: (mark: Pick<FrameMark, 'box' | 'radius'>, grow: number, look: string) => string;
  readonly middleOf?: (mark: FrameMark) => readonly [x: number, y: number] | undefined;
}

/** Names the nearest mark, walks marks by keyboard, opens what they say, picks out groups and periods. */
export function enliven({ distanceTo, outline, middleOf }: MarkWays): void {
  const { chart, marks, texts, time } = DATA;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const [form, tip, panel, spoken, back] = ['.f', '.t', '.r', '.v', '#e'].map(find) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLAnchorElement
  ];
  const said = wordsOf(marks);
  const drawings = [...form.querySelectorAll<SVGSVGElement>(':scope>svg')];
  const known: FrameMark[][] = [];
  let active: number | undefined;
  /** What is picked out: a group or a period. */
  let filtered: string | number | undefined;
  let period: Period | undefined;
  /** From where a pointer or the keys pick, and whether the pointer was dragged since. */
  let pressed: number | undefined;
  let anchor: Period | undefined;
  let isDragged = false;

  /** The drawing that is shown at this width, its marks, and where it has an axis of time. */
  const here = () => {
    const i = Math.max(
      0,
      drawings.findIndex((one) => one.clientWidth)
    );
    const svg = drawings[i]!;
    const all = (known[i] ??= marksIn(svg, marks.forms[i]!));
    return { svg, all, band: PERIODS && time!.bands[i] };
  };
  const within = (number: number, most = 1) => Math.max(0, Math.min(most, number));
  const add = (into: Element, tag: string, text = '') => {
    const made = document.createElement(tag);
    made.textContent = text;
    into.append(made);
    return made;
  };

  const show = (number?: number) => {
    active = number;
    const { svg, all, band } = here();
    const mark = all.find((one) => one.number === number);
    let drawn = '';
    if (PERIODS && period && band) {
      const [left, top, wide, height] = band;
      const veil = (from: number, to: number) =>
        outline(
          { box: [left + from * wide, top, (to - from) * wide, height], radius: 0 },
          0,
          'class=o'
        );
      drawn = veil(0, period[0]) + veil(period[1], 1);
    }
    if (filtered) {
      // Everything but the group that is picked out.
      drawn = `<mask id=v><rect fill=#fff ${ALL} />`;
      for (const one of all)
        if (said[one.number]!.group === filtered) drawn += outline(one, 2, 'stroke=#000');
      drawn += `</mask><rect class=o ${ALL} mask=url(#v) />`;
    }
    if (mark) drawn += outline(mark, 4, 'class=b');
    svg.lastElementChild!.innerHTML = drawn;
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = '';
    for (const line of said[mark.number]!.lines()) if (line) add(tip, 'p', line);
    const [left, top, wide, high] = mark.box as [number, number, number, number];
    const [x, y] = middleOf?.(mark) ?? [left + wide / 2, top + high / 2];
    // As far along the drawing as the mark is: so it stays within.
    const { width, height } = svg.viewBox.baseVal;
    const along = within(x / width) * 100;
    const up = y > ROOM_ABOVE ? 'calc(-100% - 14px)' : '16px';
    tip.style.cssText = `left:${along}%;top:${(y / height) * 100}%;translate:-${along}% ${up}`;
  };

  const placeOf = ({ clientX, clientY }: MouseEvent) =>
    new DOMPoint(clientX, clientY).matrixTransform(here().svg.getScreenCTM()!.inverse());
  const nearest = ({ x, y }: DOMPoint) => {
    let best: number | undefined;
    let least = Infinity;
    for (const mark of here().all) {
      const distance = distanceTo(mark, x, y);
      if (distance < least) [best, least] = [mark.number, distance];
    }
    return best;
  };

  const clear = () => {
    panel.hidden = true;
    filtered = period = anchor = undefined;
    show(active);
  };
  /** Says more below the drawing, or what is picked out. */
  const tell = (lines: readonly string[], end: string, facts: readonly Fact[] = []) => {
    show(active);
    panel.textContent = '';
    for (const line of lines) add(panel, 'p', line);
    const list = add(panel, 'dl');
    for (const [label, text] of facts) {
      add(list, 'dt', label);
      add(list, 'dd', text);
    }
    add(panel, 'button', end).onclick = () => {
      clear();
      form.focus();
    };
    panel.hidden = false;
  };
  const open = (number: number) => {
    const { row, own, group, facts } = said[number]!;
    const picks = !row && group && said.filter((one) => one.group === group)[1];
    // What has no more to say leads to another view, which is not here.
    if (!picks && !row && !own[1]) return back.click();
    const before = filtered;
    clear();
    if (!picks) tell(own, texts.close, facts());
    else if (before !== group) {
      filtered = group;
      tell([texts.only.replace('{}', own[0]!)], texts.all);
    }
  };
  /** @param parts of the axis, between the outermost of which the period is */
  const pick = (...parts: number[]) => {
    const { all, band } = here();
    const [from, to] = [within(Math.min(...parts)), within(Math.max(...parts))];
    period = [from, to];
    filtered = undefined;
    const rows = new Set<unknown>();
    for (const mark of all) {
      const [begins, ends] = reachOf(mark, band as Band, time!);
      if (begins <= to && ends >= from) rows.add(said[mark.number]!.row);
    }
    rows.delete(null);
    const link = Object.assign(back.cloneNode(true) as HTMLAnchorElement, time!.link);
    const [text, search] = tellPeriod(time!, period, rows.size, link.search);
    link.search = search;
    tell([text], texts.all);
    panel.firstElementChild!.append(' · ', link);
    spoken.textContent = text;
  };

  form.tabIndex = 0;
  form.role = 'application';
  form.ariaLabel = texts.keys;
  form.onpointermove = (event) => {
    const place = placeOf(event);
    if (PERIODS && event.buttons === 1 && (isDragged ||= Math.abs(place.x - pressed!) > STRAY)) {
      const { band } = here();
      active = anchor = undefined;
      form.setPointerCapture(event.pointerId);
      return pick(partAt(pressed!, band as Band), partAt(place.x, band as Band));
    }
    const mark = nearest(place);
    if (mark !== active) show(mark);
  };
  if (PERIODS) {
    // A drag would mark the texts that it crosses.
    form.onselectstart = () => false;
    form.onpointerdown = (event) => {
      isDragged = false;
      pressed = event.isPrimary && here().band ? placeOf(event).x : undefined;
    };
    // The finger scrolls.
    form.onpointercancel = () => isDragged && clear();
  }
  form.onpointerleave = ({ pointerType }) => {
    // A lifted finger leaves what it has shown.
    if (pointerType !== 'touch' && !form.matches(':focus-visible')) show();
  };
  form.onblur = () => show();
  onresize = () => show(active);
  form.onclick = (event) => {
    if (PERIODS && isDragged) return;
    if (PERIODS && period) return clear();
    const mark = nearest(placeOf(event));
    const isNew = mark !== active;
    show(mark);
    // A finger shows what is there first, and opens it when it comes again.
    if (mark !== undefined && !(isNew && (event as PointerEvent).pointerType === 'touch'))
      open(mark);
  };
  form.onkeydown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const step = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -1e9,
      End: 1e9
    }[key];
    if (step) {
      const { all, band } = here();
      const at = all.findIndex((one) => one.number === active);
      const mark = all[within(at + step, all.length - 1)];
      if (!mark) return;
      show(mark.number);
      spoken.textContent = said[mark.number]!.lines().join(', ');
      if (PERIODS && band && event.shiftKey) {
        anchor ??= reachOf(all[at] ?? mark, band, time!);
        pick(...anchor, ...reachOf(mark, band, time!));
      } else anchor = undefined;
    } else if (active !== undefined && (key === 'Enter' || key === ' ')) open(active);
    else if (key === 'Escape') clear();
    else return;
    event.preventDefault();
  };

  tellHeight(document.body, chart);
}
