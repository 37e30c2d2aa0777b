import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stop } from '#lib/ui/scene.ts';
import { walkTies, type Paths } from './walk-ties.ts';

const paths: Paths = {
  states: ['a', 'b', 'c', 'alone'],
  ties: [
    { id: 'ab', ends: ['a', 'b'] },
    { id: 'ba', ends: ['b', 'a'] },
    { id: 'ac', ends: ['a', 'c'] }
  ],
  others: ['key']
};
const walk = walkTies(paths);
const after = (...keys: string[]) =>
  keys.reduce<Stop | null>((at, key) => walk(at, key) ?? at, null)?.mark;

describe('walkTies', () => {
  test('from a state the arrows go around its ties, both ways', () => {
    expect(after('Home')).toBe('a');
    expect(after('Home', 'ArrowRight')).toBe('ab');
    expect(after('Home', 'ArrowRight', 'ArrowDown')).toBe('ba');
    expect(after('Home', 'ArrowLeft')).toBe('ac');
    expect(after('Home', 'ArrowLeft', 'ArrowRight')).toBe('ab');
  });

  test('Enter follows a tie, Backspace goes back, and arrows go on from the tie that led here', () => {
    expect(after('Home', 'ArrowRight', 'Enter')).toBe('b');
    expect(after('Home', 'ArrowRight', 'Backspace')).toBe('a');
    expect(after('Home', 'ArrowRight', 'Enter', 'ArrowRight')).toBe('ba');
    expect(after('Home', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter')).toBe('a');
  });

  test('at a state, Enter keeps its meaning', () => {
    expect(walk({ mark: 'a', from: null }, 'Enter')).toBeNull();
    expect(walk({ mark: 'key', from: null }, 'Enter')).toBeNull();
    expect(walk({ mark: 'ab', from: 'a' }, ' ')).toBeNull();
  });

  test('pages go through the states and on to what lies beyond', () => {
    expect(after('PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown')).toBe('key');
    expect(after('End', 'ArrowLeft')).toBe('alone');
    expect(after('End', 'PageUp', 'ArrowRight')).toBe('key');
  });

  test('whatever graph: every tie is reached from both its ends, and Enter there and back returns', () => {
    const states = ['s0', 's1', 's2', 's3', 's4'];
    const tie = fc.tuple(fc.constantFrom(...states), fc.constantFrom(...states));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 12 }), (pairs) => {
        const ties = pairs
          .filter(([a, b]) => a !== b)
          .map((ends, i) => ({ id: `t${i}`, ends }) as Paths['ties'][number]);
        const step = walkTies({ states, ties, others: [] });
        for (const { id, ends } of ties) {
          for (const end of ends) {
            let at: Stop = { mark: end, from: null };
            const seen: string[] = [];
            for (let i = 0; i < ties.length; i++) seen.push((at = step(at, 'ArrowRight')!).mark);
            expect(seen).toContain(id);
            const there = step({ mark: id, from: end }, 'Enter')!;
            expect(there.mark).toBe(ends.find((other) => other !== end));
            expect(step({ mark: id, from: there.mark }, 'Enter')!.mark).toBe(end);
          }
        }
      })
    );
  });
});
