import { rowsByCode, type Codes, type RowsByCode } from './rows-by-code.ts';

/** Rows that each have one of a few different contents, by code; a filter says which of these satisfy it. */
export class SetDimension {
  #rows: RowsByCode | null = null;

  /**
   * @param codes the content of each row
   * @param size how many different contents there are; every code is below it
   */
  constructor(
    readonly codes: Codes,
    readonly size: number
  ) {}

  /** The rows of each content. */
  get rows(): RowsByCode {
    this.#rows ??= rowsByCode(this.codes, this.size);
    return this.#rows;
  }

  /**
   * Marks in `failed` by `bit` the rows whose content does not satisfy the filter.
   * @param satisfies 1 for each content that does
   */
  scan(failed: Uint8Array, bit: number, satisfies: Uint8Array): void {
    const { codes } = this;
    for (let row = 0; row < failed.length; row++) {
      failed[row] = satisfies[codes[row]!] === 1 ? failed[row]! & ~bit : failed[row]! | bit;
    }
  }
}
