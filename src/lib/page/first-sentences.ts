/** As many whole sentences as have room in so many letters, at least one, cut where even that is longer. */
export function firstSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(
    ...[...text.slice(0, most).matchAll(/[.!?](?= )|。/g)].map(({ index }) => index + 1),
    0
  );
  return end > 0 ? text.slice(0, end) : `${text.slice(0, most - 1).trimEnd()}…`;
}
