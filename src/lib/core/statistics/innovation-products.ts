import type { FilteredWalk } from './random-walk-filter.ts';

/**
 * Σ aᵢbᵢ/Fᵢ over the innovations of each pair of columns, and Σ log Fᵢ: what the normal equations and
 * the likelihood of a linear model with random-walk errors are made of.
 */
export function innovationProducts(
  { innovations, variances }: FilteredWalk,
  width: number
): { readonly products: number[][]; readonly logVariances: number } {
  const sums = new Float64Array(width * width);
  let logVariances = 0;
  for (let row = 0; row < variances.length; row++) {
    const start = row * width;
    logVariances += Math.log(variances[row]!);
    for (let a = 0; a < width; a++) {
      const scaled = innovations[start + a]! / variances[row]!;
      for (let b = 0; b <= a; b++) sums[a * width + b]! += scaled * innovations[start + b]!;
    }
  }
  const products = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (__, b) => sums[Math.max(a, b) * width + Math.min(a, b)]!)
  );
  return { products, logVariances };
}
