import { expect, test } from 'vitest';
import { takeOver } from './take-over.ts';

const HTML = `
  <details><summary>Add a filter</summary>
    <form><label>From <input name="from" value=""></label><label>To <input name="to" value=""></label>
      <select name="leader"><option value="">–</option><option value="abe">Abe</option></select></form>
  </details>
  <details><summary>As a table</summary></details>
  <a href="/charts">All charts</a><a href="/claims">All claims</a>`;

function standing(): HTMLElement {
  document.body.innerHTML = `<div>${HTML}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

const find = <Found extends Element>(place: HTMLElement, selector: string) =>
  place.querySelector<Found>(selector)!;

/** Takes over with the same part anew, and answers with the element that a selector finds then. */
function takenOver(place: HTMLElement): void {
  const old = [...place.children];
  takeOver(place, null, () => (place.innerHTML = HTML));
  expect(old.some((element) => element.isConnected)).toBe(false);
}

test('what was opened stays open, each part for itself', () => {
  const place = standing();
  place.querySelectorAll('details')[1]!.open = true;
  takenOver(place);
  expect([...place.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
});

test('what was typed and chosen stays', () => {
  const place = standing();
  find<HTMLInputElement>(place, '[name=to]').value = '2016-12-15';
  find<HTMLSelectElement>(place, 'select').value = 'abe';
  takenOver(place);
  expect(
    ['[name=from]', '[name=to]', 'select'].map(
      (selector) => find<HTMLInputElement>(place, selector).value
    )
  ).toEqual(['', '2016-12-15', 'abe']);
});

test.each(['[name=to]', 'a[href="/claims"]'])('the focus stays on %s', (selector) => {
  const place = standing();
  find<HTMLDetailsElement>(place, 'details').open = true;
  find<HTMLElement>(place, selector).focus();
  takenOver(place);
  expect(document.activeElement).toBe(find(place, selector));
});
