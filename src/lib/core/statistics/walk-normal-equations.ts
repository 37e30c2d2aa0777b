/** Polls of a random walk, each with the level of its house: in ascending order of days. */
export interface HousePolls {
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** Variance of each poll's error, above zero. */
  readonly noise: readonly number[];
  /** Number of each poll's house, from 0. */
  readonly houses: readonly number[];
  readonly houseCount: number;
}

/** What least squares of the houses' levels X with errors of variance V is made of. */
export interface NormalEquations {
  /** XᵀV⁻¹X, row after row. */
  readonly normal: Float64Array;
  /** XᵀV⁻¹y. */
  readonly right: Float64Array;
  /** yᵀV⁻¹y. */
  readonly squares: number;
  /** log |V|. */
  readonly logDeterminant: number;
}

/**
 * Normal equations of y = Xβ + w + ε, where w is a random walk that starts at zero on the first day,
 * w(t) − w(s) ~ N(0, σ²·(t − s)), and ε is the polls' own error.
 *
 * With N the variances of ε, Z the day of each poll and P the walk's precision, which is tridiagonal,
 * V⁻¹ = N⁻¹ − N⁻¹Z(ZᵀN⁻¹Z + P)⁻¹ZᵀN⁻¹ (Woodbury) and |V| = |N|·|ZᵀN⁻¹Z + P|/|P|. A column of ZᵀN⁻¹X
 * holds the days of one house only, so that all takes O(houses · (days + polls)). (Rue and Held 2005,
 * Gaussian Markov Random Fields, ch. 2.)
 */
export class WalkNormalEquations {
  /** Days from each day of polls to the next. */
  readonly #gaps: Float64Array;
  /** Sum of 1/v, and of y/v, of each day. */
  readonly #precision: Float64Array;
  readonly #weighted: Float64Array;
  /** For each house its days of polls, by their numbers, with the sum of 1/v. */
  readonly #byHouse: readonly (readonly { readonly day: number; precision: number }[])[];
  readonly #housePrecision: Float64Array;
  readonly #houseWeighted: Float64Array;
  #squares = 0;
  #logNoise = 0;

  constructor({ days, values, noise, houses, houseCount }: HousePolls) {
    const distinct = [...new Set(days)];
    this.#gaps = Float64Array.from(distinct.slice(1), (day, i) => day - distinct[i]!);
    this.#precision = new Float64Array(distinct.length);
    this.#weighted = new Float64Array(distinct.length);
    this.#housePrecision = new Float64Array(houseCount);
    this.#houseWeighted = new Float64Array(houseCount);
    const byHouse = Array.from(
      { length: houseCount },
      (): { day: number; precision: number }[] => []
    );
    let day = 0;
    for (let i = 0; i < days.length; i++) {
      while (distinct[day] !== days[i]) day++;
      const [house, value, precision] = [houses[i]!, values[i]!, 1 / noise[i]!];
      this.#precision[day]! += precision;
      this.#weighted[day]! += value * precision;
      this.#housePrecision[house]! += precision;
      this.#houseWeighted[house]! += value * precision;
      this.#squares += value * value * precision;
      this.#logNoise += Math.log(noise[i]!);
      const own = byHouse[house]!;
      if (own.at(-1)?.day === day) own.at(-1)!.precision += precision;
      else own.push({ day, precision });
    }
    this.#byHouse = byHouse;
  }

  /** @param stepVariance σ², variance of the walk a day, above zero */
  at(stepVariance: number): NormalEquations {
    const { pivots, links, logDeterminant } = this.#factor(stepVariance);
    const count = this.#byHouse.length;
    const normal = new Float64Array(count * count);
    const right = this.#houseWeighted.slice();
    const column = new Float64Array(this.#precision.length);

    column.set(this.#weighted);
    solve(pivots, links, column);
    for (let house = 0; house < count; house++) right[house]! -= this.#along(house, column);
    let squares = this.#squares;
    for (let day = 1; day < column.length; day++) squares -= this.#weighted[day]! * column[day]!;

    for (let house = 0; house < count; house++) {
      column.fill(0);
      for (const { day, precision } of this.#byHouse[house]!) column[day] = precision;
      solve(pivots, links, column);
      for (let other = 0; other <= house; other++) {
        const shared = this.#along(other, column);
        normal[house * count + other] = normal[other * count + house] = -shared;
      }
      normal[house * count + house]! += this.#housePrecision[house]!;
    }
    return { normal, right, squares, logDeterminant: logDeterminant + this.#logNoise };
  }

  /** Sum of a column over the days of a house; on the first day the walk is zero. */
  #along(house: number, column: Float64Array): number {
    let sum = 0;
    for (const { day, precision } of this.#byHouse[house]!) {
      if (day > 0) sum += precision * column[day]!;
    }
    return sum;
  }

  /** ZᵀN⁻¹Z + P = LDLᵀ from the second day on, and log |ZᵀN⁻¹Z + P| − log |P|. */
  #factor(stepVariance: number) {
    const count = this.#precision.length;
    const pivots = new Float64Array(count);
    const links = new Float64Array(count);
    let logDeterminant = 0;
    // What is known of a day from those before it; infinitely much of the first.
    let known = Infinity;
    for (let day = 1; day < count; day++) {
      const step = 1 / (stepVariance * this.#gaps[day - 1]!);
      const next = day < count - 1 ? 1 / (stepVariance * this.#gaps[day]!) : 0;
      known = this.#precision[day]! + (known === Infinity ? step : (step * known) / (known + step));
      pivots[day] = known + next;
      links[day] = next;
      logDeterminant += Math.log(pivots[day]! / step);
    }
    return { pivots, links, logDeterminant };
  }
}

/** Solves LDLᵀz = b in place, from the second day on. */
function solve(pivots: Float64Array, links: Float64Array, b: Float64Array): void {
  const last = b.length - 1;
  for (let day = 2; day <= last; day++)
    b[day]! += (links[day - 1]! / pivots[day - 1]!) * b[day - 1]!;
  for (let day = last; day >= 1; day--) {
    const after = day < last ? links[day]! * b[day + 1]! : 0;
    b[day] = (b[day]! + after) / pivots[day]!;
  }
}
