import { CLAIMANTS, settlement as DATASET, type Dispute } from '#lib/core/datasets/settlement.ts';
import type { View } from '#lib/core/release/view.ts';
import { optionOf, type Options } from '#lib/core/selection/options.ts';
import { clauseOf } from '#lib/core/selection/selection.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import { gatherQuestions } from './gather-questions.ts';
import { poolQuestions } from './pool-questions.ts';
import type { Group, Question, SettlementData } from './settlement-data.ts';

/** The year of the talks over the islands on which the compact form opens. */
const YEAR_OF_TALKS = 2016;
/** Questions a public in the compact form. */
const MOST = 6;

/** Parts of a public, from the broadest on; a small sample of the whole comes before them. */
const SUBGROUPS: readonly (string | null)[] = [null, ...DATASET.columns.subgroup.values];
const DISPUTES = Object.keys(CLAIMANTS) as Dispute[];

/**
 * The questions of the view by dispute and public. The compact form keeps to one dispute unless some
 * are selected, to the year of the talks unless a time is selected, and to few questions a public,
 * those put to the whole public first.
 */
export function gatherSettlement(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): SettlementData {
  const all = gatherQuestions(view);
  const wanted = optionOf(options, 'proxies') === 'on' ? all : all.filter(({ of }) => !of.proxy);
  const disputes = DISPUTES.filter((dispute) => wanted.some(({ of }) => of.dispute === dispute));
  const shown = extent === 'full' ? disputes : disputesInBrief(view, wanted, disputes);
  const inScope = wanted.filter(({ of }) => shown.includes(of.dispute));

  const timed = clauseOf(view.selection, 'time') !== null;
  const ofTheYear = inScope.filter(isOfTheTalks);
  const narrowed = extent === 'brief' && !timed && ofTheYear.some(({ dimmed }) => !dimmed);
  const kept = narrowed ? inScope.filter((each) => each.of.proxy || isOfTheTalks(each)) : inScope;
  const pooling = optionOf(options, 'pool') === 'on';
  const groups = groupsOf(kept).map(({ questions, ...group }): Group => {
    const shown = extent === 'full' ? questions : foremost(questions);
    return { ...group, questions: shown, pooled: pooling ? poolQuestions(shown) : [] };
  });
  const count = groups.reduce((sum, group) => sum + group.questions.length, 0);
  return {
    groups,
    disputes,
    extent,
    year: narrowed ? YEAR_OF_TALKS : null,
    unfiltered: view.selection.length === 0,
    leftOut: wanted.length - count,
    hiddenRelated: all.length - wanted.length,
    pooling
  };
}

function isOfTheTalks({ of }: Question): boolean {
  return of.dispute === 'northern-territories' && yearOfDay(of.fieldworkEnd) === YEAR_OF_TALKS;
}

function disputesInBrief(view: View, questions: Question[], disputes: Dispute[]): Dispute[] {
  const lit = disputes.filter((dispute) =>
    questions.some(({ of, dimmed }) => of.dispute === dispute && !dimmed)
  );
  if (clauseOf(view.selection, 'dispute')) return lit;
  return (lit.length > 0 ? lit : disputes).slice(0, 1);
}

function groupsOf(questions: readonly Question[]): Omit<Group, 'pooled'>[] {
  return [false, true].flatMap((proxy) =>
    DISPUTES.flatMap((dispute) => {
      const found = questions.filter(({ of }) => of.dispute === dispute && of.proxy === proxy);
      const countries = new Set(found.map(({ of }) => of.country));
      return [...countries].sort(byClaim(dispute)).map((country) => ({
        dispute,
        country,
        proxy,
        questions: found.filter(({ of }) => of.country === country)
      }));
    })
  );
}

/** Japan first, then the other claimant, then third publics. */
function byClaim(dispute: Dispute): (a: string, b: string) => number {
  const claimants: readonly string[] = CLAIMANTS[dispute];
  const rank = (country: string) => (country === 'JPN' ? 0 : claimants.includes(country) ? 1 : 2);
  return (a, b) => rank(a) - rank(b) || a.localeCompare(b);
}

/** Questions put to the whole public come before those put to a part, the broader part first. */
function foremost(questions: readonly Question[]): Question[] {
  const rank = ({ whole, of }: Question) => (whole ? 0 : 1 + SUBGROUPS.indexOf(of.subgroup));
  const kept = new Set([...questions].sort((a, b) => rank(a) - rank(b)).slice(0, MOST));
  return questions.filter((question) => kept.has(question));
}
