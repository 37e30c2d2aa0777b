const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function of one variable is largest between two bounds: a coarse scan to find the highest
 * hill, then golden-section search to `tolerance`. Deterministic.
 */
export function maximize(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-7
): number {
  const scan = 24;
  const at = (i: number) => low + ((high - low) * i) / scan;
  const heights = Array.from({ length: scan + 1 }, (_, i) => f(at(i)));
  const top = heights.indexOf(Math.max(...heights));
  let [a, b] = [at(Math.max(0, top - 1)), at(Math.min(scan, top + 1))];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  while (b - a > tolerance) {
    if (fc >= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - GOLDEN * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + GOLDEN * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}
