import type { ChartTable } from '#lib/ui/scene.ts';

type Cell = ChartTable['rows'][number]['cells'][number];

export interface ToldColumns {
  /** The first rows, without the columns that say the same in each of them. */
  readonly table: ChartTable;
  /** What these say. */
  readonly constants: readonly { readonly label: string; readonly cell: Cell }[];
}

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** What a column says of every row is said once. The first column names the rows and stays. */
export function toldColumns({ columns, rows }: ChartTable, shown: number): ToldColumns {
  const first = rows.slice(0, shown).map(({ cells, choices, records }) => ({
    ...{ cells, choices, records }
  }));
  const varies = columns.map(
    (_, i) =>
      i === 0 ||
      first.length < 2 ||
      first.some(({ cells }) => textOf(cells[i]!) !== textOf(first[0]!.cells[i]!))
  );
  const varying = <T>(list: readonly T[]) => list.filter((_, i) => varies[i]);
  return {
    table: {
      columns: varying(columns),
      rows: first.map((row) => ({ ...row, cells: varying(row.cells) }))
    },
    constants: columns.flatMap(({ label }, i) =>
      varies[i] || textOf(first[0]!.cells[i]!) === '' ? [] : [{ label, cell: first[0]!.cells[i]! }]
    )
  };
}
