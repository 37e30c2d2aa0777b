/** On which line each row begins; kept only where the distance of lines and rows changes. */
export class RowLines {
  readonly #rows: number[] = [];
  readonly #distances: number[] = [];

  /** @param row one more than the last one */
  add(row: number, line: number): void {
    const distance = line - row;
    if (distance === this.#distances.at(-1)) return;
    this.#rows.push(row);
    this.#distances.push(distance);
  }

  lineOf(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return row + (this.#distances[low - 1] ?? 1);
  }
}
