import type { ChartTable, Mark, RecordRef, Shape } from '#lib/ui/scene.ts';
import type { DrawnText } from './compact-drawing.ts';
import type { DrawnForm } from './draw-forms.ts';
import type { PathPoint } from './drawn-path.ts';
import { textOf } from './told-columns.ts';

/**
 * The marks of an embed as they travel to its script, each number small and like the one before it, so
 * that they compress to almost nothing.
 */
export interface EmbedMarks {
  /** How many there are. */
  readonly count: number;
  /** What each mark says; those that are missing at the end each say the row before that of the mark before. */
  readonly says: readonly Saying[];
  /**
   * The group of each mark, 0 where it has none; or the column of the table whose cells are the groups,
   * and so are the first lines of marks without a row.
   */
  readonly groups: number | readonly number[];
  readonly forms: readonly FormMarks[];
}

/**
 * A row of the table, as the difference from the row of the mark before that has one; where there are
 * few marks, with the lines of the mark’s label after it. A mark without a row has null and its lines.
 */
export type Saying = number | readonly [row: number | null, ...lines: string[]];

export interface FormMarks {
  readonly count: number;
  /** Which mark is where in reading order, as the difference from the mark before; 1 where it is missing. */
  readonly order: readonly number[];
  /**
   * Where each mark is: a drawn dot, as the difference from the dot of the mark before; a text that is
   * drawn, as the difference from the text of the mark before, in brackets; else whole pixels: a point
   * [x, y], with its radius where it has one; a box [x, y, width, height]; a line [x, y, x, y, …] of
   * three points at the least. Missing at the end it is the next dot.
   */
  readonly shapes: readonly EmbedShape[];
}

export type EmbedShape = number | readonly number[];

/** More marks than these say what their row says, so that the same does not travel twice. */
const MOST_LABELS = 100;

/**
 * @param all the chart’s rows
 * @param table the first of them, which the embed holds, with the columns that it shows
 */
export function embedMarks(
  forms: readonly DrawnForm[],
  all: ChartTable,
  table: ChartTable
): EmbedMarks {
  const { kept, labelled, rowOf } = keptMarks(forms, all, table);
  const names = [...new Set(kept.flatMap(({ group }) => group ?? []))];
  const places = new Map(kept.map(({ id }, i) => [id, i]));
  let last = 0;
  const says = kept.map((mark): Saying => {
    const row = rowOf(mark);
    const step = row === null ? null : row - last;
    last = row ?? last;
    return step === null || labelled ? [step, ...mark.label] : step;
  });
  const listed = () => kept.map(({ group }) => names.indexOf(group ?? '') + 1);
  return {
    count: kept.length,
    says: trimmed(says, -1),
    groups: names.length > 0 ? (columnOfGroups(kept, rowOf, table) ?? listed()) : [],
    forms: forms.map((form) => formMarks(form, places))
  };
}

/** The marks that travel, by their number, and which row each has. */
export function keptMarks(forms: readonly DrawnForm[], all: ChartTable, table: ChartTable) {
  const marks = allMarks(forms);
  const rows = rowsByRecord(all);
  const isCutOff = (row: number) => row >= table.rows.length;
  const rowOf = (mark: Mark) => {
    const row = rows.get(keyOf(mark.records));
    return row === undefined || isCutOff(row) ? null : row;
  };
  const labelled = marks.length <= MOST_LABELS;
  // A mark whose row is cut off has nothing to say, unless it brings its label.
  const kept = marks.filter((mark) => labelled || !isCutOff(rows.get(keyOf(mark.records)) ?? -1));
  return { kept, labelled, rowOf };
}

/** The marks of all drawings: those of the last one, which has most, at the end and in its order. */
function allMarks(forms: readonly DrawnForm[]): Mark[] {
  const marks = new Map<string, Mark>();
  const last = forms.at(-1)?.scene.marks ?? [];
  const inLast = new Set(last.map(({ id }) => id));
  for (const { scene } of forms) {
    for (const mark of scene.marks) {
      if (!inLast.has(mark.id) && !marks.has(mark.id)) marks.set(mark.id, mark);
    }
  }
  return [...marks.values(), ...last];
}

/** Without what repeats at the end. */
function trimmed<T>(list: readonly T[], repeated: T): readonly T[] {
  return list.slice(0, list.findLastIndex((one) => one !== repeated) + 1);
}

