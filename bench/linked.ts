import { costOf } from './in-child.ts';
import {
  arqueroEngine,
  crossfilterEngine,
  duckdbEngine,
  ententeEngine,
  plainEngine,
  type Asked,
  type Counts,
  type Engine
} from './linked-engines.ts';
import { CONTENTS, DAYS, linkedRows } from './linked-rows.ts';
import { assertSame, measure } from './measure.ts';
import { digits, timingSection, type Section } from './report.ts';

const FOUR_YEARS = 1461;
const MOVES = 300;
const DAYS_A_MOVE = 10;
const someOf = (size: number, every: number) =>
  new Set(Array.from({ length: size }, (_, i) => i).filter((i) => i % every !== 0));
const FEWER: Asked['chosen'] = [someOf(CONTENTS[0], 3), null, someOf(CONTENTS[2], 4)];

export const GESTURE: readonly Asked[] = Array.from({ length: MOVES }, (_, move) => ({
  from: 1000 + move * DAYS_A_MOVE,
  to: 1000 + move * DAYS_A_MOVE + FOUR_YEARS,
  chosen: FEWER
}));

const JUMPS: readonly Asked[] = Array.from({ length: 12 }, (_, jump) => {
  const from = (jump * 5381) % (DAYS - 1);
  return { from, to: Math.min(DAYS - 1, from + 200 + ((jump * 7919) % 6000)), chosen: FEWER };
});

/** Countries chosen or no longer chosen one after another, while the brush rests. */
const TOGGLES: readonly Asked[] = Array.from({ length: 20 }, (_, step) => {
  const countries = new Set(FEWER[0]);
  for (let i = 0; i <= step; i++) {
    const country = (i * 7) % CONTENTS[0];
    if (!countries.delete(country)) countries.add(country);
  }
  return { ...GESTURE[0]!, chosen: [countries, null, FEWER[2]!] };
});

/** Counts rows by three views while a brush moves, jumps, and countries are chosen. */
export async function benchLinked(): Promise<Section[]> {
  return [
    ...[3_000, 100_000].map((rowCount) => {
      const rows = linkedRows(rowCount);
      return gestureSection(rowCount, ententeEngine(rows), crossfilterEngine(rows));
    }),
    ...(await benchMillionLinked(1_000_000)),
    tenMillionSection(10_000_000)
  ];
}

async function benchMillionLinked(rowCount: number): Promise<Section[]> {
  const rows = linkedRows(rowCount);
  const plain = plainEngine(rows);
  const entente = ententeEngine(rows);
  const peer = crossfilterEngine(rows);
  const arquero = arqueroEngine(rows);
  const duckdb = await duckdbEngine(rows);
  const engines = [entente, peer, arquero, duckdb];
  for (const asked of [...GESTURE.filter((_, i) => i % 60 === 0), ...JUMPS, ...TOGGLES]) {
    const expected = (await plain.ask(asked)) as Counts;
    for (const engine of asked === GESTURE[0] ? engines : engines.slice(0, 2)) {
      const counts = await engine.ask(asked);
      expected.forEach((view, i) => {
        for (let code = 0; code < view.length; code++) {
          assertSame(`${engine.name}, view ${i}, ${code}`, counts[i]![code]!, view[code]!);
        }
      });
    }
  }
  const ask = (engine: Engine, asked: readonly Asked[]) => () => asked.map(engine.ask);
  const size = rowCount.toLocaleString('en');
  const slow = await slowTimings([plain, arquero, duckdb], JUMPS);
  const steps = stepTimes(entente);
  return [
    gestureSection(rowCount, entente, peer),
    timingSection(
      `A random jump over ${size} rows`,
      'The brush goes to another place and another width: the mean of twelve jumps.',
      [
        ...measure(
          [
            { name: 'Entente', run: ask(entente, JUMPS) },
            { name: 'crossfilter2', run: ask(peer, JUMPS) }
          ],
          3
        ),
        ...slow
      ],
      JUMPS.length
    ),
    timingSection(
      `Choosing one of 25 countries more or less, ${size} rows`,
      'The brush rests; the mean of twenty.',
      measure(
        [
          { name: 'Entente', run: ask(entente, TOGGLES) },
          { name: 'crossfilter2', run: ask(peer, TOGGLES) }
        ],
        5
      ),
      TOGGLES.length
    ),
    {
      title: `A step of a brush over ${size} rows, one by one`,
      text: `Of 3,000 moves by ${DAYS_A_MOVE} days: what most took at most. Activation is the first, which makes the running sums; the middle of nine.`,
      head: ['', 'Entente'],
      rows: [
        ['half of the steps', `${digits(steps.median)} ms`],
        ['99 of 100', `${digits(steps.p99)} ms`],
        ['activation', `${digits(steps.activation)} ms`]
      ]
    },
    buildSection(rowCount)
  ];
}

