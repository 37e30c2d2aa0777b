import { NO_DAY, NO_FLAG } from './column.ts';
import type { EncodedColumn, EncodedTable } from './decode-table.ts';
import type { Table } from './table.ts';

/**
 * A table as JSON, for a browser: columns stay columns and text stays dictionary-coded.
 * @param properties the columns to take
 */
export function encodeTable(table: Table, properties: readonly string[]): EncodedTable {
  const columns = properties.map((property): [string, EncodedColumn] => {
    const column = table.columns.get(property);
    if (!column) throw new Error(`${table.name} has no column ${property}`);
    switch (column.kind) {
      case 'text':
        return [property, { text: [...column.codes], dictionary: column.dictionary }];
      case 'number':
        return [property, { numbers: Array.from(column.values, orNull(Number.isNaN)) }];
      case 'day':
        return [
          property,
          {
            days: Array.from(
              column.values,
              orNull((day) => day === NO_DAY)
            )
          }
        ];
      case 'flag':
        return [
          property,
          {
            flags: Array.from(
              column.values,
              orNull((flag) => flag === NO_FLAG)
            )
          }
        ];
    }
  });
  return { name: table.name, length: table.length, columns };
}

function orNull(missing: (value: number) => boolean): (value: number) => number | null {
  return (value) => (missing(value) ? null : value);
}
