import type { DatasetName, RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Day } from '#lib/core/table/day.ts';
import { releaseAsOf, type ReleaseAsOf } from './release-as-of.ts';

/**
 * The rows of a release that were known by the end of a day, each with its place in the whole release.
 * What counts as known is told in {@link releaseAsOf}.
 */
export class Known {
  readonly #asOf: ReleaseAsOf;

  constructor(release: Release, asOf: Day) {
    this.#asOf = releaseAsOf(release, asOf);
  }

  approval(): RowsOf['approval'][] {
    return this.#rows('approval');
  }

  settlement(): RowsOf['settlement'][] {
    return this.#rows('settlement');
  }

  perception(): RowsOf['perception'][] {
    return this.#rows('perception');
  }

  relations(): RowsOf['relations'][] {
    return this.#rows('relations');
  }

  events(): RowsOf['events'][] {
    return this.#rows('events');
  }

  terms(): RowsOf['leaders'][] {
    return this.#rows('leaders');
  }

  deals(): RowsOf['arms-deals'][] {
    return this.#rows('arms-deals');
  }

  deliveries(): RowsOf['arms-tiv'][] {
    return this.#rows('arms-tiv');
  }

  totals(): RowsOf['arms-totals'][] {
    return this.#rows('arms-totals');
  }

  /** The last year of arms deliveries that was over, as far as the tables reach. */
  lastYear(): number {
    return this.#asOf.lastYear;
  }

  #rows<D extends DatasetName>(name: D): RowsOf[D][] {
    const places = this.#asOf.originals.get(name)!;
    const rows = this.#asOf.release.table(name).rows();
    return rows.map((row, i) => ({ ...row, index: places[i]! }));
  }
}
