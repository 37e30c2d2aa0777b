import type { ChartTable, Mark, RecordRef, Shape } from '#lib/ui/scene.ts';
import type { DrawnForm } from './draw-forms.ts';

/**
 * The marks of an embed as they travel to its script, each number small and like the one before it, so
 * that they compress to almost nothing.
 */
export interface EmbedMarks {
  /** What each mark says. */
  readonly says: readonly Saying[];
  /** The group of each mark, 0 where it has none. */
  readonly groups: readonly number[];
  readonly forms: readonly FormMarks[];
}

/**
 * A row of the table, as the difference from the row of the mark before that has one; where there are
 * few marks, with the lines of the mark’s label after it. A mark without a row has null and its lines.
 */
export type Saying = number | readonly [row: number | null, ...lines: string[]];

export interface FormMarks {
  /** Places in `says` in reading order, as differences; empty where all are there in their order. */
  readonly order: readonly number[];
  /**
   * Where each mark is: a drawn dot, as the difference from the dot of the mark before; else whole
   * pixels: a point [x, y], with its radius where it has one; a box [x, y, width, height, 0]; a line
   * [[x, y, x, y, …]].
   */
  readonly shapes: readonly EmbedShape[];
}

export type EmbedShape = number | readonly (number | readonly number[])[];

/** More marks than these say what their row says, so that the same does not travel twice. */
const MOST_LABELS = 150;

/** @param shown rows of the table that the embed holds */
export function embedMarks(
  forms: readonly DrawnForm[],
  table: ChartTable,
  shown: number
): EmbedMarks {
  const marks = new Map<string, Mark>();
  for (const { scene } of forms) {
    for (const mark of scene.marks) if (!marks.has(mark.id)) marks.set(mark.id, mark);
  }
  const rows = rowsByRecord(table);
  const rowOf = (mark: Mark) => rows.get(keyOf(mark.records)) ?? null;
  const labelled = marks.size <= MOST_LABELS;
  const kept = [...marks.values()].filter((mark) => labelled || (rowOf(mark) ?? -1) < shown);
  const groups = [...new Set(kept.flatMap(({ group }) => group ?? []))];
  const places = new Map(kept.map(({ id }, i) => [id, i]));
  let last = 0;
  const says = kept.map((mark): Saying => {
    const row = rowOf(mark);
    const known = row !== null && row < shown;
    const step = known ? row - last : null;
    if (known) last = row;
    return step === null || labelled ? [step, ...mark.label] : step;
  });
  return {
    says,
    groups: groups.length > 0 ? kept.map(({ group }) => groups.indexOf(group ?? '') + 1) : [],
    forms: forms.map((form) => formMarks(form, places))
  };
}

const keyOf = (records: readonly RecordRef[]) =>
  records.length > 0 ? `${records[0]!.dataset} ${records[0]!.index} ${records.length}` : '';

function rowsByRecord(table: ChartTable): Map<string, number> {
  const rows = new Map<string, number>();
  table.rows.forEach(({ records }, i) => {
    const key = keyOf(records);
    if (key !== '' && !rows.has(key)) rows.set(key, i);
  });
  return rows;
}

function formMarks({ scene, svg }: DrawnForm, places: ReadonlyMap<string, number>): FormMarks {
  const marks = scene.marks.filter(({ id }) => places.has(id));
  const order = marks.map(({ id }) => places.get(id)!);
  const inOrder = order.length === places.size && order.every((place, i) => place === i);
  const dots = new DrawnDots(svg);
  return {
    order: inOrder ? [] : order.map((place, i) => place - (order[i - 1] ?? -1)),
    shapes: marks.map(({ shape }) => dots.stepTo(shape) ?? explicit(shape))
  };
}

const whole = Math.round;

function explicit(shape: Shape): EmbedShape {
  if (shape.kind === 'point') {
    const at = [whole(shape.x), whole(shape.y)];
    return shape.radius === undefined ? at : [...at, whole(shape.radius)];
  }
  if (shape.kind === 'line') return [simplified(shape.points).flat().map(whole)];
  const { x, y, width, height } = shape;
  return [whole(x), whole(y), whole(width), whole(height), 0];
}

/** No more points than show where a line runs. */
function simplified(points: readonly (readonly [number, number])[]) {
  const step = Math.max(1, Math.ceil((points.length - 1) / 4));
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

/** The dots that a drawing draws as markers, in the order of the drawing, found by their place. */
class DrawnDots {
  readonly #places = new Map<string, number[]>();
  #last = -1;

  constructor(svg: string) {
    dotsIn(svg).forEach(([x, y], i) => {
      const key = `${whole(x)} ${whole(y)}`;
      this.#places.set(key, [...(this.#places.get(key) ?? []), i]);
    });
  }

  stepTo(shape: Shape): number | null {
    if (shape.kind !== 'point') return null;
    const here = this.#places.get(`${whole(shape.x)} ${whole(shape.y)}`);
    if (!here) return null;
    // Of several at one place any will do: the next one makes the shortest step.
    const dot = here.find((place) => place > this.#last) ?? here[0]!;
    const step = dot - this.#last;
    this.#last = dot;
    return step;
  }
}

/** The points of every path with markers. The embed's script reads them in the same way. */
export function dotsIn(svg: string): [x: number, y: number][] {
  return [...svg.matchAll(/marker-end="[^"]*" d="([^"]*)"/g)].flatMap(([, path]) => {
    let [x, y] = [0, 0];
    const numbers = path!.match(/-?\d*\.?\d+/g)!.map(Number);
    return numbers.flatMap((step, i): [number, number][] => {
      if (i % 2 === 0) {
        x += step;
        return [];
      }
      y += step;
      return [[x, y]];
    });
  });
}
