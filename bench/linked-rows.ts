/** Days from 1999 to 2025. */
export const DAYS = 9862;
export const SETS = ['country', 'pollster', 'mode'] as const;
/** How many countries, pollsters and modes there are. */
export const CONTENTS = [25, 120, 8] as const;

export interface LinkedRows {
  readonly days: Int32Array;
  readonly sets: readonly Uint16Array[];
}

/** So many polls, in no order, some countries and pollsters with many more than others. */
export function linkedRows(rowCount: number): LinkedRows {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const days = new Int32Array(rowCount);
  const sets = CONTENTS.map(() => new Uint16Array(rowCount));
  for (let row = 0; row < rowCount; row++) {
    days[row] = Math.floor(DAYS * Math.sqrt(random()));
    sets.forEach((codes, i) => (codes[row] = Math.floor(CONTENTS[i]! * random() ** 1.5)));
  }
  return { days, sets };
}
