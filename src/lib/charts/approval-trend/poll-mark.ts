import type { Language } from '#lib/text/language.ts';
import { approvalMargin } from '#lib/core/statistics/poll-margin.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark } from '#lib/ui/scene.ts';
import type { Measure, Poll } from './approval-trend-data.ts';
import type { Dot } from './approval-trend-scene.ts';
import { formatValue } from './value-axis.ts';

/** A poll to point at. What it says is written when asked for: there are thousands. */
export class PollMark implements Mark {
  readonly shape: Dot;
  readonly #poll: Poll;
  readonly #measure: Measure;
  readonly #language: Language;

  constructor(poll: Poll, shape: Dot, measure: Measure, language: Language) {
    this.shape = shape;
    this.#poll = poll;
    this.#measure = measure;
    this.#language = language;
  }

  get id(): string {
    return `poll-${this.#poll.row.index}`;
  }

  get group(): string {
    return this.#poll.row.pollster;
  }

  get label(): string[] {
    const { row, value } = this.#poll;
    const language = this.#language;
    const who = `${language.say(row.pollster)} · ${language.say(row.leader)}`;
    const figures = pollFigures(this.#poll, language);
    const measured =
      this.#measure === 'net' || this.#measure === 'relative'
        ? [
            language.labelled(
              MEASURES[this.#measure](language),
              formatValue(value, this.#measure, language)
            )
          ]
        : [];
    return [
      who,
      ...measured,
      `${figures} · ${language.dayRange(row.fieldworkStart, row.fieldworkEnd)}`,
      marginText(this.#poll, this.#measure, language)
    ];
  }

  get choices() {
    return [{ dimension: 'pollster', value: this.#poll.row.pollster } as const];
  }

  get records() {
    return [{ dataset: 'approval', index: this.#poll.row.index } as const];
  }
}

const MEASURES = {
  net: (language: Language) => m.trend_noun_net({}, language.in),
  relative: (language: Language) => m.trend_noun_relative({}, language.in)
};

function pollFigures({ row }: Poll, language: Language): string {
  const approve = language.percent(row.approvePercent, 1);
  if (row.disapprovePercent === null) return m.trend_poll_approve({ approve }, language.in);
  const disapprove = language.percent(row.disapprovePercent, 1);
  return m.trend_poll_both({ approve, disapprove }, language.in);
}

/** The margin of what the chart measures, or why there is none. */
function marginText({ row }: Poll, measure: Measure, language: Language): string {
  const margin = approvalMargin(measure, row);
  if (margin.kind === 'opt-in') return m.trend_poll_opt_in({}, language.in);
  if (margin.kind === 'no-sample') return m.trend_poll_no_sample({}, language.in);
  return m.trend_poll_margin({ points: language.number(margin.points, 1) }, language.in);
}
