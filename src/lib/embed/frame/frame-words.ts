import type { EmbedMarks } from '#lib/embed/embed-marks.ts';

export interface Said {
  /** Its row of the table, if it has one. */
  readonly row: HTMLTableRowElement | null;
  /** Lines of its own. */
  readonly lines: readonly string[];
}

export interface FrameWords {
  readonly said: readonly Said[];
  readonly groupOf: (number: number) => string | number | undefined;
  /** What its row says. */
  readonly factsOf: (number: number) => readonly Fact[];
  /** In a few lines: names first, then figures with what they are. */
  readonly linesOf: (number: number) => readonly string[];
}

/** The look of a column tells figures from names. */
export type Fact = readonly [label: string, text: string, look: string];

/** What the marks of an embed say, taken from the table of the same document where a row tells it. */
export function frameWords({ count, says, groups }: EmbedMarks): FrameWords {
  const [head, ...rows] = document.querySelectorAll<HTMLTableRowElement>('tr:not(.g)');
  let last = 0;
  const said = Array.from({ length: count }, (_, i): Said => {
    const [step, ...lines] = [says[i] ?? -1].flat() as [number | null, ...string[]];
    return { row: step === null ? step : rows[(last += step)]!, lines };
  });
  const factsOf = (number: number) =>
    [...(said[number]!.row?.cells ?? [])]
      .map((cell, i): Fact => {
        const label = head!.cells[i]!;
        // The month of its days stands above the rows.
        const month = i ? null : cell.closest('tbody')!.querySelector('.g');
        const text = cell.textContent + (month ? ' ' + month.textContent : '');
        return [label.textContent, text, label.className];
      })
      .filter((fact) => fact[1]);
  return {
    said,
    groupOf(number) {
      if (typeof groups !== 'number') return groups[number];
      const { row, lines } = said[number]!;
      return row ? row.cells[groups]?.textContent : lines[0];
    },
    factsOf,
    linesOf(number) {
      const { lines } = said[number]!;
      if (lines[0]) return lines;
      return ['', 'i'].map((look) =>
        factsOf(number)
          .filter((fact) => fact[2] === look)
          .map(([label, text]) => (look ? `${label} ${text}` : text))
          .join(' · ')
      );
    }
  };
}
