/**
 * The value of before where the next one says the same, so that nothing is computed anew for it. Of a
 * list, each item that says the same.
 */
export function keepEqual<T extends object>(before: T | undefined, next: T): T {
  if (before === undefined || before === next) return next;
  if (JSON.stringify(before) === JSON.stringify(next)) return before;
  if (!Array.isArray(before) || !Array.isArray(next)) return next;
  const known = new Map(before.map((item) => [JSON.stringify(item), item]));
  return next.map((item) => known.get(JSON.stringify(item)) ?? item) as unknown as T;
}
