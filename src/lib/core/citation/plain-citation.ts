import { PUBLISHER, type CitedView } from './cited-view.ts';

const QUOTED: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  ja: ['「', '」'],
  ru: ['«', '»']
};

/**
 * The view as a line of text: who, what, which release of when, where.
 * @param release the release and its day as the language writes them, `release 3, 24 November 2026`
 */
export function plainCitation(view: CitedView, release: string): string {
  const [open, close] = QUOTED[view.language] ?? QUOTED.en!;
  // Within quotes of the same kind others stand.
  const title =
    view.language === 'ru'
      ? view.title.replaceAll('«', '„').replaceAll('»', '“')
      : view.language === 'ja'
        ? view.title.replaceAll('「', '『').replaceAll('」', '』')
        : view.title.replaceAll('“', '‘').replaceAll('”', '’');
  const parts = [PUBLISHER, `${open}${title}${close}`, release, view.address];
  return view.language === 'ja' ? parts.join('、') : parts.join(', ');
}
