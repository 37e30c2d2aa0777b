import type { FrameData } from './enliven.ts';
import { marksIn, type FrameMark } from './frame-marks.ts';
import { frameWords } from './frame-words.ts';

/** What the script is told of a chart across which a period can be picked out. */
export interface FrameTime {
  /** Days since 1970: the first of the axis, and how many follow. */
  readonly days: readonly [first: number, length: number];
  /** Where the axis is in each drawing: left, top, right, bottom; null where it has none. */
  readonly bands: readonly (readonly number[] | null)[];
  /** Of the dates. */
  readonly lang: string;
  /** What is told of a period: {from} and {to} in place of its days, {found} of how many rows it holds. */
  readonly text: string;
}

/** Stands before the script. */
declare const DATA: FrameData & { readonly time: FrameTime };

/** A pressed pointer that strays further drags, in pixels of the drawing. */
const STRAY = 5;
/** Around what is outlined. */
const GROWN = 4;

/**
 * Picks out a period, by dragging across the drawing or from mark to mark with Shift and the keys that
 * walk. It comes before what else listens to pointers and keys, and draws below what else is drawn.
 */
export function pickPeriod(): void {
  const { marks, texts, time } = DATA;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const [form, panel, spoken, back] = ['.f', '.r', '.v', '#e'].map(find) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLAnchorElement
  ];
  const { said } = frameWords(marks);
  const drawings = [...form.querySelectorAll<SVGSVGElement>(':scope>svg')];
  const veils = drawings.map((svg) =>
    svg.insertBefore(document.createElementNS(svg.namespaceURI, 'g'), svg.lastElementChild)
  );
  const known: FrameMark[][] = [];
  /** Parts of the axis, so that it stays where it is in a drawing of another width. */
  let period: readonly number[] | undefined;
  let pressed: number | undefined;
  let isDragged = false;
  /** The mark from which the keys pick, and the one before this key, from left to right. */
  let anchor: readonly number[] | undefined;
  let before: readonly number[] | undefined;

  const here = () => {
    const i = Math.max(
      0,
      drawings.findIndex((one) => one.clientWidth)
    );
    const svg = drawings[i]!;
    const all = (known[i] ??= marksIn(svg, marks.forms[i]!));
    return { svg, all, veil: veils[i]!, band: time.bands[i] as readonly number[] | null };
  };

  const placeOf = ({ clientX }: MouseEvent) => {
    const { svg } = here();
    const { left, width } = svg.getBoundingClientRect();
    return ((clientX - left) / width) * svg.viewBox.baseVal.width;
  };

  const ringed = () => {
    const ring = here().svg.querySelector<SVGGraphicsElement>('.b')?.getBBox();
    return ring && [ring.x + GROWN, ring.x + ring.width - GROWN];
  };

  /** The ends of the period in this drawing; what lies outside is under a veil. */
  const draw = (): [from: number, to: number] | undefined => {
    const { veil, band } = here();
    veil.innerHTML = '';
    if (!period || !band) return undefined;
    const [left, top, right, bottom] = band as [number, number, number, number];
    const ends = period.map((part) => left + part * (right - left)) as [number, number];
    veil.innerHTML = `<path class="o" d="M${left} ${top}H${ends[0]}V${bottom}H${left}M${ends[1]} ${top}H${right}V${bottom}H${ends[1]}"/>`;
    return ends;
  };

  /** Whether there was a period to put away. */
  const clear = () => {
    const had = !!period;
    period = anchor = undefined;
    draw();
    if (had) panel.hidden = true;
    return had;
  };

  const pick = (places: readonly number[]) => {
    const { all, band } = here();
    if (!band) return;
    const [left, , right] = band as [number, number, number];
    period = [Math.min(...places), Math.max(...places)].map((x) =>
      Math.max(0, Math.min(1, (x - left) / (right - left)))
    );
    const [from, to] = draw()!;
    const rows = new Set<number>();
    for (const { number, box, radius } of all) {
      const { row } = said[number]!;
      const isWithin = box[0]! + box[2]! - radius >= from && box[0]! + radius <= to;
      if (row !== null && isWithin) rows.add(row);
    }
    const [first, length] = time.days;
    const dates = period.map((part) => new Date((first + Math.round(part * length)) * 864e5));
    const days = new Intl.DateTimeFormat(time.lang, { dateStyle: 'long', timeZone: 'UTC' });
    const text = time.text
      .replace('{from}', days.format(dates[0]))
      .replace('{to}', days.format(dates[1]))
      .replace('{found}', rows.size.toLocaleString(time.lang));
    tell(text, dates);
  };

  const tell = (text: string, dates: readonly Date[]) => {
    const link = back.cloneNode(true) as HTMLAnchorElement;
    const search = new URLSearchParams(link.search);
    ['from', 'to'].forEach((name, i) => search.set(name, dates[i]!.toISOString().slice(0, 10)));
    link.removeAttribute('id');
    link.search = search.toString();
    const line = document.createElement('p');
    line.append(text + ' · ', link);
    const end = document.createElement('button');
    end.textContent = texts.all;
    end.onclick = () => {
      clear();
      form.focus();
    };
    panel.replaceChildren(line, end);
    panel.hidden = false;
    spoken.textContent = text;
  };

  const first = { capture: true };
  // A drag would mark the texts that it crosses.
  form.onselectstart = () => false;
  form.addEventListener(
    'pointerdown',
    (event) => {
      isDragged = false;
      pressed = event.isPrimary && !event.button ? placeOf(event) : undefined;
    },
    first
  );
  form.addEventListener(
    'pointermove',
    (event) => {
      if (!event.buttons || pressed === undefined) return;
      const x = placeOf(event);
      if (!isDragged && Math.abs(x - pressed) < STRAY) return;
      if (!isDragged) form.dispatchEvent(new PointerEvent('pointerleave'));
      isDragged = true;
      anchor = undefined;
      form.setPointerCapture(event.pointerId);
      event.stopPropagation();
      pick([pressed, x]);
    },
    first
  );
  // The finger scrolls.
  form.addEventListener('pointercancel', () => isDragged && clear());
  form.addEventListener(
    'click',
    (event) => {
      if (isDragged || clear()) event.stopPropagation();
    },
    first
  );
  form.addEventListener(
    'keydown',
    (event) => {
      before = ringed();
      if (event.key === 'Escape' && clear()) event.stopPropagation();
    },
    first
  );
  form.addEventListener('keydown', ({ shiftKey, key, defaultPrevented }) => {
    if (!/^(Arrow|Page|Home|End)/.test(key) || !defaultPrevented) return;
    const now = ringed();
    anchor = shiftKey && now ? (anchor ?? before ?? now) : undefined;
    if (anchor) pick([...anchor, ...now!]);
  });
  addEventListener('resize', draw);
}
