import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { anchorOf, nearestMark } from './nearest-mark.ts';
import type { Point } from './path.ts';
import type { Mark } from './scene.ts';
import type { StageControl } from './stage-control.svelte.ts';

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** A pointer that is down: on a mark that it may drag, or on the stage that it may pan. */
interface Hold {
  readonly mark: string | null;
  readonly from: Point;
  /** From the pointer to the middle of the mark. */
  readonly offset: Point;
  last: Point;
}

/** Pixels that a pointer may stray before it drags instead of choosing. */
const STRAY = 4;
/** Pixels that arrows pan the stage and move a mark by. */
const PAN_STEP = 40;
const MOVE_STEP = 12;
const ZOOM_STEP = 1.5;
/** Pixels about a disc in which a finger moves it rather than the page. */
const FINGER_REACH = 6;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * Turns pointers, wheel, fingers and keys into changes of a stage. The page keeps scrolling: only
 * Ctrl or ⌘ with the wheel, two fingers, and a drag that begins on a movable mark are taken.
 */
export class StageGestures {
  isDragging = $state(false);
  #hold: Hold | null = null;
  /** The mark that the arrow keys move, and where it was. */
  #carried: { readonly mark: Mark; readonly from: Point; at: Point } | null = null;
  #pinch: { distance: number; centre: Point } | null = null;
  /** Until every finger of a pinch is lifted, none of them chooses anything. */
  #pinched = false;

  constructor(readonly control: StageControl) {}

