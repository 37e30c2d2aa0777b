import type * as MeasureStates from '#lib/network/measure-states.ts';

type Measuring = typeof MeasureStates;

let measuring: Measuring | null = null;

/** The library that measures networks, which only a page with the table of states has to load. */
export async function loadMeasuring(): Promise<void> {
  measuring ??= await import('#lib/network/measure-states.ts');
}

/** Null before it is loaded. */
export function loadedMeasuring(): Measuring | null {
  return measuring;
}
