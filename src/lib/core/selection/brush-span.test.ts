import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/core/table/day.ts';
import { addMonths, clampDay, draggedSpan, openEnds, steppedSpan } from './brush-span.ts';

const day = (text: string) => parseDay(text)!;
const strip = { from: day('1998-01-01'), to: day('2026-12-31') };
const inStrip = fc.integer({ min: strip.from, max: strip.to });
const anywhere = fc.integer({ min: strip.from - 2000, max: strip.to + 2000 });
const spans = fc
  .tuple(inStrip, inStrip)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const run = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed: 20161215 });

describe('addMonths', () => {
  it.each([
    ['2016-12-15', 1, '2017-01-15'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', -12, '2015-02-28'],
    ['2016-05-31', 0, '2016-05-31']
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to);
  });

  it('never leaves the month aimed at', () => {
    run(
      fc.property(inStrip, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const [before, after] = [from, addMonths(from, months)].map((d) => formatDay(d));
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(after!) - monthOf(before!)).toBe(months);
      })
    );
  });
});

describe('draggedSpan', () => {
  it('stays within the strip and in order, whatever is dragged where', () => {
    run(
      fc.property(
        fc.constantFrom('from', 'to', 'move', 'new'),
        spans,
        anywhere,
        anywhere,
        (kind, before, start, now) => {
          const span = draggedSpan(kind as 'move', before, start, now, strip);
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect(span.from).toBeGreaterThanOrEqual(strip.from);
          expect(span.to).toBeLessThanOrEqual(strip.to);
        }
      )
    );
  });

  it('keeps its length when it is moved, also against the ends of the strip', () => {
    run(
      fc.property(spans, inStrip, anywhere, (before, start, now) => {
        const span = draggedSpan('move', before, start, now, strip);
        expect(span.to - span.from).toBe(before.to - before.from);
      })
    );
  });

  it('turns over when one edge is dragged past the other', () => {
    const before = { from: day('2010-01-01'), to: day('2012-01-01') };
    const now = day('2015-06-01');
    expect(draggedSpan('from', before, before.from, now, strip)).toEqual({
      from: before.to,
      to: now
    });
  });
});

describe('steppedSpan', () => {
  const span = { from: day('2014-01-31'), to: day('2014-03-15') };
  it.each([
    ['from', 'ArrowRight', '2014-02-28', '2014-03-15'],
    ['from', 'ArrowLeft', '2013-12-31', '2014-03-15'],
    ['from', 'PageDown', '2013-01-31', '2014-03-15'],
    ['from', 'PageUp', '2014-03-15', '2014-03-15'],
    ['from', 'Home', '1998-01-01', '2014-03-15'],
    ['to', 'ArrowUp', '2014-01-31', '2014-04-15'],
    ['to', 'Home', '2014-01-31', '2014-01-31'],
    ['to', 'End', '2014-01-31', '2026-12-31']
  ] as const)('%s with %s', (grip, key, from, to) => {
    const next = steppedSpan(grip, key, span, strip)!;
    expect([next.from, next.to].map(formatDay)).toEqual([from, to]);
  });

  it('leaves other keys alone', () => {
    expect(steppedSpan('from', 'a', span, strip)).toBeNull();
  });
});

describe('openEnds', () => {
  it('opens an edge that stands at the end of the strip', () => {
    expect(openEnds(strip, strip)).toEqual({ from: null, to: null });
    const to = day('2020-01-01');
    expect(openEnds({ from: strip.from, to }, strip)).toEqual({ from: null, to });
  });
});

it('clampDay keeps a day within the strip', () => {
  expect(clampDay(strip.from - 1, strip)).toBe(strip.from);
  expect(clampDay(strip.to + 1, strip)).toBe(strip.to);
});
