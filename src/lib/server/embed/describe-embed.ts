import { parseEmbedAddress, type EmbedAddress } from '#lib/embed/embed-address.ts';
import { describeHeights, type EmbedHeights } from '#lib/embed/describe-heights.ts';
import type { EmbedSubject } from '#lib/embed/embed-subject.ts';
import type { AskedRelease } from '#lib/server/asked-release.ts';

/** What can be said of an embed without writing it. Addresses are whole ones. */
export interface EmbedDescription extends EmbedHeights {
  readonly address: EmbedAddress;
  readonly title: string;
  readonly summary: string;
  readonly embed: string;
  readonly page: string;
  readonly picture: string;
  readonly loader: string;
}

/** @param url of the page of the subject or of its embed */
export function describeEmbed(
  subject: EmbedSubject,
  { origin, searchParams }: URL,
  { shown, frozen }: AskedRelease
): EmbedDescription {
  const { release, record } = shown;
  const address = parseEmbedAddress(searchParams, (dimension) => release.valuesOf(dimension));
  const language = shown.language(address.locale);
  const asked = { address, release, language, isFrozen: frozen, hashes: {} };
  const request = subject.request(asked);
  const { around, heights } = describeHeights(request);
  const view = {
    lang: address.locale === 'en' ? null : address.locale,
    release: frozen ? String(record.number) : null
  };
  const theme = address.theme === 'auto' ? null : address.theme;
  const inFrame = subject.embedSearch(address, { ...view, theme, extent: address.extent });
  return {
    address,
    around,
    heights,
    title: around.title,
    summary: around.summary,
    embed: origin + subject.embed + inFrame,
    page: origin + subject.page + subject.pageSearch(address, view),
    picture: origin + subject.picture(request, view),
    loader: `${origin}/embed.js`
  };
}
