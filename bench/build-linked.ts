import type { Cost } from './in-child.ts';
import { crossfilterEngine, ententeEngine, type Asked } from './linked-engines.ts';
import { CONTENTS, linkedRows } from './linked-rows.ts';

const ENGINES = { Entente: ententeEngine, crossfilter2: crossfilterEngine };

/** Builds an engine over so many rows, first counts, first step and first choice included. */
export function buildLinked(
  name: keyof typeof ENGINES,
  rowCount: number
): Omit<Cost, 'peakMegabytes'> {
  const rows = linkedRows(rowCount);
  const all = new Set(Array.from({ length: CONTENTS[0] }, (_, i) => i));
  const first = { from: 0, to: 20_000, chosen: [all, null, null] };
  const asked: Asked[] = [
    first,
    { ...first, from: 1000, to: 2461 },
    { ...first, from: 1000, to: 2461, chosen: [new Set([...all].slice(1)), null, null] }
  ];
  const before = heldMegabytes();
  const start = performance.now();
  const engine = ENGINES[name](rows);
  let answer = 0;
  for (const one of asked) answer = sumOf(engine.ask(one) as readonly ArrayLike<number>[]);
  const milliseconds = performance.now() - start;
  const held = heldMegabytes() - before;
  // Asked once more, so that it is still there when its memory is looked at.
  return { milliseconds, heldMegabytes: held, answer: answer + 0 * sumOf(engine.ask(first) as []) };
}

/** How long the first step of a brush takes over so many rows, and the slowest of 99 of 100 after it. */
export function stepLinked(
  which: 'activation' | 'later',
  rowCount: number
): Omit<Cost, 'peakMegabytes'> {
  const { ask } = ententeEngine(linkedRows(rowCount));
  const some = new Set(Array.from({ length: 9 }, (_, i) => i * 2));
  const times = [];
  let answer = 0;
  for (let round = 0; round < 9; round++) {
    const chosen = [new Set([...some].slice(round % 2)), null, null];
    ask({ from: 1000, to: 2461, chosen });
    const start = performance.now();
    answer = sumOf(ask({ from: 1010, to: 2471, chosen }) as readonly ArrayLike<number>[]);
    const activation = performance.now() - start;
    if (which === 'activation') times.push(activation);
    for (let step = 2; which === 'later' && step < 300; step++) {
      const before = performance.now();
      ask({ from: 1000 + step * 10, to: 2461 + step * 10, chosen });
      times.push(performance.now() - before);
    }
  }
  const sorted = times.sort((a, b) => a - b);
  const place = Math.floor(sorted.length * (which === 'activation' ? 0.5 : 0.99));
  return { milliseconds: sorted[place]!, answer };
}

function sumOf(counts: readonly ArrayLike<number>[]): number {
  return counts.reduce(
    (sum, view) => sum + Array.from(view).reduce((total, count) => total + count, 0),
    0
  );
}

function heldMegabytes(): number {
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
