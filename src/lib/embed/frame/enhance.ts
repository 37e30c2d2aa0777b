import type { EmbedMarks } from '#lib/embed/embed-marks.ts';
import { askNewer, type Frozen } from './ask-newer.ts';
import { distanceTo, marksOfForm, type FrameMark } from './frame-marks.ts';
import { FrameWords } from './frame-words.ts';
import { outline } from './outline.ts';
import { tellHeight } from './tell-height.ts';

/** What travels in the document for its script. */
export interface FrameData {
  readonly chart: string;
  readonly marks: EmbedMarks;
  readonly frozen: Frozen | null;
  /** In the reader's language; `only` with {name} in place of the name. */
  readonly texts: {
    readonly keys: string;
    readonly close: string;
    readonly all: string;
    readonly only: string;
  };
}

const find = <T extends Element>(selector: string) => document.querySelector<T>(selector)!;
const { chart, marks, frozen, texts } = JSON.parse(find('#d').textContent!) as FrameData;
const panel = find<HTMLElement>('.r');
const spoken = find('.v');
const words = new FrameWords(marks.says, document.querySelector('table'));
let filtered = 0;

function element(tag: string, text = '', into?: Element): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  into?.append(made);
  return made;
}

const forms = [...document.querySelectorAll<HTMLElement>('.f')].map((form, index) => {
  const svg = form.querySelector('svg')!;
  const tip = element('div', '', form);
  const over = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.append(over);
  tip.className = 't';
  tip.hidden = true;
  form.tabIndex = 0;
  form.setAttribute('role', 'application');
  form.setAttribute('aria-label', texts.keys);
  let here: FrameMark[] | null = null;
  let active: FrameMark | null = null;
  const all = () => (here ??= marksOfForm(marks, index, svg));

  function veil(): string {
    if (!filtered) return '';
    const ids = `v${index}`;
    const members = all().filter(({ number }) => marks.groups[number] === filtered);
    const holes = members.map(({ place }) => outline(place, 2, 'fill="#000" stroke="#000"'));
    const { width, height } = svg.viewBox.baseVal;
    const area = `width="${width}" height="${height}"`;
    return `<mask id="${ids}" maskUnits="userSpaceOnUse" ${area}><rect fill="#fff" ${area}/>${holes.join('')}</mask><rect class="o" ${area} mask="url(#${ids})"/>`;
  }

  function show(mark: FrameMark | null): void {
    active = mark;
    tip.hidden = !mark;
    const ring =
      mark && outline(mark.place, 4, `class="${form.matches(':focus-visible') ? 'a' : 'b'}"`);
    over.innerHTML = veil() + (ring ?? '');
    if (!mark) return;
    tip.replaceChildren(
      ...words
        .linesOf(mark.number)
        .filter(Boolean)
        .map((line) => element('p', line))
    );
    const ratio = svg.clientWidth / svg.viewBox.baseVal.width;
    const { points } = mark.place;
    const [x, y] = points[points.length >> 1]!;
    const left = Math.min(x * ratio - tip.offsetWidth / 2, form.clientWidth - tip.offsetWidth);
    const above = y * ratio - tip.offsetHeight - 14;
    tip.style.left = `${Math.max(0, left)}px`;
    tip.style.top = `${above < 0 ? y * ratio + 16 : above}px`;
  }

  function nearest({ clientX, clientY }: MouseEvent): FrameMark | null {
    const { left, top, width } = svg.getBoundingClientRect();
    const ratio = svg.viewBox.baseVal.width / width;
    let best: FrameMark | null = null;
    let least = Infinity;
    for (const mark of all()) {
      const distance = distanceTo(mark.place, (clientX - left) * ratio, (clientY - top) * ratio);
      if (distance < least) [best, least] = [mark, distance];
    }
    return best;
  }

  function open({ number }: FrameMark): void {
    const group = marks.groups[number];
    const { row, lines } = words.said[number]!;
    const isShared = group && marks.groups.filter((one) => one === group).length > 1;
    if (row === null && isShared) filter(filtered === group ? 0 : group, lines[0]!);
    // What has no more to say leads to another view, which is not here.
    else if (row === null && lines.length < 2) find<HTMLElement>('footer a[aria-label]').click();
    else record(number);
  }

  form.onpointermove = (event) => {
    const mark = nearest(event);
    if (mark !== active) show(mark);
  };
  form.onpointerleave = ({ pointerType }) => {
    // A lifted finger leaves what it has shown.
    if (pointerType !== 'touch' && !form.matches(':focus-visible')) show(null);
  };
  form.onblur = () => show(null);
  form.onclick = (event) => {
    const mark = nearest(event);
    const isNew = mark !== active;
    show(mark);
    // A finger shows what is there first, and opens it when it comes again.
    if (mark && !(isNew && (event as PointerEvent).pointerType === 'touch')) open(mark);
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
      const at = active ? all().indexOf(active) + step : step > 1 ? step : 0;
      const mark = all()[Math.max(0, Math.min(all().length - 1, at))];
      if (mark) {
        show(mark);
        spoken.textContent = words.linesOf(mark.number).join(', ');
      }
    } else if (active && (key === 'Enter' || key === ' ')) open(active);
    else if (key === 'Escape') shut(form);
    else return;
    event.preventDefault();
  };
  return { redraw: () => show(active), form };
});

/** The panel below the drawing with a button that empties it. */
function fill(button: string, ...content: Element[]): void {
  const close = element('button', button) as HTMLButtonElement;
  close.type = 'button';
  close.onclick = () => shut(forms.find(({ form }) => form.offsetWidth)!.form);
  panel.replaceChildren(...content, close);
  panel.hidden = false;
}

function shut(focus: HTMLElement): void {
  panel.hidden = true;
  filtered = 0;
  for (const { redraw } of forms) redraw();
  focus.focus();
}

function record(number: number): void {
  filtered = 0;
  const list = element('dl');
  for (const [label, text] of words.factsOf(number)) {
    element('dt', label, list);
    element('dd', text, list);
  }
  fill(texts.close, ...words.said[number]!.lines.map((line) => element('p', line)), list);
}

function filter(group: number, name: string): void {
  if (!group) return shut(forms.find(({ form }) => form.offsetWidth)!.form);
  filtered = group;
  for (const { redraw } of forms) redraw();
  fill(texts.all, element('p', texts.only.replace('{name}', name)));
}

tellHeight(document.body, chart);
if (frozen)
  askNewer(frozen, document.body, (text) => {
    const newer = find<HTMLElement>('.w');
    newer.textContent = text;
    newer.hidden = false;
  });
