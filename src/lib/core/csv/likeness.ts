/**
 * Edit distance with neighbours swapped as one step (optimal string alignment): how many letters to
 * add, drop, change or swap. Counted no further than `most` + 1.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, older[j - 2]! + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [older, old] = [old, row];
  }
  return old[b.length]!;
}

/** Names to look up others among that are nearly written so. */
export class KnownNames {
  readonly #names: ReadonlySet<string>;
  /** The names by the length of what tells them apart. */
  readonly #byLength = new Map<number, { readonly name: string; readonly plain: string }[]>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      const plain = plainOf(name);
      const list = this.#byLength.get(plain.length);
      if (list) list.push({ name, plain });
      else this.#byLength.set(plain.length, [{ name, plain }]);
    }
  }

  /**
   * The name that another is nearly written like: the same but for case, blanks and signs, or one letter
   * off in ten, at least one in names of six letters or more. Null where it is known, or like none.
   */
  nearest(name: string): string | null {
    if (this.#names.has(name)) return null;
    const plain = plainOf(name);
    const most = plain.length < 6 ? 0 : Math.max(1, Math.floor(plain.length / 10));
    let best: string | null = null;
    let least = most + 1;
    for (let length = plain.length - most; length <= plain.length + most; length++) {
      for (const other of this.#byLength.get(length) ?? []) {
        const distance = editDistance(plain, other.plain, most);
        if (distance < least) [best, least] = [other.name, distance];
      }
    }
    return best;
  }
}

/** A name without what does not tell names apart: case, accents, width, blanks and signs. */
export function plainOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
