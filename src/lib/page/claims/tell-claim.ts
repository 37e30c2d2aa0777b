import { CLAIMS } from '#lib/core/claims/catalog.ts';
import type { Claim } from '#lib/core/claims/claim.ts';
import { publicationDay, WRITTEN } from '#lib/core/claims/op-ed.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ToldClaim, ToldJudgement } from './told-claim.ts';
import { wordsOfClaim } from './words-of-claim.ts';

/** A claim of the release in words, judged on the day of the op-ed and today. */
export function tellClaim(claim: Claim, release: Release, language: Language): ToldClaim {
  const row = rowOfClaim(claim, release);
  const words = wordsOfClaim(claim.id);
  const judge = (asOf: Day): ToldJudgement => {
    const { verdict, figures } = claim.judge(release, asOf);
    return {
      verdict,
      finding: words.finding(figures, language),
      supports: words.supports(figures, language),
      against: words.against(figures, language),
      change: words.change(figures, language)
    };
  };
  const [then, now] = [judge(WRITTEN), judge(publicationDay(release))];
  return {
    id: claim.id,
    number: CLAIMS.indexOf(claim) + 1,
    sentence: language.of(row.claim),
    place: placeInText(row.whereInText, language),
    question: language.of(row.question),
    rule: words.rule(language),
    then,
    now,
    isUnchanged: JSON.stringify(then) === JSON.stringify(now),
    views: claim.views
  };
}

/** What the table says of a claim. */
export function rowOfClaim({ id }: Pick<Claim, 'id'>, release: Release): RowsOf['claims'] {
  const row = release
    .table('claims')
    .rows()
    .find((candidate) => candidate.id === id);
  if (!row) throw new Error(`claims.csv has no claim ${id}`);
  return row;
}

/** `paragraph 2`, `paragraphs 15-16` and `paragraphs 1 and 20` of the table, in the reader’s language. */
export function placeInText(text: string, language: Language): string {
  const places = text
    .replace(/^paragraphs? /, '')
    .replace(/(\d)-(\d)/g, language.locale === 'ja' ? '$1〜$2' : '$1–$2');
  const numbers = places.split(' and ');
  const count = numbers.length > 1 || /[–〜]/.test(places) ? 2 : 1;
  return m.claims_paragraph({ count, numbers: language.list(numbers) }, language.in);
}
