import { FlatTree } from './flat-tree.ts';

/** A graph as flat arrays: states by number, and links between them with a weight above 0, at most 1. */
export interface FlatGraph {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** How the model pulls and pushes; d3-force's own defaults where silent. */
export interface Model {
  /** Pixels wanted along a link. */
  readonly distance: number;
  /** Between every two states; negative pushes apart. */
  readonly charge: number;
  /** Towards the middle. */
  readonly centring: number;
}

export const MODEL: Model = { distance: 30, charge: -60, centring: 0.06 };
export const TICKS = 300;

const VELOCITY_DECAY = 0.6;
const ALPHA_MIN = 0.001;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The model of d3-force (velocity Verlet, links, many bodies, centring) on flat typed arrays, for
 * graphs that are too large for objects. The same graph gives the same places everywhere.
 */
export class QuickLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  ticks = 0;
  readonly #vx: Float64Array;
  readonly #vy: Float64Array;
  readonly #strengths: Float64Array;
  readonly #biases: Float64Array;
  readonly #tree: FlatTree;
  #alpha = 1;

  constructor(
    readonly graph: FlatGraph,
    readonly model: Model = MODEL
  ) {
    const { count, sources, targets, weights } = graph;
    [this.x, this.y] = [new Float64Array(count), new Float64Array(count)];
    [this.#vx, this.#vy] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < count; i++) {
      const radius = 10 * Math.sqrt(0.5 + i);
      this.x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
      this.y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
    }
    const degrees = new Int32Array(count);
    sources.forEach((source) => degrees[source]!++);
    targets.forEach((target) => degrees[target]!++);
    this.#strengths = weights.map(
      (weight, i) => weight / Math.min(degrees[sources[i]!]!, degrees[targets[i]!]!)
    );
    this.#biases = weights.map((_, i) => {
      const [a, b] = [degrees[sources[i]!]!, degrees[targets[i]!]!];
      return a / (a + b);
    });
    this.#tree = new FlatTree(count);
  }

  /** Whether it has come to rest. */
  get isAtRest(): boolean {
    return this.ticks >= TICKS;
  }

  /** One step of the simulation. */
  tick(): void {
    this.#alpha -= this.#alpha * (1 - ALPHA_MIN ** (1 / TICKS));
    this.#pullLinks();
    this.#tree.build(this.x, this.y);
    this.#tree.push(this.#vx, this.#vy, this.x, this.y, this.model.charge * this.#alpha);
    const { x, y, graph, model } = this;
    const [vx, vy] = [this.#vx, this.#vy];
    for (let i = 0; i < graph.count; i++) {
      vx[i] = (vx[i]! - x[i]! * model.centring * this.#alpha) * VELOCITY_DECAY;
      vy[i] = (vy[i]! - y[i]! * model.centring * this.#alpha) * VELOCITY_DECAY;
      x[i]! += vx[i]!;
      y[i]! += vy[i]!;
    }
    this.ticks++;
  }

  #pullLinks(): void {
    const { x, y, graph, model } = this;
    const [vx, vy] = [this.#vx, this.#vy];
    for (let i = 0; i < graph.sources.length; i++) {
      const [a, b] = [graph.sources[i]!, graph.targets[i]!];
      let dx = x[b]! + vx[b]! - x[a]! - vx[a]!;
      let dy = y[b]! + vy[b]! - y[a]! - vy[a]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
      const pull = ((length - model.distance) / length) * this.#alpha * this.#strengths[i]!;
      dx *= pull;
      dy *= pull;
      const bias = this.#biases[i]!;
      vx[b]! -= dx * bias;
      vy[b]! -= dy * bias;
      vx[a]! += dx * (1 - bias);
      vy[a]! += dy * (1 - bias);
    }
  }
}
