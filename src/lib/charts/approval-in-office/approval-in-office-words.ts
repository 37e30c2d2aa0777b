import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { emptyHint, emptyText } from './empty-text.ts';
import type { OfficeData } from './office-data.ts';
import { officeHeadline } from './office-headline.ts';
import { measuredText } from './measured-text.ts';
import { officeNotes } from './office-notes.ts';
import { officeSummary } from './office-summary.ts';
import { countPolls, pollstersText, pollsText } from './pollsters-text.ts';

export function approvalInOfficeWords(data: OfficeData, language: Language): Words {
  const empty = data.lines.length === 0;
  const pollsters = pollstersText(data, language, true);
  return {
    kicker: empty
      ? m.office_topic({}, language.in)
      : m.office_kicker({ scope: scopeText(data, language) }, language.in),
    headline: officeHeadline(data, language),
    subtitle: empty ? emptyHint(data, language) : subtitleText(data, language),
    summary: empty ? emptyHint(data, language) : officeSummary(data, language),
    sources: empty
      ? emptyText(data, language)
      : m.office_sources({ polls: pollsText(countPolls(data), pollsters, language) }, language.in),
    notes: empty ? [] : officeNotes(data, language)
  };
}

function subtitleText(data: OfficeData, language: Language): string {
  const measured = measuredText(data, language);
  const reading = m.office_how_to_read({}, language.in);
  return m.office_subtitle({ measured, reading }, language.in);
}

function scopeText({ sources, period }: OfficeData, language: Language): string {
  const countries = sources.map(({ country }) => language.country(country));
  const parts = [language.list(countries)];
  if (period) {
    const [from, to] = [period.from, period.to].map((day) =>
      day === null ? '' : language.shortDay(day)
    );
    if (from && to) parts.push(m.office_period({ from, to }, language.in));
    else if (from) parts.push(m.office_period_from({ from }, language.in));
    else if (to) parts.push(m.office_period_to({ to }, language.in));
  }
  return parts.join(language.comma);
}
