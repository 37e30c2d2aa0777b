import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { QuickLayout, TICKS } from '#lib/network/quick-layout.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { drawGrowth } from './draw-growth.ts';
import { costOf } from './in-child.ts';
import { writeMillion } from './million-file.ts';
import { randomGraph } from './random-graph.ts';
import { digits, type Section } from './report.ts';
import { bytesOf, requestsPerSecond } from './requests.ts';

const ROWS = [1000, 10_000, 100_000, 1_000_000, 10_000_000] as const;
/** A longer file would be refused before it is read. */
const MOST_ROWS_READ = 1_000_000;
const NODES = [10, 100, 1000, 10_000] as const;
const TIES_PER_NODE = 5;
const READERS = [1, 4, 16, 64] as const;
const ROUNDS = 5;
const PICTURE = 'docs/growth.svg';

/** How the costs grow with rows, with states, and with readers; draws `docs/growth.svg`. */
export async function benchGrowth(): Promise<Section[]> {
  const rows: (Awaited<ReturnType<typeof costsOfRows>> & { count: number })[] = [];
  for (const count of ROWS) rows.push({ count, ...(await costsOfRows(count)) });
  const nodes = NODES.map((count) => ({ count, ...costsOfNodes(count) }));
  const readers = await ratesOfReaders();
  const growing = (of: 'read' | 'build' | 'activation' | 'step') =>
    rows.flatMap(({ count, [of]: value }) => (value === null ? [] : [[count, value] as const]));
  writeFileSync(
    PICTURE,
    drawGrowth([
      { name: 'reading and checking a file', points: growing('read') },
      { name: 'building the index', points: growing('build') },
      { name: 'first step of a brush', points: growing('activation') },
      { name: 'a later step', points: growing('step') }
    ])
  );
  const cell = (value: number | null) => (value === null ? '–' : `${digits(value)} ms`);
  return [
    {
      title: 'Growth with rows',
      text: `One run each, in processes of their own: reading and checking the cells of a file of so many polls (above ${MOST_ROWS_READ.toLocaleString('en')} it would be refused for its size); building the index of linked filtering, first counts included; the first step of a brush; 99 of 100 later steps.`,
      head: ['rows', 'read', 'build', 'first step', 'later step'],
      rows: rows.map(({ count, read, build, activation, step }) => [
        count.toLocaleString('en'),
        ...[read, build, activation, step].map(cell)
      ])
    },
    {
      title: 'Growth with states',
      text: `A network with ${TIES_PER_NODE} ties a state, laid out in ${TICKS} ticks.`,
      head: ['states', 'a tick', 'to rest'],
      rows: nodes.map(({ count, rest }) => [
        count.toLocaleString('en'),
        cell(rest / TICKS),
        cell(rest)
      ])
    },
    {
      title: 'Growth with readers',
      text: 'Readers who ask one process for the dashboard again and again without a pause, from memory; the middle of five seconds.',
      head: ['readers at once', 'requests/s', 'a request'],
      rows: readers.map(({ count, rate }) => [
        String(count),
        digits(rate),
        cell((1000 * count) / rate)
      ])
    }
  ];
}

async function costsOfRows(count: number) {
  const file = join(tmpdir(), `entente-growth-${pid}.csv`);
  let read: number | null = null;
  if (count <= MOST_ROWS_READ) {
    await writeMillion(file, count, 1);
    read = costOf('read-entente', file).milliseconds;
    rmSync(file);
  }
  const of = (work: string) => costOf(work, String(count)).milliseconds;
  return {
    read,
    build: of('linked-Entente'),
    activation: of('linked-activation'),
    step: of('linked-later')
  };
}

function costsOfNodes(count: number): { rest: number } {
  const most = (count * (count - 1)) / 2;
  const graph = randomGraph(count, Math.min(count * TIES_PER_NODE, most));
  const start = performance.now();
  const layout = new QuickLayout(graph);
  while (!layout.isAtRest) layout.tick();
  return { rest: performance.now() - start };
}

async function ratesOfReaders() {
  const { origin, stop } = await serveBuilt();
  try {
    const port = Number(new URL(origin).port);
    await bytesOf(`${origin}/?lang=en`);
    const found = [];
    for (const count of READERS) {
      const rates = [];
      for (let round = 0; round < ROUNDS; round++) {
        rates.push(await requestsPerSecond(port, '/?lang=en', count));
      }
      found.push({ count, rate: rates.sort((a, b) => a - b)[ROUNDS >> 1]! });
    }
    return found;
  } finally {
    await stop();
  }
}
