/** As far as this the next texts are compared before one is put aside. */
const LOOK_AHEAD = 16;

/**
 * For each text of a dictionary its place in another; texts that are not there are numbered on from the
 * other's length. Versions of one table have nearly the same texts in nearly the same order: they are gone
 * through side by side, and only those that do not stand where they are expected are looked up.
 */
export function matchTexts(a: readonly string[], b: readonly string[]): Int32Array {
  const places = new Int32Array(b.length).fill(-1);
  const found = new Uint8Array(a.length);
  let next = 0;
  for (let place = 0; place < b.length; place++) {
    const most = Math.min(a.length, next + LOOK_AHEAD);
    let at = next;
    while (at < most && a[at] !== b[place]) at++;
    if (at === most) continue;
    places[place] = at;
    found[at] = 1;
    next = at + 1;
  }
  const others = new Map<string, number>();
  for (let place = 0; place < a.length; place++)
    if (found[place] === 0) others.set(a[place]!, place);
  let unknown = a.length;
  for (let place = 0; place < b.length; place++) {
    if (places[place]! < 0) places[place] = others.get(b[place]!) ?? unknown++;
  }
  return places;
}
