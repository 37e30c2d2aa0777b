/** On which line each row begins; kept only where the distance of lines and rows changes. */
export class RowLines {
  /** Pairs: a row, and the distance from it on. */
  #changes = new Int32Array(64);
  #length = 0;
  #distance = NaN;

  /** @param row one more than the last one */
  add(row: number, line: number): void {
    if (line - row === this.#distance) return;
    this.#distance = line - row;
    if (this.#length === this.#changes.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#changes);
      this.#changes = longer;
    }
    this.#changes[this.#length++] = row;
    this.#changes[this.#length++] = this.#distance;
  }

  lineOf(row: number): number {
    let [low, high] = [0, this.#length >> 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#changes[middle * 2]! <= row) low = middle + 1;
      else high = middle;
    }
    return row + (low === 0 ? 1 : this.#changes[low * 2 - 1]!);
  }
}
