/**
 * Numbers pairs of whole numbers of 32 bits as they come: equal pairs, equal numbers, from 0. In typed
 * arrays, so that a million pairs take 16 MB and no time to collect.
 */
export class PairNumbers {
  /** The number that has the place of a hash; -1 where none has. */
  #slots = new Int32Array(2048).fill(-1);
  #firsts = new Int32Array(1024);
  #seconds = new Int32Array(1024);
  #size = 0;

  /** How many different pairs there were. */
  get size(): number {
    return this.#size;
  }

  numberOf(first: number, second: number): number {
    if (this.#size === this.#firsts.length) this.#grow();
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    this.#slots[slot] = this.#size;
    this.#firsts[this.#size] = first;
    this.#seconds[this.#size] = second;
    return this.#size++;
  }

  /** Where the pair is, or where it goes. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
    for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number < 0) return slot;
      if (this.#firsts[number] === first && this.#seconds[number] === second) return slot;
    }
  }

  #grow(): void {
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    this.#firsts = new Int32Array(firsts.length * 2);
    this.#seconds = new Int32Array(firsts.length * 2);
    this.#firsts.set(firsts);
    this.#seconds.set(seconds);
    this.#slots = new Int32Array(firsts.length * 4).fill(-1);
    for (let number = 0; number < this.#size; number++) {
      this.#slots[this.#slotOf(firsts[number]!, seconds[number]!)] = number;
    }
  }
}