  press(marks: readonly Mark[], at: Point, byTouch: boolean) {
    if (!this.control.holds(at)) return;
    const mark = this.#movableAt(marks, at, byTouch);
    if (!mark && (byTouch || !this.control.isZoomed)) return;
    const [x, y] = mark ? anchorOf(mark.shape) : at;
    this.#hold = {
      mark: mark?.id ?? null,
      from: at,
      offset: [x - at[0], y - at[1]],
      last: at
    };
  }

  /** Whether the pointer is dragging something. */
  drag(at: Point): boolean {
    const hold = this.#hold;
    if (!hold) return false;
    const strayed = Math.hypot(at[0] - hold.from[0], at[1] - hold.from[1]) > STRAY;
    if (!this.isDragging && !strayed) return false;
    this.isDragging = true;
    if (hold.mark !== null) {
      this.control.move(hold.mark, [at[0] + hold.offset[0], at[1] + hold.offset[1]]);
    } else this.control.pan([at[0] - hold.last[0], at[1] - hold.last[1]]);
    hold.last = at;
    return true;
  }

  /** Ends what the pointer did; whether that was more than pointing at something. */
  release(): boolean {
    const was = this.isDragging || this.#pinched;
    this.#hold = null;
    this.isDragging = false;
    return was;
  }

  /** What to say for a key that is meant for the stage, possibly nothing; null for other keys. */
  key(event: KeyboardEvent, active: Mark | null, language: Language): string | null {
    if (!this.control.stage || event.ctrlKey || event.metaKey || event.altKey) return null;
    const said = this.#keyOnStage(event, active, language);
    if (said !== null) event.preventDefault();
    return said;
  }

  putDown() {
    this.#carried = null;
  }

  /** Listens for what must be able to keep the page from scrolling or zooming. */
  listen(
    node: HTMLElement,
    marks: () => readonly Mark[],
    pointAt: (place: Place) => Point
  ): () => void {
    const stop = new AbortController();
    const options = { passive: false, signal: stop.signal };
    const fingers = (event: TouchEvent): [Point, Point] | null => {
      const [a, b] = event.touches;
      return a && b && event.touches.length === 2 ? [pointAt(a), pointAt(b)] : null;
    };
    node.addEventListener('wheel', (event) => this.#wheel(event, pointAt(event)), options);
    node.addEventListener('touchstart', (event) => this.#touch(event, marks(), pointAt), options);
    node.addEventListener(
      'touchmove',
      (event) => {
        const two = fingers(event);
        if (this.#pinch && two) this.#spread(event, two);
      },
      options
    );
    for (const name of ['touchend', 'touchcancel'] as const) {
      node.addEventListener(
        name,
        (event) => {
          this.#pinch = null;
          // The last finger's own pointer event comes first.
          if (event.touches.length === 0) setTimeout(() => (this.#pinched = false));
        },
        options
      );
    }
    return () => stop.abort();
  }

  #movableAt(marks: readonly Mark[], at: Point, byTouch: boolean): Mark | null {
    const mark = nearestMark(marks, ...at);
    if (!mark?.movable) return null;
    const [x, y] = anchorOf(mark.shape);
    const radius = mark.shape.kind === 'point' ? (mark.shape.radius ?? 0) : 0;
    const near = Math.hypot(x - at[0], y - at[1]) <= radius + FINGER_REACH;
    return near || !byTouch ? mark : null;
  }

  #wheel(event: WheelEvent, at: Point) {
    if (!(event.ctrlKey || event.metaKey) || !this.control.holds(at)) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.control.zoom(Math.exp(Math.max(-60, Math.min(60, -event.deltaY * lines)) / 150), at);
  }

  #touch(event: TouchEvent, marks: readonly Mark[], pointAt: (place: Place) => Point) {
    const [a, b] = event.touches;
    if (!a || !event.cancelable) return;
    if (event.touches.length === 1) {
      const at = pointAt(a);
      if (this.control.holds(at) && this.#movableAt(marks, at, true)) event.preventDefault();
    } else if (b && event.touches.length === 2) {
      const two: [Point, Point] = [pointAt(a), pointAt(b)];
      if (!two.every((at) => this.control.holds(at))) return;
      event.preventDefault();
      this.#hold = null;
      this.isDragging = false;
      this.#pinched = true;
      this.#pinch = spanOf(two);
    }
  }

  #spread(event: TouchEvent, two: [Point, Point]) {
    if (event.cancelable) event.preventDefault();
    const before = this.#pinch!;
    const now = spanOf(two);
    this.control.zoom(now.distance / before.distance, before.centre);
    this.control.pan([now.centre[0] - before.centre[0], now.centre[1] - before.centre[1]]);
    this.#pinch = now;
  }

  #keyOnStage(event: KeyboardEvent, active: Mark | null, language: Language): string | null {
    const { control } = this;
    const arrow = ARROWS[event.key];
    const carried = this.#carried;
    if (carried) {
      if (arrow) {
        const [x, y] = carried.at;
        carried.at = [x + arrow[0] * MOVE_STEP, y + arrow[1] * MOVE_STEP];
        control.move(carried.mark.id, carried.at);
        return '';
      }
      if (['Enter', ' ', 'm', 'M', 'Escape'].includes(event.key)) {
        if (event.key === 'Escape') control.move(carried.mark.id, carried.from);
        this.#carried = null;
        return m.zoom_put_down({ name: carried.mark.label[0] ?? '' }, language.in);
      }
    }
    if (arrow && event.shiftKey) {
      control.pan([-arrow[0] * PAN_STEP, -arrow[1] * PAN_STEP]);
      return '';
    }
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      const factor = event.key === '-' ? 1 / ZOOM_STEP : ZOOM_STEP;
      control.zoom(
        factor,
        active && this.control.holds(anchorOf(active.shape)) ? anchorOf(active.shape) : undefined
      );
      return '';
    }
    if (event.key === '0') {
      control.reset();
      return '';
    }
    if ((event.key === 'm' || event.key === 'M') && active?.movable) {
      const from = anchorOf(active.shape);
      this.#carried = { mark: active, from, at: from };
      return m.zoom_picked_up({ name: active.label[0] ?? '' }, language.in);
    }
    return null;
  }
}

function spanOf([a, b]: readonly [Point, Point]) {
  return {
    distance: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])),
    centre: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Point
  };
}
