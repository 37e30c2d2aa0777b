// Runs as it is in a page that the server drew, beside the script that would start the application: that
// one waits as text until a reader stirs. What it needs is loaded before, once the page is painted and
// has nothing else to do. A press that comes before the application is given on to it.
import { whenIdle } from '#lib/ui/when-idle.ts';
import { ALIVE } from './alive.ts';

const SIGNS = [
  ...['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'],
  ...['dragenter', 'click']
];
/** What has its full effect only with the application; all the rest a browser does alone. */
const HELD = 'a[href]:not([target], [download]), button, .plot';
/** How long a press waits at most: on a slow line a link had better be followed without the application. */
const MOST_HELD_MS = 3000;

/** Links added to the page at once. */
const FEW = 4;

/** A page that nobody stirs starts in the end, so that it learns of newer figures, as on a wall. */
const LATEST_MS = 20_000;

const own = document.currentScript as HTMLScriptElement;
const application = own.previousElementSibling as HTMLScriptElement;
/** Modules that are still to be loaded ahead; the tables come after them. */
const ahead = own.dataset['modules']!.split(' ');
let held: MouseEvent | null = null;

for (const sign of SIGNS) addEventListener(sign, stir, { capture: true, passive: true });
addEventListener('click', hold, { capture: true });
addEventListener('load', () => whenIdle(loadAhead), { once: true });
const latest = setTimeout(start, LATEST_MS);

function stir(event: Event): void {
  // A page that appears under a pointer at rest hears of it as of one that moves.
  const { type, movementX, movementY } = event as PointerEvent;
  if (type !== 'pointermove' || movementX || movementY) start();
}

function start(): void {
  clearTimeout(latest);
  for (const sign of SIGNS) removeEventListener(sign, stir, { capture: true });
  addEventListener(ALIVE, letGo, { once: true });
  setTimeout(letGo, MOST_HELD_MS);
  const running = document.createElement('script');
  running.text = application.text;
  application.replaceWith(running);
}

function hold(event: MouseEvent): void {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button || altKey || ctrlKey || metaKey || shiftKey) return;
  if (!(target as Element).closest(HELD)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = event;
}

function letGo(): void {
  removeEventListener('click', hold, { capture: true });
  held?.target?.dispatchEvent(new MouseEvent('click', held));
  held = null;
}

/** A few at a time: all at once would keep a slow device busy for a tenth of a second. */
function loadAhead(): void {
  for (const href of ahead.splice(0, FEW)) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href });
    document.head.append(link);
  }
  whenIdle(ahead.length > 0 ? loadAhead : loadTables);
}

/** Asked for as the application will: Safari knows no link for it, and Firefox none that the policy lets pass. */
function loadTables(): void {
  fetch(own.dataset['tables']!, { priority: 'low' })
    .then((response) => response.arrayBuffer())
    .catch(() => {});
}
