import { describe, expect, test } from 'vitest';
import { Language } from '#lib/text/language.ts';
import { AT_REST } from './arrangement.ts';
import type { Point } from './path.ts';
import type { Arrangement, Mark, Scene } from './scene.ts';
import { StageControl } from './stage-control.svelte.ts';
import { StageGestures } from './stage-gestures.svelte.ts';
import { zoomedPoint } from './zoom.ts';

const language = new Language('en', { texts: new Map(), countries: new Map() });

/** A stage of 400 by 300 with one movable mark at (100, 100), under a key that belongs to no stage. */
function sceneOf({ zoom, moved }: Arrangement = AT_REST): Scene {
  const [x, y] = zoomedPoint(zoom, moved.get('a') ?? [100, 100]);
  const mark: Mark = {
    ...{ id: 'a', label: ['A'], choices: [], records: [], movable: true },
    shape: { kind: 'point', x, y, radius: 10 }
  };
  return {
    ...{ width: 400, height: 340, marks: [mark] },
    stage: { x: 0, y: 0, width: 400, height: 300, arranged: sceneOf }
  };
}

function setUp() {
  const given = sceneOf();
  const control = new StageControl(() => given);
  const gestures = new StageGestures(control);
  const at = (): Point => {
    const { shape } = control.scene.marks[0]!;
    return shape.kind === 'point' ? [shape.x, shape.y] : [0, 0];
  };
  const key = (name: string, shiftKey = false) =>
    gestures.key(
      new KeyboardEvent('keydown', { key: name, shiftKey, cancelable: true }),
      control.scene.marks[0]!,
      language
    );
  return { control, gestures, at, key };
}

describe('StageGestures', () => {
  test('a mark follows the pointer that took it, and is not chosen by it', () => {
    const { control, gestures, at } = setUp();
    gestures.press(control.scene.marks, [104, 100], false);
    expect(gestures.drag([106, 101])).toBe(false);
    expect(gestures.drag([154, 150])).toBe(true);
    expect(at()).toEqual([150, 150]);
    expect(gestures.release()).toBe(true);
    expect(gestures.drag([200, 200])).toBe(false);
  });

  test('a click strays a little and still chooses', () => {
    const { control, gestures, at } = setUp();
    gestures.press(control.scene.marks, [100, 100], false);
    gestures.drag([102, 102]);
    expect(gestures.release()).toBe(false);
    expect(at()).toEqual([100, 100]);
  });

  test('empty stage is panned only where it is zoomed, and never by one finger', () => {
    const { control, gestures, at } = setUp();
    gestures.press(control.scene.marks, [300, 200], false);
    expect(gestures.drag([200, 200])).toBe(false);
    control.zoom(2, [0, 0]);
    gestures.press(control.scene.marks, [350, 50], true);
    expect(gestures.drag([250, 50])).toBe(false);
    gestures.press(control.scene.marks, [350, 50], false);
    expect(gestures.drag([250, 50])).toBe(true);
    expect(at()).toEqual([100, 200]);
  });

  test('the wheel alone is left to the page; with Ctrl it zooms', () => {
    const { control, gestures } = setUp();
    const node = document.createElement('div');
    const stop = gestures.listen(
      node,
      () => control.scene.marks,
      ({ clientX, clientY }) => [clientX, clientY]
    );
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, cancelable: true });
      node.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false)).toBe(false);
    expect(control.isAtRest).toBe(true);
    expect(wheel(true)).toBe(true);
    expect(control.isZoomed).toBe(true);
    stop();
    expect(wheel(true)).toBe(false);
  });

  test('keys zoom, pan, pick a mark up, move it and put it down', () => {
    const { control, at, key } = setUp();
    expect(key('ArrowRight')).toBeNull();
    expect(key('m')).toBe('A picked up: arrows move it, Enter puts it down');
    expect(key('ArrowRight')).toBe('');
    expect(at()).toEqual([112, 100]);
    expect(key('Enter')).toBe('A put down');
    expect(key('Enter')).toBeNull();
    key('m');
    key('ArrowDown');
    expect(key('Escape')).toBe('A put down');
    expect(at()).toEqual([112, 100]);
    expect(key('+')).toBe('');
    expect(control.isZoomed).toBe(true);
    const before = at();
    key('ArrowRight', true);
    expect(at()[0]).toBe(before[0] - 40);
    expect(key('0')).toBe('');
    expect(control.isAtRest).toBe(true);
  });
});
