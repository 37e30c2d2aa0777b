import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Change } from './change-since.ts';
import type { PooledShare } from './settlement-data.ts';
import { monthOf, quote } from './settlement-names.ts';
import type { ShareInterval } from './share-interval.ts';

/** `95% interval 54–60%`, or why there is none. */
export function sayInterval(interval: ShareInterval, language: Language): string {
  if (interval.kind === 'opt-in') return m.settlement_interval_opt_in({}, language.in);
  if (interval.kind === 'no-sample') return m.settlement_interval_none({}, language.in);
  return m.settlement_interval({ range: rangeOfInterval(interval, language) }, language.in);
}

/** An interval in whole percent; with a decimal where it is narrower than four points. */
export function rangeOfInterval(
  { low, high }: { readonly low: number; readonly high: number },
  language: Language
): string {
  return language.percentRange(low, high, high - low < 4 ? 1 : 0);
}

/** `since Sep 1999: +7 points, more than the margin of ±3.5`. */
export function sayChange({ since, points, margin, verdict }: Change, language: Language): string {
  return m.settlement_change(
    {
      verdict,
      month: monthOf(since, language),
      points: (points > 0 ? '+' : '') + language.number(points),
      margin: language.number(margin ?? 0)
    },
    language.in
  );
}

/** One pooled answer: its share, interval and how far the polls differ. */
export function sayPooled(share: PooledShare, language: Language): string {
  return m.settlement_pooled_share(
    {
      option: quote(language.sayQuoted(share.option), language),
      share: language.percent(share.sharePercent, 1),
      interval: m.settlement_interval({ range: rangeOfInterval(share, language) }, language.in),
      heterogeneity: sayHeterogeneity(share, language)
    },
    language.in
  );
}

/** The same for the picture, which leaves the interval's name to the notes. */
export function pooledInShort(share: PooledShare, language: Language): string {
  return m.settlement_pooled_short(
    {
      option: quote(language.sayQuoted(share.option), language),
      share: language.percent(share.sharePercent, 1),
      range: rangeOfInterval(share, language)
    },
    language.in
  );
}

/** How far pooled polls differ beyond what sampling alone would make them. */
export function sayHeterogeneity(
  { rows, heterogeneity, betweenVariance }: PooledShare,
  language: Language
): string {
  const inputs = {
    count: rows.length,
    q: language.number(heterogeneity, 1),
    tau2: language.number(betweenVariance, 1),
    points: language.number(Math.sqrt(betweenVariance), 1)
  };
  return betweenVariance > 0
    ? m.settlement_pooled_differ(inputs, language.in)
    : m.settlement_pooled_agree(inputs, language.in);
}
