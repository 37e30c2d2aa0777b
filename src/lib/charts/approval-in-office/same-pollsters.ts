import type { CountryPollsters, TermLine } from './office-data.ts';

/**
 * Of each source the pollsters with polls in every term compared, so that the mix is the same from
 * term to term. Compared are the terms of the leaders chosen where those are two or more, else all
 * terms shown of the country.
 * @param leaders chosen
 */
export function samePollsters(
  sources: readonly CountryPollsters[],
  lines: readonly TermLine[],
  leaders: readonly string[]
): CountryPollsters[] {
  return sources.flatMap(({ country, pollsters }) => {
    const here = lines.filter(({ term }) => term.country === country);
    const chosen = here.filter(({ term }) => leaders.includes(term.leader));
    const compared = (chosen.length > 1 ? chosen : here).map(pollstersBehind);
    const common = pollsters.filter((pollster) => compared.every((found) => found.has(pollster)));
    return common.length > 0 ? [{ country, pollsters: common }] : [];
  });
}

/** Whether the same pollsters stand behind every line. */
export function haveSamePollsters(lines: readonly TermLine[]): boolean {
  const [first, ...others] = lines.map((line) => [...pollstersBehind(line)].sort().join());
  return others.every((other) => other === first);
}

function pollstersBehind({ points }: TermLine): Set<string> {
  return new Set(points.flatMap(({ polls }) => polls.map(({ pollster }) => pollster)));
}
