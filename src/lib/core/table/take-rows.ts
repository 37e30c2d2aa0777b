import type { Column } from './column.ts';
import { Table } from './table.ts';

/** The table of the rows at the given places, in their order. */
export function takeRows(table: Table, places: ArrayLike<number>): Table {
  const columns = [...table.columns].map(([property, column]): [string, Column] => {
    const take = <A extends Int32Array | Float64Array | Uint8Array>(cells: A, taken: A): A => {
      for (let i = 0; i < places.length; i++) taken[i] = cells[places[i]!]!;
      return taken;
    };
    switch (column.kind) {
      case 'text':
        return [property, { ...column, codes: take(column.codes, new Int32Array(places.length)) }];
      case 'number':
        return [
          property,
          { ...column, values: take(column.values, new Float64Array(places.length)) }
        ];
      case 'day':
        return [
          property,
          { ...column, values: take(column.values, new Int32Array(places.length)) }
        ];
      case 'flag':
        return [
          property,
          { ...column, values: take(column.values, new Uint8Array(places.length)) }
        ];
    }
  });
  return new Table(table.name, places.length, new Map(columns));
}
