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
  if (press) giveOn(press, place);
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

function giveOn({ clientX, clientY }: MouseEvent, place: HTMLElement): void {
  const plot = document.elementFromPoint(clientX, clientY)?.closest('.plot');
  if (!plot || !place.contains(plot)) return;
  const where = { clientX, clientY, button: 0, bubbles: true, pointerId: 1 };
  plot.dispatchEvent(new PointerEvent('pointerdown', where));
  plot.dispatchEvent(new PointerEvent('pointerup', where));
}
