import { releaseText } from '#lib/charts/picture/cited-view-of.ts';
import { bibtexCitation } from '#lib/core/citation/bibtex-citation.ts';
import { plainCitation } from '#lib/core/citation/plain-citation.ts';
import type { ServedRelease } from './served-release.ts';

/** How to cite all tables of a release, as a text in English that goes with them. */
export function citationOfRelease(shown: ServedRelease, origin: string): string {
  const { number, published } = shown.record;
  const cited = {
    id: 'data',
    title: 'Polls and alliances: tables',
    release: number,
    published,
    address: `${origin}/data?release=${number}`,
    language: 'en'
  };
  const plain = plainCitation(cited, releaseText(shown.release, shown.language('en')));
  return `${plain}\n\n${bibtexCitation(cited)}\nCite the sources of the figures as well: README.md tells their terms.\n`;
}
