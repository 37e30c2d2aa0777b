import type { Stop } from '#lib/ui/scene.ts';

/** A mark and its place in a grid. */
export interface Square {
  readonly mark: string;
  readonly row: number;
  readonly column: number;
}

const MOVES: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0]
};

/** Where a key leads in a grid: arrows to the next mark in the same row or column, past empty squares. */
export function walkGrid(squares: readonly Square[]) {
  const inOrder = [...squares].sort((a, b) => a.row - b.row || a.column - b.column);
  const stopAt = (square: Square | undefined): Stop | null =>
    square ? { mark: square.mark, from: null } : null;

  return (at: Stop | null, key: string): Stop | null => {
    if (key === 'Home') return stopAt(inOrder[0]);
    if (key === 'End') return stopAt(inOrder.at(-1));
    const move = MOVES[key];
    if (!move) return null;
    const here = squares.find(({ mark }) => mark === at?.mark);
    if (!here) return stopAt(inOrder[0]);
    const [down, across] = move;
    const ahead = inOrder.filter(({ row, column }) =>
      down === 0
        ? row === here.row && (column - here.column) * across > 0
        : column === here.column && (row - here.row) * down > 0
    );
    return stopAt(down + across > 0 ? ahead[0] : ahead.at(-1)) ?? at;
  };
}
