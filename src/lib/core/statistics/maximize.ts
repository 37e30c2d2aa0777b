const GOLDEN = (3 - Math.sqrt(5)) / 2;
const SCAN = 16;

/**
 * Where a function of one variable is largest between two bounds: a coarse scan to find the highest
 * hill, then Brent's search, which steps to the top of a parabola where it can and by the golden
 * section where it cannot. Deterministic. (Brent 1973, Algorithms for Minimization without
 * Derivatives, ch. 5.)
 * @param tolerance how near to the place, in its unit
 */
export function maximize(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-7
): number {
  const at = (i: number) => low + ((high - low) * i) / SCAN;
  const heights = Array.from({ length: SCAN + 1 }, (_, i) => f(at(i)));
  const top = heights.indexOf(Math.max(...heights));
  let [a, b] = [at(Math.max(0, top - 1)), at(Math.min(SCAN, top + 1))];
  // The highest place so far, the one before it in height, and the one before that.
  let [x, w, v] = [at(top), at(top), at(top)];
  let [fx, fw, fv] = [heights[top]!, heights[top]!, heights[top]!];
  let [step, earlier] = [0, 0];
  while (Math.max(b - x, x - a) > 2 * tolerance) {
    const r = (x - w) * (fx - fv);
    const q = (x - v) * (fx - fw);
    const across = 2 * (q - r);
    const parabolic = across === 0 ? Infinity : ((x - v) * q - (x - w) * r) / -across;
    const next = x + parabolic;
    const isUseful = Math.abs(parabolic) < Math.abs(earlier) / 2 && next > a && next < b;
    earlier = step;
    if (isUseful) step = parabolic;
    else {
      earlier = x < (a + b) / 2 ? b - x : a - x;
      step = GOLDEN * earlier;
    }
    if (Math.abs(step) < tolerance) step = x < (a + b) / 2 ? tolerance : -tolerance;
    const u = x + step;
    const fu = f(u);
    if (fu >= fx) {
      if (u >= x) a = x;
      else b = x;
      [v, w, x] = [w, x, u];
      [fv, fw, fx] = [fw, fx, fu];
      continue;
    }
    if (u < x) a = u;
    else b = u;
    if (fu >= fw || w === x) {
      [v, w] = [w, u];
      [fv, fw] = [fw, fu];
    } else if (fu >= fv || v === x || v === w) {
      v = u;
      fv = fu;
    }
  }
  return x;
}
