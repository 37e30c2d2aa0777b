import type { View } from '#lib/core/release/view.ts';
import { optionOf, type Options } from '#lib/core/selection/options.ts';
import { timeClauseOf, valuesOf } from '#lib/core/selection/selection.ts';
import { chooseFocus } from './choose-focus.ts';
import { filtersThatHide } from './filters-that-hide.ts';
import type { ApprovalRow, LineMake, OfficeData } from './office-data.ts';
import { officeScope, pollsOf } from './office-scope.ts';
import { samePollsters } from './same-pollsters.ts';
import { termLines, termsWithoutLine } from './term-lines.ts';
import { pollsByTerm } from './terms-of-polls.ts';

export function gatherApprovalInOffice(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): OfficeData {
  const measure = optionOf(options, 'measure');
  const line = optionOf(options, 'line');
  const leaders = valuesOf(view.selection, 'leader');
  const chosenPollsters = valuesOf(view.selection, 'pollster');
  const period = timeClauseOf(view.selection);
  const scope = officeScope(view, { every: line !== 'pollster' });
  const several = scope.sources.some(({ pollsters }) => pollsters.length > 1);
  // Several pollsters at once make no line of single polls.
  const make = line !== 'pollster' ? line : several ? 'mean' : 'polls';

  const trimmed = extent === 'brief' && period === null;
  const linesOf = (polls: readonly ApprovalRow[], made: LineMake) =>
    chooseFocus(termLines(view, pollsByTerm(view.release, polls), measure, made), {
      leaders,
      own: valuesOf(view.own, 'leader'),
      trimmed
    });
  const same = line !== 'pollster' && optionOf(options, 'mix') === 'same';
  let { sources, polls } = scope;
  if (same) {
    const lines = linesOf(polls, 'mean');
    sources = samePollsters(sources, lines, leaders);
    const byTerm = pollsByTerm(view.release, polls);
    polls = pollsOf(
      sources,
      lines.flatMap(({ term }) => byTerm.get(term)!)
    );
  }
  const lines = linesOf(polls, make);
  const noneInCommon = same && sources.length === 0 && scope.sources.length > 0;
  const withMeasure = (row: ApprovalRow) => measure === 'approve' || row.disapprovePercent;
  return {
    extent,
    measure,
    make,
    lines,
    withoutLine: make === 'adjusted' ? termsWithoutLine(view, polls, lines, !trimmed) : [],
    sources,
    samePollsters: same,
    period,
    standard:
      make === 'polls' && period === null && leaders.length === 0 && chosenPollsters.length === 0,
    pollsWithoutMeasure: polls.filter((row) => !withMeasure(row)).length,
    usualPollsterMissing:
      make === 'polls' &&
      chosenPollsters.length === 0 &&
      sources.every(({ pollsters }) => !pollsters.includes(scope.usual!))
        ? scope.usual
        : null,
    noneInCommon,
    hiddenBy: lines.length > 0 || noneInCommon ? [] : filtersThatHide(view),
    pollsterChoices: scope.pollsterChoices,
    takesEvery: line !== 'pollster',
    chosenPollsters
  };
}
