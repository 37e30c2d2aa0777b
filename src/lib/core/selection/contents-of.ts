import { codesFor } from '#lib/core/linked/rows-by-code.ts';
import { SetDimension } from '#lib/core/linked/set-dimension.ts';
import { NO_CODE } from '#lib/core/table/column.ts';
import { PairNumbers } from '#lib/core/table/pair-numbers.ts';
import type { Table } from '#lib/core/table/table.ts';
import { pairOf, type Answers, type SetDimension as SetDimensionName } from './dimension.ts';

/** What rows have on a dimension that is a set of values. */
export interface Contents {
  /** Which of the contents each row has. */
  readonly dimension: SetDimension;
  /** The values that each of the contents touches. */
  readonly values: readonly (readonly string[])[];
}

/** Each different combination of a table's cells that answer to a dimension, and which a row has. */
export function contentsOf(table: Table, answer: NonNullable<Answers[SetDimensionName]>): Contents {
  if ('always' in answer) {
    return { dimension: new SetDimension(codesFor(table.length, 1), 1), values: [answer.always] };
  }
  const properties = 'ends' in answer ? answer.ends : answer.columns;
  const columns = properties.map((property) => table.column(property, 'text'));
  const [first, ...others] = columns;
  let codes: Int32Array = first!.codes;
  /** The code of each column, for each of the combinations; -1 is no code, and a place like others. */
  let combinations = Array.from({ length: first!.dictionary.length + 1 }, (_, i) => [i + NO_CODE]);
  let lowest = NO_CODE;
  for (const column of others) {
    const numbers = new PairNumbers();
    const joined = new Int32Array(table.length);
    const found: number[][] = [];
    for (let row = 0; row < table.length; row++) {
      const number = numbers.numberOf(codes[row]!, column.codes[row]!);
      joined[row] = number;
      found[number] ??= [...combinations[codes[row]! - lowest]!, column.codes[row]!];
    }
    [codes, combinations, lowest] = [joined, found, 0];
  }
  const narrow = codesFor(table.length, combinations.length);
  for (let row = 0; row < table.length; row++) narrow[row] = codes[row]! - lowest;
  const values = combinations.map((combination) => {
    const cells = combination.flatMap((code, i) =>
      code === NO_CODE ? [] : [columns[i]!.dictionary[code]!]
    );
    if ('ends' in answer) return cells.length === 2 ? [pairOf(cells[0]!, cells[1]!)] : [];
    return cells.flatMap((cell) => answer.values?.(cell) ?? [cell]);
  });
  return { dimension: new SetDimension(narrow, combinations.length), values };
}
