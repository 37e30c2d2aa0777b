import type { Verdict } from '#lib/core/claims/claim.ts';
import { publicationDay, WRITTEN } from '#lib/core/claims/op-ed.ts';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { viewParameters } from '#lib/embed/embed-address.ts';
import { ENDS, headlineSize, SMALL_TEXT, wordsHtml } from '#lib/embed/embed-around.ts';
import type { EmbedAround, EmbedRequest } from '#lib/embed/embed-request.ts';
import { embedTexts } from '#lib/embed/embed-texts.ts';
import { escapeHtml as text } from '#lib/embed/escape-html.ts';
import type { DataText } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfVerdict, VERDICT_SIGNS } from '#lib/text/verdict-names.ts';
import type { Words } from '#lib/ui/scene.ts';
import { pointsOfClaim } from './points-of-claim.ts';
import type { ToldClaim } from './told-claim.ts';

const VERDICT_COLOURS: Record<Verdict, string> = {
  supported: 'good',
  mixed: 'warning',
  contradicted: 'error',
  untestable: 'ink-2'
};
const STYLE =
  '.q{font-size:1.0625rem;line-height:1.5rem;color:var(--ink-2);max-width:40em;padding-bottom:.5rem}' +
  '.j{display:block;border:solid var(--hairline);border-width:1px 0;padding:.5rem 0;margin-bottom:.75rem;max-width:46em}' +
  '.j dt{font-size:.8125rem}.j dd+dt{padding-top:.375rem}.j b{font-weight:600}' +
  '#h{font-size:1.0625rem;line-height:1.375rem;padding:.25rem 0;max-width:40em}';
const BODY = { size: 15, line: 21, mostWidth: 46 * 15 };

/**
 * A claim of the op-ed around a view of it: sentence, question, both verdicts before the drawing; the
 * rule and what speaks for and against it in the fold.
 */
export function aroundClaim(
  claim: ToldClaim,
  when: 'then' | 'now',
  page: string,
  request: EmbedRequest,
  words: Words
): EmbedAround {
  const { address, release, language, isFrozen } = request;
  const inText = language.in;
  const written = language.day(WRITTEN);
  // A frozen embed has the day that was today.
  const today = isFrozen ? language.day(publicationDay(release)) : m.claims_today({}, inText);
  const dayOf = (which: 'then' | 'now') => (which === 'then' ? written : today);
  const number = m.claims_claim_number({ number: claim.number, all: CLAIMS.length }, inText);
  const kicker = `${number} · ${claim.place}`;
  const stop = address.locale === 'ja' ? '。' : '.';
  const judged = (['then', 'now'] as const).map((which) => {
    const { verdict, finding } = claim[which];
    const same = which === 'now' && claim.isUnchanged;
    return {
      day: dayOf(which),
      colour: VERDICT_COLOURS[verdict],
      verdict: `${VERDICT_SIGNS[verdict]} ${nameOfVerdict(verdict, language)}${stop}`,
      finding: same ? m.claims_unchanged({}, inText) : finding
    };
  });
  const view =
    when === 'then' ? m.claims_view_then({ day: written }, inText) : m.claims_view_now({}, inText);
  const { notices } = embedTexts({ ...request, address: { ...address, selection: [] } });
  const parts = [
    ['supports', m.claims_supports({}, inText)],
    ['against', m.claims_against({}, inText)]
  ] as const;
  const points = parts.map(([part, title]) => {
    const groups = pointsOfClaim(claim, part).map(({ when, sentences }) => {
      const day = when ? `<p class=k>${text(dayOf(when))}` : '';
      return `${day}<ul>${sentences.map((sentence) => `<li>${text(sentence)}`).join('')}</ul>`;
    });
    return groups.length > 0 ? `<h2>${text(title)}</h2>${groups.join('')}` : '';
  });
  const titled = (title: string, said: string) => `<h2>${text(title)}</h2><p>${text(said)}`;
  const carried = { lang: address.locale, theme: address.theme };
  const frozen = isFrozen ? { release: String(release.number) } : {};
  const nothing = { selection: [], options: {} };
  return {
    id: claim.id,
    title: claim.question.text,
    summary: [
      claim.sentence.text,
      ...judged.map(({ day, verdict, finding }) => language.labelled(day, `${verdict} ${finding}`))
    ].join(' '),
    before: [
      `<p class=k>${text(kicker)}`,
      `<h1${langOf(claim.sentence)}>${text(claim.sentence.text)}</h1>`,
      `<p class=q${langOf(claim.question)}>${text(claim.question.text)}<dl class=j>`,
      ...judged.map(
        ({ day, colour, verdict, finding }) =>
          `<dt>${text(day)}<dd><b class=${colour}>${text(verdict)}</b> ${text(finding)}`
      ),
      '</dl>',
      ...notices.map((notice) => `<p class=n>${text(notice)}`),
      `<p class=k>${text(view)} · ${text(words.kicker)}<h2 id=h>${text(words.headline)}</h2><p class=s>${text(words.subtitle)}`
    ].join(''),
    folded: [
      titled(m.claims_rule({}, inText), claim.rule),
      titled(m.claims_changes({}, inText), claim.now.change),
      ...points,
      `<h2>${text(words.headline)}</h2>${wordsHtml(words)}`
    ].join(''),
    fold: m.claims_embed_fold({}, inText),
    back: m.claims_embed_back({}, inText),
    here: page + viewParameters(nothing, { ...carried, ...frozen }),
    live: page + viewParameters(nothing, carried),
    style: STYLE + judged.map(({ colour }) => `.${colour}{color:var(--${colour})}`).join(''),
    texts: [
      { text: kicker, ...SMALL_TEXT, blank: ENDS },
      { text: claim.sentence.text, ...headlineSize(request), blank: 12, isHeadline: true },
      { text: claim.question.text, size: 17, line: 24, mostWidth: 40 * 17, blank: 8 },
      ...judged.flatMap(({ day, verdict, finding }) => [
        { text: day, ...SMALL_TEXT, blank: 10 },
        { text: `${verdict} ${finding}`, ...BODY, blank: 6 }
      ]),
      ...notices.map((notice) => ({ text: notice, ...SMALL_TEXT, blank: 8, mostWidth: 60 * 13 })),
      { text: `${view} · ${words.kicker}`, ...SMALL_TEXT, blank: 0 },
      { text: words.headline, size: 17, line: 22, mostWidth: 40 * 17, blank: 8 },
      { text: words.subtitle, ...BODY, blank: 12 }
    ]
  };
}

function langOf({ lang }: DataText): string {
  return lang ? ` lang=${lang}` : '';
}
