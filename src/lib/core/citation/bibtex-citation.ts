import { dayPublished, keyOfView, PUBLISHER, type CitedView } from './cited-view.ts';

/** What TeX takes for a command, and how it is told not to. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};
const MONTHS = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun'],
  ...['jul', 'aug', 'sep', 'oct', 'nov', 'dec']
];

/**
 * The view as an entry of a BibTeX file. Braces around the title keep its capitals; letters beyond
 * ASCII stay as they are, as Biber and XeTeX read them.
 */
export function bibtexCitation(view: CitedView): string {
  const [year, month, day] = dayPublished(view);
  const fields = [
    ['author', `{${PUBLISHER}}`],
    ['title', `{${plainTex(view.title)}}`],
    ['year', String(year)],
    ['month', MONTHS[month - 1]!],
    ['day', String(day)],
    ['version', String(view.release)],
    ['howpublished', `Release ${view.release}`],
    ['url', view.address],
    ['langid', LANGUAGES[view.language] ?? view.language]
  ];
  const lines = fields.map(([name, value]) =>
    name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`
  );
  return `@misc{${keyOfView(view)},\n${lines.join(',\n')}\n}\n`;
}

/** As babel calls them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english',
  ja: 'japanese',
  ru: 'russian'
};

function plainTex(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => COMMANDS[sign]!).replace(/[&%$#_]/g, '\\$&');
}
