import { expect, test } from 'vitest';
import { agrees, REFERENCE_VALUES } from './reference-values.ts';

test.each(REFERENCE_VALUES.map((reference) => [reference.what, reference] as const))(
  '%s',
  (_, reference) => {
    const got = reference.compute();
    expect(agrees(reference, got), String(got)).toBe(true);
    expect(agrees(reference, got + 3 * reference.tolerance)).toBe(false);
  }
);
