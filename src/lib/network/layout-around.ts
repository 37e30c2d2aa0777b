import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { Point } from '#lib/ui/path.ts';
import {
  geographyOf,
  layoutStates,
  steadyNumbers,
  within,
  type Area,
  type LaidState,
  type Link,
  type Positions
} from './layout.ts';

interface Body extends SimulationNodeDatum {
  readonly home: Point;
  readonly isFixed: boolean;
}

/** Pixels wanted between the middles of two states that stand around. */
const APART = 64;

/**
 * Places states around those that stand. Each first finds its place by itself, as if no other were
 * added; only then those that meet make room. So one more state moves no other by more than an eighth
 * of the picture’s width, and those that were `inner` not at all.
 * @param inner states that stand already and stay
 */
export function layoutAround(
  states: readonly LaidState[],
  links: readonly Link[],
  area: Area,
  inner: Positions
): Positions {
  const standing = states.filter(({ code }) => inner.has(code));
  const added = states.filter(({ code }) => !inner.has(code));
  const home = geographyOf(standing, area);
  const bodies = added.map((state): Body => {
    const own = links.filter(
      ({ a, b }) => (a === state.code || b === state.code) && (inner.has(a) || inner.has(b))
    );
    const kept = links.filter(({ a, b }) => inner.has(a) && inner.has(b));
    const start = within(area, ...home(state));
    const alone = layoutStates([...standing, state], [...kept, ...own], area, inner, 'stay', start);
    const [x, y] = alone.get(state.code)!;
    return { x, y, home: [x, y], isFixed: false };
  });
  const fixed = standing.map(({ code }): Body => {
    const [x, y] = inner.get(code)!;
    return { x, y, fx: x, fy: y, home: [x, y], isFixed: true };
  });
  forceSimulation([...fixed, ...bodies])
    .randomSource(steadyNumbers(1))
    .force('x', forceX<Body>(({ home: [x] }) => x).strength(0.2))
    .force('y', forceY<Body>(({ home: [, y] }) => y).strength(0.2))
    .force('room', forceCollide<Body>(APART / 2).strength(0.9))
    .alphaDecay(0.04)
    .stop()
    .tick(160);
  return new Map([
    ...inner,
    ...added.map(({ code }, i): [string, Point] => {
      const { x, y } = bodies[i]!;
      return [code, within(area, x!, y!)];
    })
  ]);
}
