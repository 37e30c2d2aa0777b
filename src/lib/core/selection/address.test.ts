import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '#lib/core/table/day.ts';
import { formatAddress, parseAddress } from './address.ts';
import { DIMENSIONS, type SetDimension } from './dimension.ts';
import { OPTIONS, type Options } from './options.ts';
import { withClause, type Selection } from './selection.ts';

const parse = (search: string, known?: (dimension: SetDimension) => ReadonlySet<string>) =>
  parseAddress(new URLSearchParams(search), known);
const knows = (dimension: SetDimension) =>
  new Set(dimension === 'country' ? ['JPN', 'RUS', 'VNM'] : []);

const anyView = fc.constantFrom(null, 'timeline', 'approval-trend');
const anyDay = fc.integer({ min: -9000, max: 25_000 });
const anySelection: fc.Arbitrary<Selection> = fc
  .tuple(
    fc.option(fc.tuple(anyDay, fc.nat(4000), anyView)),
    fc.array(
      fc.tuple(
        fc.constantFrom(...DIMENSIONS.filter((name): name is SetDimension => name !== 'time')),
        fc.uniqueArray(fc.stringMatching(/^[A-Za-z&/+%=. é日-]{1,12}$/), { minLength: 1 }),
        anyView
      )
    )
  )
  .map(([time, sets]) => {
    let selection: Selection = [];
    if (time) {
      const [from, days, view] = time;
      selection = withClause(selection, { dimension: 'time', from, to: from + days, view });
    }
    for (const [dimension, values, view] of sets) {
      selection = withClause(selection, { dimension, values: [...values].sort(), view });
    }
    return selection;
  });
const anyOptions = fc.record(
  Object.fromEntries(
    Object.entries(OPTIONS).map(([name, values]) => [name, fc.constantFrom(...values)])
  ),
  { requiredKeys: [] }
) as fc.Arbitrary<Options>;

test('an address restores the selection and the options that it was made from', () => {
  fc.assert(
    fc.property(anySelection, anyOptions, (selection, options) => {
      const address = parse(formatAddress({ selection, options }));
      expect(address).toEqual({ selection, options, ignored: [] });
    }),
    { seed: 1 }
  );
});

test('one state has one address', () => {
  const a = parse('?country=RUS,JPN&from=2012-12-26');
  const b = parse('?from=2012-12-26&country=JPN,RUS,JPN');
  expect(formatAddress(a)).toBe('?from=2012-12-26&country=JPN,RUS');
  expect(formatAddress(b)).toBe(formatAddress(a));
});

test('language, theme and release are carried along; nothing else is', () => {
  const carried = new URLSearchParams('lang=ja&theme=dark&release=3&utm_source=x&country=RUS');
  expect(formatAddress({ selection: [], options: {} }, carried)).toBe(
    '?release=3&lang=ja&theme=dark'
  );
});

test('a bad value is ignored and named, the good ones beside it are kept', () => {
  const { selection, ignored } = parse('?country=RUS,XYZ&from=2016-02-30&measure=best', knows);
  expect(selection).toEqual([{ dimension: 'country', values: ['RUS'], view: null }]);
  expect(ignored).toEqual([
    { parameter: 'from', value: '2016-02-30', expected: 'YYYY-MM-DD' },
    { parameter: 'country', value: 'XYZ', expected: 'JPN, RUS, VNM, …' },
    { parameter: 'measure', value: 'best', expected: 'approve, disapprove, net, relative' }
  ]);
});

test('an end before the start is ignored, the start kept', () => {
  const { selection, ignored } = parse('?from=2016-12-15&to=2016-12-01');
  expect(selection).toEqual([
    { dimension: 'time', from: parseDay('2016-12-15'), to: null, view: null }
  ]);
  expect(ignored).toEqual([{ parameter: 'to', value: '2016-12-01', expected: '≥ 2016-12-15' }]);
});

test('the author of a clause stands in the address; a broken author is none', () => {
  expect(parse('?pair=RUS-VNM&by=pair.network').selection).toEqual([
    { dimension: 'pair', values: ['RUS-VNM'], view: 'network' }
  ]);
  expect(parse('?pair=RUS-VNM&by=pair.%3Cb%3E,nothing').selection[0]?.view).toBeNull();
});
