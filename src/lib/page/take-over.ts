/**
 * Puts a living part in the place of the one that the server made, so that a reader who was already
 * at work in it notices nothing: what was opened stays open, what was typed or chosen stays, the focus
 * stays where it was, and a press on the drawing that came too early is given on.
 * @param fill empties nothing itself: it adds the living part to the emptied place
 */
export function takeOver(place: HTMLElement, press: MouseEvent | null, fill: () => void): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const wereOpen = [...place.querySelectorAll('details')].map(({ open }) => open);
  const filled = fieldsOf(place).filter(isChanged);
  const pressed = press && pressedIn(press);
  place.replaceChildren();
  fill();
  [...place.querySelectorAll('details')].forEach((details, i) => {
    details.open = wereOpen[i] ?? details.open;
  });
  for (const field of filled) {
    const counterpart = counterpartOf(field, place);
    if (counterpart) (counterpart as Field).value = field.value;
  }
  if (focused) counterpartOf(focused, place)?.focus({ preventScroll: true });
  if (pressed) giveOn(pressed, place);
}

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (place: HTMLElement) => [...place.querySelectorAll<Field>('input, select')];

const isChanged = (field: Field) =>
  field instanceof HTMLSelectElement
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;

/** The element of the new part that stands for one of the old. */
function counterpartOf(old: Element, place: HTMLElement): HTMLElement | undefined {
  const same = [...place.querySelectorAll<HTMLElement>(old.tagName)].filter(
    (element) => element.classList.contains('plot') === old.classList.contains('plot')
  );
  return same.find((element) =>
    ['href', 'name'].every((name) => element.getAttribute(name) === old.getAttribute(name))
  );
}

/** A press on a drawing, with what it met: in a window a little wider or narrower that is elsewhere. */
interface Pressed {
  readonly x: number;
  readonly y: number;
  readonly tag: string;
  /** Which of the drawing's elements of that tag, and of how many. */
  readonly at: number;
  readonly count: number;
  readonly box: DOMRect;
}

function pressedIn({ target, clientX: x, clientY: y }: MouseEvent): Pressed | null {
  const element = target as Element;
  const plot = element.closest('.plot');
  if (!plot) return null;
  const tag = element === plot ? 'svg' : element.tagName;
  const all = [...plot.querySelectorAll(tag)];
  const at = Math.max(0, all.indexOf(element));
  return { x, y, tag, at, count: all.length, box: all[at]!.getBoundingClientRect() };
}

function giveOn({ x, y, tag, at, count, box }: Pressed, place: HTMLElement): void {
  const plot = place.querySelector('.plot');
  if (!plot) return;
  const all = plot.querySelectorAll(tag);
  const now = all.length === count ? all[at]!.getBoundingClientRect() : box;
  const where = {
    clientX: now.x + ((x - box.x) / (box.width || 1)) * now.width,
    clientY: now.y + ((y - box.y) / (box.height || 1)) * now.height,
    ...{ button: 0, bubbles: true, pointerId: 1 }
  };
  plot.dispatchEvent(new PointerEvent('pointerdown', where));
  plot.dispatchEvent(new PointerEvent('pointerup', where));
}