function gestureSection(rowCount: number, entente: Engine, peer: Engine): Section {
  const size = rowCount.toLocaleString('en');
  return timingSection(
    `A gesture over ${size} rows`,
    `${size} polls with four dimensions (${DAYS.toLocaleString('en')} days, ${CONTENTS.join(', ')} values), counted by three of them, each of which leaves out its own filter. A brush four years wide moves ${MOVES} times by ${DAYS_A_MOVE} days, which is a pixel of a strip of 1,000; the counts are read after each. A country was chosen before, so that the running sums of Entente are made anew.`,
    measure([gestureOf('Entente', entente), gestureOf('crossfilter2', peer)], 5)
  );
}

function gestureOf(name: string, engine: Engine) {
  return {
    name,
    prepare: () => void [TOGGLES[0]!, TOGGLES[1]!, GESTURE[0]!].forEach(engine.ask),
    run: () => GESTURE.map(engine.ask)
  };
}

function stepTimes(engine: Engine) {
  const activations = Array.from({ length: 9 }, (_, round) => {
    engine.ask(TOGGLES[round]!);
    engine.ask({ ...GESTURE[0]! });
    engine.ask(TOGGLES[round]!);
    const start = performance.now();
    engine.ask({ ...TOGGLES[round]!, from: 2000, to: 4000 });
    return performance.now() - start;
  });
  const times = Array.from({ length: 10 }, () => GESTURE)
    .flat()
    .map((asked) => {
      const start = performance.now();
      engine.ask(asked);
      return performance.now() - start;
    });
  const sorted = times.sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1]!,
    p99: sorted[Math.floor(sorted.length * 0.99)]!,
    activation: activations.sort((a, b) => a - b)[4]!
  };
}

/** Engines that do the whole work at every step, and are given few of them. */
async function slowTimings(engines: readonly Engine[], asked: readonly Asked[]) {
  const timings = [];
  for (const { name, ask } of engines) {
    const times = [];
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      for (const one of asked) await ask(one);
      times.push(performance.now() - start);
    }
    const [leastMs, medianMs, mostMs] = times.sort((a, b) => a - b) as [number, number, number];
    timings.push({ name, leastMs, medianMs, mostMs });
  }
  return timings;
}

function tenMillionSection(rowCount: number): Section {
  const seconds = (work: string) => `${digits(costOf(work, String(rowCount)).milliseconds)} ms`;
  return {
    title: `${rowCount.toLocaleString('en')} rows`,
    text: 'The same, Entente alone and off the thread that draws: in a process of its own, as it would be in a Worker.',
    head: ['', 'Entente'],
    rows: [
      ['building, first step and first choice included', seconds('linked-Entente')],
      ['activation', seconds('linked-activation')],
      ['99 of 100 later steps', seconds('linked-later')]
    ]
  };
}

function buildSection(rowCount: number): Section {
  const names = ['Entente', 'crossfilter2'] as const;
  const rounds = Array.from({ length: 3 }, () =>
    names.map((name) => costOf(`linked-${name}`, String(rowCount)))
  );
  const costs = names.map((name, place) => {
    const own = rounds.map((round) => round[place]!);
    for (const { answer } of own) assertSame(`Rows of ${name}`, own[0]!.answer, answer);
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return { name, milliseconds: times[1]!, megabytes: own[0]!.heldMegabytes! };
  });
  const first = costs[0]!;
  return {
    title: `Building over ${rowCount.toLocaleString('en')} rows`,
    text: 'From columns in memory to the first counts, the first step of a brush and the first country chosen; then the memory that is held beyond the columns. crossfilter2 is given the places of the rows and reads the same columns. Each in a process of its own; the middle of three.',
    head: ['', 'time', 'ratio', 'memory', 'ratio'],
    rows: costs.map(({ name, milliseconds, megabytes }) => [
      name,
      `${digits(milliseconds)} ms`,
      `${digits(milliseconds / first.milliseconds)}×`,
      `${digits(megabytes)} MB`,
      `${digits(megabytes / first.megabytes)}×`
    ])
  };
}
