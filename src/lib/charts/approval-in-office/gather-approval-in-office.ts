import type { Release } from '#lib/core/release/release.ts';
import type { View } from '#lib/core/release/view.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import { optionOf, type Options } from '#lib/core/selection/options.ts';
import { timeClauseOf, valuesOf } from '#lib/core/selection/selection.ts';
import { chooseFocus } from './choose-focus.ts';
import { filtersThatHide } from './filters-that-hide.ts';
import type { ApprovalRow, OfficeData } from './office-data.ts';
import { rankPollsters, type RankedPollster } from './rank-pollsters.ts';
import { STORY } from './story.ts';
import { termLines } from './term-lines.ts';
import { termsOfPolls } from './terms-of-polls.ts';

/** A pollster is offered to choose from this many terms and polls on. */
const ENOUGH_TERMS = 2;
const ENOUGH_POLLS = 12;

export function gatherApprovalInOffice(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): OfficeData {
  const measure = optionOf(options, 'measure');
  const asked = (dimension: SetDimension) => valuesOf(view.selection, dimension);
  const rows = view.rows('approval');
  const countries = countriesToShow(rows, asked('country'), asked('leader'));
  const wanted = asked('pollster');
  const sources = countries.flatMap((country) => {
    const here = new Set(rows.filter((row) => row.country === country).map((row) => row.pollster));
    const ranked = rankingIn(view.release, country).map(({ pollster }) => pollster);
    const found = ranked.filter((pollster) => here.has(pollster));
    const pollsters =
      wanted.length > 0 ? found.filter((pollster) => wanted.includes(pollster)) : found.slice(0, 1);
    return pollsters.length > 0 ? [{ country, pollsters }] : [];
  });
  const polls = rows.filter((row) =>
    sources.some(
      ({ country, pollsters }) => row.country === country && pollsters.includes(row.pollster)
    )
  );
  const mixed = sources.some(({ pollsters }) => pollsters.length > 1);
  const period = timeClauseOf(view.selection);
  const lines = chooseFocus(termLines(view, polls, measure, mixed), {
    leaders: asked('leader'),
    own: valuesOf(view.own, 'leader'),
    trimmed: extent === 'brief' && period === null
  });
  const usual = rankingIn(view.release, null)[0]?.pollster ?? null;
  return {
    extent,
    measure,
    lines,
    sources,
    mixed,
    period,
    standard: period === null && asked('leader').length === 0 && wanted.length === 0,
    pollsWithoutMeasure: polls.filter((poll) => measure !== 'approve' && !poll.disapprovePercent)
      .length,
    usualPollsterMissing:
      wanted.length === 0 && sources.every(({ pollsters }) => !pollsters.includes(usual!))
        ? usual
        : null,
    hiddenBy: lines.length > 0 ? [] : filtersThatHide(view),
    pollsterChoices: pollsterChoices(view.release, countries)
  };
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
