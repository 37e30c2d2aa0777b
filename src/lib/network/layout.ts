import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum
} from 'd3';
import type { Point } from '#lib/ui/path.ts';
import { nearestAlong } from './segment.ts';
import { settle } from './settle.ts';

export interface LaidState {
  readonly code: string;
  /** Degrees east and north. */
  readonly longitude: number;
  readonly latitude: number;
  /** Of its disc, in pixels. */
  readonly radius: number;
}

/** All that ties two states; `breadth` is what its lines take side by side, in pixels. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly breadth: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

export type Positions = ReadonlyMap<string, Point>;

interface Body extends SimulationNodeDatum {
  readonly code: string;
  x: number;
  y: number;
}

interface Tether {
  source: Body;
  target: Body;
}

/** Room at the edges for half a disc and a name above, below or beside it. */
const MARGIN = { side: 30, top: 30, bottom: 34 };

/**
 * Where states stand: a force simulation that starts from geography and runs to rest, then steps that
 * free every state from the lines of others. The same input gives the same coordinates everywhere.
 * @param area the room in pixels
 * @param standing states that stand already
 * @param first where a state begins that does not stand yet; where it lies on the map if silent
 * @param may `move`: those that stand may be eased by small steps, keeping the arrangement; `stay`:
 *   they stay, and only the others find a place
 */
export function layoutStates(
  states: readonly LaidState[],
  links: readonly Link[],
  area: Area,
  standing: Positions = new Map(),
  may: 'move' | 'stay' = 'stay',
  first?: Point
): Positions {
  const homes = states.map(geographyOf(states, area));
  const start = states.map(({ code }, i): Point => standing.get(code) ?? first ?? homes[i]!);
  const eased = may === 'move';
  const fixed = states.map(({ code }) => !eased && standing.has(code));
  const points = eased ? start : runToRest(states, links, area, homes, start, fixed);
  const number = new Map(states.map(({ code }, i) => [code, i]));
  const strands = links.map(({ a, b, breadth }) => ({
    a: number.get(a)!,
    b: number.get(b)!,
    breadth
  }));
  const keep = (x: number, y: number) => within(area, x, y);
  const settled = settle(
    {
      points: points.map(([x, y]) => keep(x, y)),
      radii: states.map(({ radius }) => radius),
      fixed,
      homes
    },
    strands,
    0.62 * Math.sqrt((area.width * area.height) / states.length),
    keep,
    eased ? 3 : 0
  );
  return new Map(states.map(({ code }, i) => [code, settled[i]!]));
}

/** The same arrangement stretched until it fills the area to its margins. */
export function fitted(positions: Positions, area: Area): Positions {
  const points = [...positions.values()];
  const stretch = (values: readonly number[], start: number, end: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      high > low ? start + ((value - low) / (high - low)) * (end - start) : value;
  };
  const across = stretch(
    points.map(([x]) => x),
    MARGIN.side,
    area.width - MARGIN.side
  );
  const down = stretch(
    points.map(([, y]) => y),
    MARGIN.top,
    area.height - MARGIN.bottom
  );
  return new Map([...positions].map(([code, [x, y]]) => [code, [across(x), down(y)]]));
}

/** The place nearest to (x, y) where a state and its name have room. */
export function within(area: Area, x: number, y: number): Point {
  return [
    Math.max(MARGIN.side, Math.min(area.width - MARGIN.side, x)),
    Math.max(MARGIN.top, Math.min(area.height - MARGIN.bottom, y))
  ];
}

/**
 * Longitude and latitude over the area, the Pacific in the middle: half by degrees, half by rank, so
 * that near states get room and far ones do not take it all. Where a state lies beyond those that the
 * scale is made of, it stands at the edge.
 */
export function geographyOf(states: readonly LaidState[], area: Area): (state: LaidState) => Point {
  const east = ({ longitude }: LaidState) => (longitude < -30 ? longitude + 360 : longitude);
  const across = shareOf(states.map(east));
  const down = shareOf(states.map(({ latitude }) => latitude));
  const width = area.width - 2 * MARGIN.side;
  const height = area.height - MARGIN.top - MARGIN.bottom;
  return (state) => [
    MARGIN.side + across(east(state)) * width,
    MARGIN.top + (1 - down(state.latitude)) * height
  ];
}

/** A scale from these values to 0..1: the mean of their rank and of their place between the extremes. */
function shareOf(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => {
    const inside = Math.max(low, Math.min(high, value));
    const rank = values.filter((other) => other < inside).length / Math.max(1, values.length - 1);
    return (Math.min(1, rank) + (inside - low) / (high - low || 1)) / 2;
  };
}

function runToRest(
  states: readonly LaidState[],
  links: readonly Link[],
  area: Area,
  homes: readonly Point[],
  start: readonly Point[],
  fixed: readonly boolean[]
): Point[] {
  const bodies: Body[] = states.map(({ code }, i) => {
    const [x, y] = start[i]!;
    return { code, x, y, ...(fixed[i] ? { fx: x, fy: y } : {}) };
  });
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const tethers = links.map(({ a, b }) => ({ source: byCode.get(a)!, target: byCode.get(b)! }));
  const span = Math.min(area.width, area.height);
  forceSimulation(bodies)
    .randomSource(steadyNumbers(1))
    .force('home-x', forceX<Body>((_, i) => homes[i]![0]).strength(0.12))
    .force('home-y', forceY<Body>((_, i) => homes[i]![1]).strength(0.12))
    .force('apart', forceManyBody<Body>().strength((-span * 7) / states.length))
    .force(
      'tied',
      forceLink<Body, Tether>(tethers)
        .distance(span * 0.45)
        .strength(0.03)
    )
    .force('room', forceCollide<Body>(span * 0.09))
    .force('clear', clearOfLines(tethers, span * 0.1))
    .alphaDecay(0.04)
    .stop()
    .tick(160);
  return bodies.map(({ x, y }) => [x, y]);
}

/** Pushes states off the lines of others, and the lines off them. */
function clearOfLines(tethers: readonly Tether[], reach: number): Force<Body, Tether> {
  let bodies: Body[] = [];
  const push = (body: Body, dx: number, dy: number) => {
    body.vx = (body.vx ?? 0) + dx;
    body.vy = (body.vy ?? 0) + dy;
  };
  const force = (alpha: number) => {
    for (const { source, target } of tethers) {
      for (const body of bodies) {
        if (body === source || body === target) continue;
        const t = nearestAlong(source.x, source.y, target.x, target.y, body.x, body.y);
        const dx = body.x - source.x - t * (target.x - source.x) || 1;
        const dy = body.y - source.y - t * (target.y - source.y);
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= reach) continue;
        const strength = ((reach - distance) / distance) * alpha * 0.5;
        push(body, dx * strength, dy * strength);
        push(source, -dx * strength * (1 - t), -dy * strength * (1 - t));
        push(target, -dx * strength * t, -dy * strength * t);
      }
    }
  };
  force.initialize = (all: Body[]) => (bodies = all);
  return force;
}

/** Numbers in [0, 1) that look like chance and are the same everywhere: a linear congruential generator. */
export function steadyNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
