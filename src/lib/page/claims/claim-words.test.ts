import { describe, expect, test } from 'vitest';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { publicationDay, WRITTEN } from '#lib/core/claims/op-ed.ts';
import { LOCALES } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { rowOfClaim } from './tell-claim.ts';
import { wordsOfClaim } from './words-of-claim.ts';

const DAYS = [WRITTEN, publicationDay(shippedRelease)];

describe.each(LOCALES)('in %s', (locale) => {
  const language = languageIn(locale);

  test.each(CLAIMS)('$id says all that a claim must say', (claim) => {
    const words = wordsOfClaim(claim.id);
    for (const day of DAYS) {
      const { figures } = claim.judge(shippedRelease, day);
      const sentences = [
        language.say(rowOfClaim(claim, shippedRelease).question),
        words.rule(language),
        words.finding(figures, language),
        words.change(figures, language),
        ...words.supports(figures, language),
        ...words.against(figures, language)
      ];
      for (const sentence of sentences) {
        if (process.env.SHOW) console.log(claim.id, sentence);
        expect(sentence).toMatch(/[.。?か]$|に$|[?？]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\{|claims_/);
        if (locale !== 'en')
          expect(sentence).toMatch(locale === 'ja' ? /[\u3040-\u9fff]/ : /[а-яё]/i);
      }
      const question = language.of(rowOfClaim(claim, shippedRelease).question);
      expect(question).toEqual({ text: expect.any(String), lang: undefined });
      expect(question.text.length).toBeLessThan(120);
      // Fairness: every claim shows what speaks against it or limits it, once that can be known.
      if (day !== WRITTEN) expect(words.against(figures, language)).not.toEqual([]);
    }
  });
});

test('numbers are those of the figures', () => {
  const english = languageIn('en');
  const finding = (id: string, day: number) => {
    const claim = CLAIMS.find((one) => one.id === id)!;
    return wordsOfClaim(id).finding(claim.judge(shippedRelease, day).figures, english);
  };
  expect(finding('abe-approval-60', WRITTEN)).toBe(
    '3 of 8 pollsters stood within 2.5 points of 60%; the mean of all was 54.1%, the median 52%.'
  );
  expect(finding('majority-accepts-less', WRITTEN)).toMatch(/^3 of 4 polls/);
  expect(finding('majority-accepts-less', DAYS[1]!)).toMatch(/^10 of 14 polls/);
});

test('what the issue of fairness asks for is said', () => {
  const english = languageIn('en');
  const against = (id: string) => {
    const claim = CLAIMS.find((one) => one.id === id)!;
    const { figures } = claim.judge(shippedRelease, DAYS[1]!);
    return wordsOfClaim(id).against(figures, english).join(' ');
  };
  expect(against('majority-accepts-less')).toMatch(/two islands first.*drew 5.*11%/);
  expect(against('senkaku-takeshima-unthinkable')).toMatch(/37% of the Japanese chose.*Takeshima/);
  expect(against('abe-approval-60')).toMatch(/NHK\s50%.*Jiji\s49\.2%/);
  expect(against('border-frictions')).toMatch(/settled since 14 October 2008/);
  expect(against('russians-less-threatening')).toMatch(
    /5% of the Japanese felt close to Russia.*56\.3% to South Korea/
  );
});
