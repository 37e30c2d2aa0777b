import type { EmbedMarks } from '#lib/embed/embed-marks.ts';
import { marksIn, type FrameMark } from './frame-marks.ts';
import { frameWords } from './frame-words.ts';
import type { FrameTime } from './pick-period.ts';
import { tellHeight } from './tell-height.ts';

/** What travels in the document for its script. */
export interface FrameData {
  readonly chart: string;
  readonly marks: EmbedMarks;
  /** Where periods can be picked out. */
  readonly time?: FrameTime;
  /** In the reader's language; `only` with {name} in place of the name. */
  readonly texts: {
    readonly keys: string;
    readonly close: string;
    readonly all: string;
    readonly only: string;
  };
}

/** Stands before the script. */
declare const DATA: FrameData;

/** A mark further down has its tooltip above it, in pixels. */
const ROOM_ABOVE = 90;

/** How marks of the kinds that a chart has are found and shown. */
interface MarkWays {
  readonly distanceTo: (mark: FrameMark, x: number, y: number) => number;
  readonly outline: (mark: FrameMark, grow: number, look: string) => string;
  readonly middleOf?: (mark: FrameMark) => readonly [x: number, y: number] | undefined;
}

/** Names the nearest mark, walks marks by keyboard, opens what they say, picks out groups. */
export function enliven({ distanceTo, outline, middleOf }: MarkWays): void {
  const { chart, marks, texts } = DATA;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const [form, tip, panel, spoken] = ['.f', '.t', '.r', '.v'].map(find) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement
  ];
  const { said, groupOf, factsOf, linesOf } = frameWords(marks);
  const drawings = [...form.querySelectorAll<SVGSVGElement>(':scope>svg')];
  const known: FrameMark[][] = [];
  /** The group that is picked out. */
  let filtered: string | number | undefined;
  let active: number | undefined;

  const add = (into: Element, tag: string, text: string) => {
    const made = document.createElement(tag);
    made.textContent = text;
    into.append(made);
    return made;
  };

  /** The drawing that is shown at this width, and its marks. */
  const here = () => {
    const svg = drawings.find((one) => one.clientWidth) ?? drawings[0]!;
    const i = drawings.indexOf(svg);
    const all = (known[i] ??= marksIn(svg, marks.forms[i]!));
    return { svg, all, ratio: svg.clientWidth / svg.viewBox.baseVal.width };
  };

  const show = (number?: number) => {
    active = number;
    const { svg, ratio, all } = here();
    const mark = all.find((one) => one.number === number);
    let drawn = '';
    if (filtered) {
      // Everything but the group that is picked out, under a veil.
      const area = 'width="100%" height="100%"';
      drawn = `<mask id="v" maskUnits="userSpaceOnUse" ${area}><rect fill="#fff" ${area}/>`;
      for (const one of all)
        if (groupOf(one.number) === filtered) drawn += outline(one, 2, 'stroke="#000"');
      drawn += `</mask><rect class="o" ${area} mask="url(#v)"/>`;
    }
    if (mark) drawn += outline(mark, 4, 'class="b"');
    svg.lastElementChild!.innerHTML = drawn;
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = '';
    for (const line of linesOf(mark.number)) if (line) add(tip, 'p', line);
    const [left, top, width, height] = mark.box as [number, number, number, number];
    const [x, y] = middleOf?.(mark) ?? [left + width / 2, top + height / 2];
    // As far along the drawing as the mark is: so it stays within.
    const along = Math.max(0, Math.min(100, (x / svg.viewBox.baseVal.width) * 100));
    const up = y * ratio > ROOM_ABOVE ? 'calc(-100% - 14px)' : '16px';
    tip.style.cssText = `left:${along}%;top:${y * ratio}px;translate:-${along}% ${up}`;
  };

  const nearest = ({ clientX, clientY }: MouseEvent) => {
    const { svg, ratio, all } = here();
    const { left, top } = svg.getBoundingClientRect();
    let best: number | undefined;
    let least = Infinity;
    for (const mark of all) {
      const distance = distanceTo(mark, (clientX - left) / ratio, (clientY - top) / ratio);
      if (distance < least) [best, least] = [mark.number, distance];
    }
    return best;
  };

  const shut = () => {
    panel.hidden = true;
    filtered = undefined;
    show(active);
    form.focus();
  };

  /** Says more of a mark below the drawing, or picks out its group. */
  const open = (number: number) => {
    const { row, lines } = said[number]!;
    const group = groupOf(number);
    const picks = row === null && group && said.filter((_, i) => groupOf(i) === group)[1];
    if (picks && filtered === group) return shut();
    // What has no more to say leads to another view, which is not here.
    if (!picks && row === null && !lines[1]) return find('#e').click();
    filtered = picks ? group : undefined;
    show(active);
    panel.textContent = '';
    for (const line of picks ? [texts.only.replace('{name}', lines[0]!)] : lines)
      add(panel, 'p', line);
    const list = add(panel, 'dl', '');
    for (const [label, text] of picks ? [] : factsOf(number)) {
      add(list, 'dt', label);
      add(list, 'dd', text);
    }
    add(panel, 'button', picks ? texts.all : texts.close).onclick = shut;
    panel.hidden = false;
  };

  form.tabIndex = 0;
  form.role = 'application';
  form.ariaLabel = texts.keys;
  form.onpointermove = (event) => {
    const mark = nearest(event);
    if (mark !== active) show(mark);
  };
  form.onpointerleave = ({ pointerType }) => {
    // A lifted finger leaves what it has shown.
    if (pointerType !== 'touch' && !form.matches(':focus-visible')) show();
  };
  form.onblur = () => show();
  onresize = () => show(active);
  form.onclick = (event) => {
    const mark = nearest(event);
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
      const { all } = here();
      const at = all.findIndex((one) => one.number === active);
      const mark = all[Math.max(0, Math.min(all.length - 1, at + step))];
      if (!mark) return;
      show(mark.number);
      spoken.textContent = linesOf(mark.number).join(', ');
    } else if (active !== undefined && (key === 'Enter' || key === ' ')) open(active);
    else if (key === 'Escape') shut();
    else return;
    event.preventDefault();
  };

  tellHeight(document.body, chart);
}
