import type { EmbedMarks } from '#lib/embed/embed-marks.ts';

type Fact = readonly [label: string, text: string, isNumber: boolean];

export interface FrameWords {
  /** Its row of the table, if it has one, and lines of its own. */
  readonly said: readonly { readonly row: number | null; readonly lines: readonly string[] }[];
  readonly groupOf: (number: number) => string | number | undefined;
  /** The cells of its row. */
  readonly factsOf: (number: number) => Fact[];
  /** In a few lines: names first, then figures with what they are. */
  readonly linesOf: (number: number) => readonly string[];
}

/** What the marks of an embed say, taken from the table of the same document where a row tells it. */
export function frameWords({ count, says, groups }: EmbedMarks): FrameWords {
  const [head, ...rows] = document.querySelector('table')?.rows ?? [];
  let last = 0;
  const said = Array.from({ length: count }, (_, i) => {
    const [step, ...lines] = [says[i] ?? -1].flat() as [number | null, ...string[]];
    return { row: step === null ? null : (last += step), lines };
  });
  const cellsOf = (number: number) => [...(rows[said[number]!.row ?? -1]?.cells ?? [])];
  const factsOf = (number: number) =>
    cellsOf(number)
      .map(({ textContent }, i): Fact => {
        const { textContent: label, className } = head!.cells[i]!;
        return [label, textContent, !!className];
      })
      .filter((fact) => fact[1]);
  return {
    said,
    groupOf: (number) =>
      typeof groups === 'number'
        ? (cellsOf(number)[groups]?.textContent ?? said[number]!.lines[0])
        : groups[number],
    factsOf,
    linesOf: (number) => {
      const { lines } = said[number]!;
      if (lines[0]) return lines;
      const told: [string[], string[]] = [[], []];
      for (const [label, text, isNumber] of factsOf(number))
        told[+isNumber as 0 | 1].push(isNumber ? label + ' ' + text : text);
      return told.map((all) => all.join(' · '));
    }
  };
}
