import { DATASETS, type DatasetName, type RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import type { Release } from './release.ts';

/**
 * What one view of a page sees of a release: the rows that satisfy every clause but its own, and
 * among them those in focus, which satisfy its own clauses as well.
 */
export class View {
  constructor(
    readonly release: Release,
    readonly selection: Selection,
    /** The view's name, as it stands in the clauses that it publishes. */
    readonly name: string
  ) {}

  /** The rows to show: those that satisfy every clause but this view's own. */
  rows<D extends DatasetName>(dataset: D): RowsOf[D][] {
    const found = this.release.index(dataset).rows(this.selection, this.name);
    return this.release.table(dataset).rows(found);
  }

  /** Every row of the release, whatever is selected. */
  all<D extends DatasetName>(dataset: D): RowsOf[D][] {
    return this.release.table(dataset).rows();
  }

  /** How many rows satisfy the whole selection. */
  count(dataset: DatasetName): number {
    return this.release.index(dataset).count(this.selection);
  }

  /**
   * Whether a shown row also satisfies the clauses that this view itself published; rows that do not
   * are the view's context, drawn dimmed.
   */
  inFocus(dataset: DatasetName, row: { readonly index: number }): boolean {
    const index = this.release.index(dataset);
    return this.own.every((clause) => index.satisfies(row.index, clause));
  }

  /** Whether another view sees the same, clause by clause the same objects. */
  isLike(other: View): boolean {
    return (
      this.release === other.release &&
      this.name === other.name &&
      this.selection.length === other.selection.length &&
      this.selection.every((clause, i) => clause === other.selection[i])
    );
  }

  /** The clauses that this view published. */
  get own(): Selection {
    return this.selection.filter((clause) => clause.view === this.name);
  }
}

/** Whether any of these datasets answers to a dimension; if none does, clauses on it pass them by. */
export function answersTo(dimension: Dimension, datasets: readonly DatasetName[]): boolean {
  return datasets.some((name) => DATASETS[name].answers[dimension]);
}
