/** One poll on the line: where, what, and how much it counts (its sample size, as a rule). */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

export interface LocalRegression {
  readonly at: number;
  readonly value: number;
  /** Standard error of the value, from the residuals; null where they leave no freedom. */
  readonly standardError: number | null;
}

/**
 * Local regression (Cleveland's loess, as R's `loess` with `surface = "direct"`): at each `at` a
 * polynomial fitted to the q = ⌊n·span⌋ nearest points, weighted by nᵢ·(1 − (|xᵢ − x₀|/h)³)³ with h the
 * distance to the q-th. For a span above 1, h grows by it.
 * (Cleveland and Devlin 1988, JASA 83, 596-610.)
 *
 * The standard error is s·√Σ lᵢ²/wᵢ with the fit's row l and s² = Σ wᵢrᵢ²/δ₁, δ₁ = tr (I − L)(I − L)ᵀ
 * exactly, which R gives with `statistics = "exact"`.
 * @param degree of the polynomial
 * @returns parallel to `at`; the value is NaN where the nearest points do not fix a polynomial
 */
export function localRegression(
  points: readonly WeightedPoint[],
  at: readonly number[],
  { span, degree }: { readonly span: number; readonly degree: 1 | 2 }
): LocalRegression[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y || a.weight - b.weight);
  const rowAt = operator(sorted, span, degree);
  const scale = residualScale(sorted, rowAt);
  return at.map((x) => {
    const row = rowAt(x);
    const variance = row.weights.reduce(
      (sum, l, i) => sum + (l * l) / sorted[row.first + i]!.weight,
      0
    );
    return {
      at: x,
      value: apply(row, sorted),
      standardError: scale === null ? null : scale * Math.sqrt(variance)
    };
  });
}

/** What each of a run of points contributes to a fitted value; the others contribute nothing. */
interface OperatorRow {
  readonly first: number;
  readonly weights: readonly number[];
}

function apply(row: OperatorRow, points: readonly WeightedPoint[]): number {
  return row.weights.reduce((sum, l, i) => sum + l * points[row.first + i]!.y, 0);
}

/** The weights that make the fitted value at a place out of the y of the points, sorted by x. */
function operator(
  points: readonly WeightedPoint[],
  span: number,
  degree: 1 | 2
): (x: number) => OperatorRow {
  const count = points.length;
  const nearest = Math.min(count, Math.floor(count * span + 1e-5));
  return (x) => {
    // The nearest points are neighbours: start at the place of x and take the nearer side each time.
    let right = firstAtOrAfter(points, x);
    let left = right - 1;
    let reach = 0;
    for (let taken = 0; taken < nearest; taken++) {
      const toLeft = left >= 0 ? x - points[left]!.x : Infinity;
      const toRight = right < count ? points[right]!.x - x : Infinity;
      reach = Math.min(toLeft, toRight);
      if (toLeft <= toRight) left--;
      else right++;
    }
    const h = reach * Math.max(1, span);
    if (span > 1) [left, right] = [-1, count];
    const window = points.slice(left + 1, right);
    const weights = window.map((point) => {
      const u = Math.abs(point.x - x) / h;
      return u < 1 ? point.weight * (1 - u ** 3) ** 3 : 0;
    });
    return { first: left + 1, weights: firstCoefficient(window, weights, x, h, degree) };
  };
}

function firstAtOrAfter(points: readonly WeightedPoint[], x: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Row of (XᵀWX)⁻¹XᵀW for the constant of a polynomial in (x − x₀)/h. */
function firstCoefficient(
  points: readonly WeightedPoint[],
  weights: readonly number[],
  x: number,
  h: number,
  degree: 1 | 2
): number[] {
  const s = [0, 0, 0, 0, 0];
  points.forEach((point, i) => {
    const d = (point.x - x) / h;
    for (let power = 0, term = weights[i]!; power <= 4; power++, term *= d) s[power]! += term;
  });
  const [s0, s1, s2, s3, s4] = s as [number, number, number, number, number];
  const [a, b, c] =
    degree === 1 ? [s2, -s1, 0] : [s2 * s4 - s3 * s3, s2 * s3 - s1 * s4, s1 * s3 - s2 * s2];
  const determinant = s0 * a + s1 * b + s2 * c;
  const fixed = determinant > 1e-10 * (degree === 1 ? s0 * s2 : s0 * s2 * s4);
  return points.map((point, i) => {
    const d = (point.x - x) / h;
    return fixed ? (weights[i]! * (a + b * d + c * d * d)) / determinant : NaN;
  });
}

function residualScale(
  points: readonly WeightedPoint[],
  rowAt: (x: number) => OperatorRow
): number | null {
  let [squares, freedom] = [0, 0];
  points.forEach((point, i) => {
    const row = rowAt(point.x);
    squares += point.weight * (point.y - apply(row, points)) ** 2;
    // Row i of I − L: the diagonal stands inside the run, or the point has no weight for itself.
    if (row.weights[i - row.first] === undefined) freedom += 1;
    row.weights.forEach((l, j) => (freedom += ((row.first + j === i ? 1 : 0) - l) ** 2));
  });
  return freedom > 1e-9 ? Math.sqrt(squares / freedom) : null;
}