/** The column that tells the groups of the marks, so that they need not travel; null if none does. */
function columnOfGroups(
  marks: readonly Mark[],
  rowOf: (mark: Mark) => number | null,
  table: ChartTable
): number | null {
  const columns = table.columns.map((_, column) => column);
  const found = columns.find((column) => {
    const groups = new Map<string, string | undefined>();
    const names = new Map<string | undefined, string>();
    const told = marks.map((mark) => {
      const row = rowOf(mark);
      return {
        mark,
        row,
        name: row === null ? mark.label[0]! : textOf(table.rows[row]!.cells[column]!)
      };
    });
    for (const { mark, name } of told.filter(({ row, mark }) => row !== null || mark.group)) {
      if (!groups.has(name)) groups.set(name, mark.group);
      if (mark.group && !names.has(mark.group)) names.set(mark.group, name);
    }
    return told.every(({ mark, row, name }) =>
      row !== null || mark.group
        ? mark.group !== undefined &&
          groups.get(name) === mark.group &&
          names.get(mark.group) === name
        : !groups.has(name)
    );
  });
  return found ?? null;
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

function formMarks(
  { scene, dots: drawn, texts }: DrawnForm,
  places: ReadonlyMap<string, number>
): FormMarks {
  const marks = scene.marks.filter(({ id }) => places.has(id));
  const order = marks.map(({ id }) => places.get(id)!);
  const dots = new DrawnDots(drawn);
  const written = new DrawnTexts(texts);
  const shapes = marks.map(
    ({ shape }) => dots.stepTo(shape) ?? written.stepTo(shape) ?? explicit(shape)
  );
  return {
    count: marks.length,
    order: trimmed(
      order.map((place, i) => place - (order[i - 1] ?? -1)),
      1
    ),
    shapes: trimmed(shapes, 1)
  };
}

const whole = Math.round;

function explicit(shape: Shape): EmbedShape {
  if (shape.kind === 'point') {
    const at = [whole(shape.x), whole(shape.y)];
    return shape.radius === undefined ? at : [...at, whole(shape.radius)];
  }
  if (shape.kind === 'line') return simplified(shape.points).flat().map(whole);
  const { x, y, width, height } = shape;
  return [whole(x), whole(y), whole(width), whole(height)];
}

/** Three points at the least, and no more than show where a line runs. */
function simplified(points: readonly (readonly [number, number])[]) {
  if (points.length < 3) return [...points, ...points.slice(-1), ...points.slice(-1)].slice(0, 3);
  const step = Math.max(1, Math.ceil((points.length - 1) / 4));
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

/** Of a box about one line. */
const MOST_TEXT_HEIGHT = 26;
const TEXT_PAD = 4;

const tenths = (x: number, y: number) => `${whole(x * 10)} ${whole(y * 10)}`;
const NEAR = [0, -0.1, 0.1].flatMap((dy) => [0, -0.1, 0.1].map((dx) => [dx, dy] as const));

/** The dots that a drawing draws as markers, in the order of the drawing, found by their place. */
class DrawnDots {
  readonly #places = new Map<string, number[]>();
  #last = -1;

  constructor(dots: readonly PathPoint[]) {
    dots.forEach(([x, y], i) => {
      const key = tenths(x, y);
      this.#places.set(key, [...(this.#places.get(key) ?? []), i]);
    });
  }

  stepTo(shape: Shape): number | null {
    if (shape.kind !== 'point') return null;
    const { x, y } = shape;
    // Circles are written by their left end, which is rounded in its turn.
    const found = NEAR.map(([dx, dy]) => this.#places.get(tenths(x + dx, y + dy)));
    const here = found.find((dots) => dots !== undefined);
    if (!here) return null;
    // Of several at one place any will do: the next one makes the shortest step.
    const dot = here.find((place) => place > this.#last) ?? here[0]!;
    const step = dot - this.#last;
    this.#last = dot;
    return step;
  }
}

/** Texts that are drawn, of which some are marks themselves: the browser knows where they stand. */
class DrawnTexts {
  readonly #texts: readonly DrawnText[];
  #last = -1;

  constructor(texts: readonly DrawnText[]) {
    this.#texts = texts;
  }

  stepTo(shape: Shape): [number] | null {
    if (shape.kind !== 'box' || shape.height > MOST_TEXT_HEIGHT) return null;
    const { x: left, y: top, width, height } = shape;
    const text = this.#texts.findIndex(({ x, y, anchor }) => {
      const inside =
        anchor === 'middle'
          ? Math.abs(x - left - width / 2) < 3
          : anchor === 'end'
            ? Math.abs(left + width - x - TEXT_PAD) <= TEXT_PAD
            : Math.abs(x - left - TEXT_PAD) <= TEXT_PAD;
      return inside && y > top && y < top + height;
    });
    if (text < 0) return null;
    const step = text - this.#last;
    this.#last = text;
    return [step];
  }
}
