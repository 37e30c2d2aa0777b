import type { Saying } from '#lib/embed/embed-marks.ts';

type Fact = readonly [label: string, text: string, isNumber: boolean];

/** What the marks of an embed say, taken from the table of the same document where a row tells it. */
export class FrameWords {
  /** Row and own lines of each mark. */
  readonly said: readonly { readonly row: number | null; readonly lines: readonly string[] }[];

  constructor(
    says: readonly Saying[],
    readonly table: HTMLTableElement | null
  ) {
    let row = 0;
    this.said = says.map((one) => {
      const [step, ...lines] = typeof one === 'number' ? [one] : one;
      return { row: step === null ? null : (row += step), lines };
    });
  }

  /** The cells of its row. */
  factsOf(number: number): Fact[] {
    const { row } = this.said[number]!;
    if (row === null || !this.table) return [];
    const heads = this.table.tHead!.rows[0]!.cells;
    const cells = [...this.table.tBodies[0]!.rows[row]!.cells];
    return cells.flatMap(({ textContent }, i): Fact[] =>
      textContent ? [[heads[i]!.textContent!, textContent, !!heads[i]!.className]] : []
    );
  }

  /** In a few lines: names first, then figures with what they are. */
  linesOf(number: number): readonly string[] {
    const { lines } = this.said[number]!;
    if (lines[0]) return lines;
    const facts = this.factsOf(number);
    const names = facts.filter((fact) => !fact[2]).map(([, text]) => text);
    const figures = facts.filter((fact) => fact[2]).map(([label, text]) => `${label} ${text}`);
    return [names.join(' · '), figures.join(' · ')];
  }
}
