/**
 * Puts a living drawing in the place of the one that the server made, so that a reader who was already
 * at work in it notices nothing: an opened table stays open, the focus stays where it was, and a press
 * on the drawing that came too early is given on.
 * @param fill empties nothing itself: it adds the living drawing to the emptied place
 */
export function takeOver(place: HTMLElement, press: MouseEvent | null, fill: () => void): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const wasOpen = place.querySelector('details')?.open ?? false;
  place.replaceChildren();
  fill();
  const details = place.querySelector('details');
  if (details) details.open = wasOpen;
  if (focused) counterpartOf(focused, place)?.focus({ preventScroll: true });
  if (press) giveOn(press, place);
}

/** The element of the new drawing that stands for one of the old. */
function counterpartOf(old: Element, place: HTMLElement): HTMLElement | undefined {
  const same = [...place.querySelectorAll<HTMLElement>(old.tagName)].filter(
    (element) => element.classList.contains('plot') === old.classList.contains('plot')
  );
  const href = old.getAttribute('href');
  return same.find((element) => element.getAttribute('href') === href);
}

function giveOn({ clientX, clientY }: MouseEvent, place: HTMLElement): void {
  const plot = document.elementFromPoint(clientX, clientY)?.closest('.plot');
  if (!plot || !place.contains(plot)) return;
  const where = { clientX, clientY, button: 0, bubbles: true, pointerId: 1 };
  plot.dispatchEvent(new PointerEvent('pointerdown', where));
  plot.dispatchEvent(new PointerEvent('pointerup', where));
}
