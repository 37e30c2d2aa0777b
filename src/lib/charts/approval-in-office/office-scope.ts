import type { Release } from '#lib/core/release/release.ts';
import type { View } from '#lib/core/release/view.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import { valuesOf } from '#lib/core/selection/selection.ts';
import type { ApprovalRow, CountryPollsters } from './office-data.ts';
import { rankPollsters, type RankedPollster } from './rank-pollsters.ts';
import { STORY } from './story.ts';
import { termsOfPolls } from './terms-of-polls.ts';

/** A pollster is offered to choose from this many terms and polls on. */
const ENOUGH_TERMS = 2;
const ENOUGH_POLLS = 12;

export interface OfficeScope {
  readonly sources: readonly CountryPollsters[];
  /** The polls of these sources. */
  readonly polls: readonly ApprovalRow[];
  readonly pollsterChoices: readonly string[];
  /** The pollster that covers the most terms of all countries. */
  readonly usual: string | null;
}

/**
 * Whose polls of which countries to show: those asked for, else of each country every pollster, or
 * the one that covers the most terms.
 */
export function officeScope(view: View, wish: { readonly every: boolean }): OfficeScope {
  const asked = (dimension: SetDimension) => valuesOf(view.selection, dimension);
  const rows = view.rows('approval');
  const countries = countriesToShow(rows, asked('country'), asked('leader'));
  const wanted = asked('pollster');
  const sources = countries.flatMap((country) => {
    const here = new Set(rows.filter((row) => row.country === country).map((row) => row.pollster));
    const ranked = rankingIn(view.release, country).map(({ pollster }) => pollster);
    const found = ranked.filter((pollster) => here.has(pollster));
    const unasked = wish.every ? found : found.slice(0, 1);
    const pollsters =
      wanted.length > 0 ? found.filter((pollster) => wanted.includes(pollster)) : unasked;
    return pollsters.length > 0 ? [{ country, pollsters }] : [];
  });
  return {
    sources,
    polls: pollsOf(sources, rows),
    pollsterChoices: pollsterChoices(view.release, countries),
    usual: rankingIn(view.release, null)[0]?.pollster ?? null
  };
}

/** Those of the polls that the sources asked. */
export function pollsOf(
  sources: readonly CountryPollsters[],
  polls: readonly ApprovalRow[]
): ApprovalRow[] {
  return polls.filter((row) =>
    sources.some(
      ({ country, pollsters }) => row.country === country && pollsters.includes(row.pollster)
    )
  );
}

/** The countries asked for, those of the leaders asked for, or else the country of the story. */
function countriesToShow(
  rows: readonly ApprovalRow[],
  countries: readonly string[],
  leaders: readonly string[]
): string[] {
  const all = [...new Set(rows.map((row) => row.country))];
  if (countries.length > 0) return countries.filter((country) => all.includes(country));
  const led = rows.filter((row) => leaders.includes(row.leader)).map((row) => row.country);
  if (led.length > 0) return [...new Set(led)];
  return all.includes(STORY.country) ? [STORY.country] : all.slice(0, 1);
}

const rankings = new WeakMap<Release, Map<string | null, RankedPollster[]>>();

/** The pollsters of a country in the whole release, or of all countries. */
function rankingIn(release: Release, country: string | null): RankedPollster[] {
  let known = rankings.get(release);
  if (!known) rankings.set(release, (known = new Map()));
  let ranking = known.get(country);
  if (!ranking) {
    const polls = release.table('approval').rows();
    const here = polls.filter((row) => country === null || row.country === country);
    known.set(country, (ranking = rankPollsters(here, termsOfPolls(release))));
  }
  return ranking;
}

function pollsterChoices(release: Release, countries: readonly string[]): string[] {
  const enough = ({ terms, polls }: RankedPollster) =>
    terms >= ENOUGH_TERMS && polls >= ENOUGH_POLLS;
  const shown = countries.length > 0 ? countries : [STORY.country];
  return [
    ...new Set(
      shown.flatMap((country) =>
        rankingIn(release, country)
          .filter((pollster, i) => i === 0 || enough(pollster))
          .map(({ pollster }) => pollster)
      )
    )
  ];
}
