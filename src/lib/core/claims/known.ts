import type { DatasetName, RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { publicationDay } from './op-ed.ts';

/**
 * What could be known by the end of a day, for each dataset:
 * - polls whose fieldwork had ended;
 * - relations and events that had begun; an end that lay ahead is unknown, and a relation whose start
 *   is unknown counts only from the day on which the release was published;
 * - terms of office that had begun, without an end that lay ahead;
 * - years of arms deliveries that were over, and deals ordered in such years. What a deal delivered
 *   later is in its row as the table has it today, so rules use only what the order tells.
 */
export class Known {
  constructor(
    readonly release: Release,
    readonly asOf: Day
  ) {}

  approval(): RowsOf['approval'][] {
    return this.#all('approval').filter((poll) => poll.fieldworkEnd <= this.asOf);
  }

  settlement(): RowsOf['settlement'][] {
    return this.#all('settlement').filter((answer) => answer.fieldworkEnd <= this.asOf);
  }

  perception(): RowsOf['perception'][] {
    return this.#all('perception').filter((poll) => poll.fieldworkEnd <= this.asOf);
  }

  relations(): RowsOf['relations'][] {
    const undated = this.asOf >= publicationDay(this.release);
    return this.#all('relations')
      .filter(({ start }) => (start === null ? undated : start <= this.asOf))
      .map((relation) => ({ ...relation, end: this.#past(relation.end) }));
  }

  events(): RowsOf['events'][] {
    return this.#all('events').filter((event) => event.start <= this.asOf);
  }

  terms(): RowsOf['leaders'][] {
    return this.#all('leaders')
      .filter((term) => term.termStart <= this.asOf)
      .map((term) => ({ ...term, termEnd: this.#past(term.termEnd) }));
  }

  deals(): RowsOf['arms-deals'][] {
    const last = this.lastYear();
    return this.#all('arms-deals').filter((deal) => deal.orderYear <= last);
  }

  deliveries(): RowsOf['arms-tiv'][] {
    const last = this.lastYear();
    return this.#all('arms-tiv').filter(({ year }) => year <= last);
  }

  totals(): RowsOf['arms-totals'][] {
    const last = this.lastYear();
    return this.#all('arms-totals').filter(({ year }) => year <= last);
  }

  /** The last year of arms deliveries that was over, as far as the tables reach. */
  lastYear(): number {
    const year = yearOfDay(this.asOf);
    const over = this.asOf >= dayOf(year, 12, 31) ? year : year - 1;
    const reach = Math.max(...this.#all('arms-totals').map((total) => total.year));
    return Math.min(over, reach);
  }

  #all<D extends DatasetName>(name: D): RowsOf[D][] {
    return this.release.table(name).rows();
  }

  #past(end: Day | null): Day | null {
    return end !== null && end <= this.asOf ? end : null;
  }
}
