import { op, table as arqueroTable } from 'arquero';
import crossfilter from 'crossfilter2';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { LinkedIndex, type Filter } from '#lib/core/linked/linked-index.ts';
import { SetDimension } from '#lib/core/linked/set-dimension.ts';
import { SpanDimension } from '#lib/core/linked/span-dimension.ts';
import { CONTENTS, SETS, type LinkedRows } from './linked-rows.ts';

/** A brush and what is chosen of each set, null for everything. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly chosen: readonly (ReadonlySet<number> | null)[];
}

/** Counts of one question: each view by its own set, which filters every view but it. */
export type Counts = readonly ArrayLike<number>[];

export interface Engine {
  readonly name: string;
  readonly ask: (asked: Asked) => Counts | Promise<Counts>;
}

export function ententeEngine({ days, sets }: LinkedRows): Engine {
  const dimensions = [
    new SpanDimension(days),
    ...sets.map((codes, i) => new SetDimension(codes, CONTENTS[i]!))
  ];
  const index = new LinkedIndex(
    days.length,
    dimensions.map((dimension) => () => dimension)
  );
  const groupings = sets.map((codes, i) => ({ codes, size: CONTENTS[i]! }));
  const known = new Map<ReadonlySet<number>, Uint8Array>();
  const satisfying = (chosen: ReadonlySet<number>, size: number) => {
    let ones = known.get(chosen);
    if (!ones) {
      ones = Uint8Array.from({ length: size }, (_, code) => (chosen.has(code) ? 1 : 0));
      known.set(chosen, ones);
    }
    return ones;
  };
  return {
    name: 'Entente',
    ask: ({ from, to, chosen }) =>
      groupings.map((grouping, own) => {
        const filters = new Map<number, Filter>([[0, { from, to }]]);
        chosen.forEach((set, i) => {
          if (set !== null && i !== own) filters.set(i + 1, satisfying(set, CONTENTS[i]!));
        });
        return index.counts(grouping, filters);
      })
  };
}

export function crossfilterEngine({ days, sets }: LinkedRows): Engine {
  const all = crossfilter(Array.from(days, (_, row) => row));
  const time = all.dimension((row) => days[row]!);
  const dimensions = sets.map((codes) => all.dimension((row) => codes[row]!));
  const groups = dimensions.map((dimension) => dimension.group<number, number>());
  let before: Asked | null = null;
  return {
    name: 'crossfilter2',
    ask: (asked) => {
      if (before?.from !== asked.from || before.to !== asked.to) {
        time.filterRange([asked.from, asked.to + 1]);
      }
      asked.chosen.forEach((set, i) => {
        if (before && before.chosen[i] === set) return;
        if (set === null) dimensions[i]!.filterAll();
        else dimensions[i]!.filterFunction((value) => set.has(value as number));
      });
      before = asked;
      return groups.map((group) => group.all().map(({ value }) => value));
    }
  };
}

/** Every row is looked at for every view, in typed arrays. */
export function plainEngine({ days, sets }: LinkedRows): Engine {
  return {
    name: 'plain arrays: a scan',
    ask: ({ from, to, chosen }) =>
      sets.map((codes, own) => {
        const counts = new Uint32Array(CONTENTS[own]!);
        for (let row = 0; row < days.length; row++) {
          if (days[row]! < from || days[row]! > to) continue;
          let satisfied = true;
          for (let i = 0; i < sets.length; i++) {
            if (i !== own && chosen[i] && !chosen[i]!.has(sets[i]![row]!)) satisfied = false;
          }
          if (satisfied) counts[codes[row]!]!++;
        }
        return counts;
      })
  };
}

export function arqueroEngine({ days, sets }: LinkedRows): Engine {
  const all = arqueroTable({ day: days, country: sets[0], pollster: sets[1], mode: sets[2] });
  return {
    name: 'arquero',
    ask: ({ from, to, chosen }) =>
      SETS.map((name, own) => {
        const tests = ['d.day >= from && d.day <= to'];
        const params: Record<string, unknown> = { from, to };
        chosen.forEach((set, i) => {
          if (set === null || i === own) return;
          params[SETS[i]!] = Array.from({ length: CONTENTS[i]! }, (_, code) => set.has(code));
          tests.push(`$.${SETS[i]}[d.${SETS[i]}]`);
        });
        const counted = all
          .params(params)
          .filter(`(d, $) => ${tests.join(' && ').replace('from', '$.from').replace('to', '$.to')}`)
          .groupby(name)
          .rollup({ count: op.count() });
        const counts = new Uint32Array(CONTENTS[own]!);
        for (const row of counted.objects() as Record<string, number>[]) {
          counts[row[name]!] = row.count!;
        }
        return counts;
      })
  };
}

export async function duckdbEngine({ days, sets }: LinkedRows): Promise<Engine> {
  const connection: DuckDBConnection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('create table rows (day int, country int, pollster int, mode int)');
  const appender = await connection.createAppender('rows');
  for (let row = 0; row < days.length; row++) {
    appender.appendInteger(days[row]!);
    for (const codes of sets) appender.appendInteger(codes[row]!);
    appender.endRow();
  }
  appender.closeSync();
  return {
    name: 'DuckDB, on all processors',
    ask: ({ from, to, chosen }) =>
      Promise.all(
        SETS.map(async (name, own) => {
          const tests = [`day between ${from} and ${to}`];
          chosen.forEach((set, i) => {
            if (set !== null && i !== own) tests.push(`${SETS[i]} in (${[...set].join(',')})`);
          });
          const reader = await connection.runAndReadAll(
            `select ${name}, count(*) from rows where ${tests.join(' and ')} group by ${name}`
          );
          const counts = new Uint32Array(CONTENTS[own]!);
          for (const [code, count] of reader.getRows()) counts[Number(code)] = Number(count);
          return counts;
        })
      )
  };
}
