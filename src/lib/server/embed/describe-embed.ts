import type { AnyChart } from '#lib/charts/chart.ts';
import { parseEmbedAddress, viewParameters, type EmbedAddress } from '#lib/embed/embed-address.ts';
import { describeHeights, type EmbedHeights } from '#lib/embed/describe-heights.ts';
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

/** @param url of the chart's page or of its embed */
export function describeEmbed(
  chart: AnyChart,
  url: URL,
  { shown, frozen }: AskedRelease
): EmbedDescription {
  const { release, record } = shown;
  const address = parseEmbedAddress(url.searchParams, (dimension) => release.valuesOf(dimension));
  const language = shown.language(address.locale);
  const request = { chart, address, release, language, isFrozen: frozen, hashes: {} };
  const { words, heights } = describeHeights(request);
  const view = {
    lang: address.locale === 'en' ? null : address.locale,
    release: frozen ? String(record.number) : null
  };
  const theme = address.theme === 'auto' ? null : address.theme;
  const inFrame = viewParameters(address, { ...view, theme, extent: address.extent });
  const alone = viewParameters(address, view);
  return {
    address,
    words,
    heights,
    title: words.headline,
    summary: words.summary,
    embed: `${url.origin}/embed/${chart.id}${inFrame}`,
    page: `${url.origin}/charts/${chart.id}${alone}`,
    picture: `${url.origin}/charts/${chart.id}.png${alone}`,
    loader: `${url.origin}/embed.js`
  };
}
