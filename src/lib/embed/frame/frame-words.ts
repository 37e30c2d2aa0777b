import type { EmbedMarks } from '#lib/embed/embed-marks.ts';

/** What a mark says. */
export interface Said {
  /** Its row of the table, if it has one. */
  readonly row: HTMLTableRowElement | null;
  /** Lines of its own. */
  readonly own: readonly string[];
  readonly group: string | number | undefined;
  /** What its row says. */
  readonly facts: () => readonly Fact[];
  /** In a few lines: names first, then figures with what they are. */
  readonly lines: () => readonly string[];
}

/** The look of a column tells figures from names. */
export type Fact = readonly [label: string, text: string, look: string];

/** What the marks of an embed say, taken from the table of the same document where a row tells it. */
export function wordsOf({ count, says, groups }: EmbedMarks): readonly Said[] {
  const [head, ...rows] = document.querySelectorAll<HTMLTableRowElement>('tr:not(.g)');
  let last = 0;
  return Array.from({ length: count }, (_, i) => {
    const [step, ...own] = [says[i] ?? -1].flat() as [number | null, ...string[]];
    const row = step === null ? step : rows[(last += step)]!;
    const facts = () =>
      [...(row?.cells ?? [])]
        .map((cell, i): Fact => {
          const { textContent, className } = head!.cells[i]!;
          // The month of its days stands above the rows.
          const month = !i && row!.parentElement!.querySelector('.g')?.textContent;
          const days = cell.textContent;
          const date = /日/.test(days) ? month + days : days + ' ' + month;
          return [textContent, month ? date : days, className];
        })
        .filter((fact) => fact[1]);
    return {
      row,
      own,
      facts,
      group: typeof groups !== 'number' ? groups[i] : row ? row.cells[groups]?.textContent : own[0],
      lines: () =>
        own[0]
          ? own
          : ['', 'i'].map((look) =>
              facts()
                .filter((fact) => fact[2] === look)
                .map(([label, text]) => (look ? `${label} ${text}` : text))
                .join(' · ')
            )
    };
  });
}
