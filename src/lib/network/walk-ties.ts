import type { Stop } from '#lib/ui/scene.ts';

/** The marks of a network, by their ids. */
export interface Paths {
  /** In reading order. */
  readonly states: readonly string[];
  readonly ties: readonly { readonly id: string; readonly ends: readonly [string, string] }[];
  /** Marks beyond the states, such as those of the key, in reading order. */
  readonly others: readonly string[];
}

const TURNS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1
};

/**
 * Where a key leads in a network: arrows go around the ties of a state, Enter follows a tie to its other
 * end, Backspace goes back, Page Up and Page Down go through the states and what lies beyond them.
 */
export function walkTies({ states, ties, others }: Paths) {
  const ends = new Map(ties.map((tie) => [tie.id, tie.ends]));
  const tiesOf = (state: string) => ties.filter((tie) => tie.ends.includes(state));
  const all = [...states, ...others];
  const stopAt = (mark: string | undefined, from: string | null = null): Stop | null =>
    mark === undefined ? null : { mark, from };
  const tieOf = (state: string, at: number): Stop | null => {
    const own = tiesOf(state);
    const place = (at + own.length) % own.length;
    const tie = own[place];
    return tie ? { mark: tie.id, from: state, place: [place + 1, own.length] } : null;
  };

  return (at: Stop | null, key: string): Stop | null => {
    const turn = TURNS[key];
    if (key === 'Home') return stopAt(all[0]);
    if (key === 'End') return stopAt(all.at(-1));
    if (at === null) return turn || key === 'PageDown' ? stopAt(all[0]) : null;
    const pair = ends.get(at.mark);
    const state = pair ? (pair.find((end) => end === at.from) ?? pair[0]) : at.mark;
    if (key === 'PageDown' || key === 'PageUp') {
      const next = all.indexOf(state) + (key === 'PageDown' ? 1 : -1);
      return stopAt(all[Math.max(0, Math.min(all.length - 1, next))]);
    }
    if (pair) {
      if (key === 'Enter')
        return stopAt(
          pair.find((end) => end !== state),
          at.mark
        );
      if (key === 'Backspace') return stopAt(state, at.mark);
    }
    if (!turn) return null;
    if (!states.includes(state)) return stopAt(all[all.indexOf(state) + turn]);
    const own = tiesOf(state);
    if (own.length === 0) return stopAt(all[all.indexOf(state) + turn]);
    const reached = own.findIndex(({ id }) => id === (pair ? at.mark : at.from));
    if (reached < 0) return tieOf(state, turn > 0 ? 0 : -1);
    return tieOf(state, reached + turn);
  };
}
