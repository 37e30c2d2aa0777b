import type { AnyChart } from '#lib/charts/chart.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Language } from '#lib/text/language.ts';
import type { Words } from '#lib/ui/scene.ts';
import type { EmbedAddress } from './embed-address.ts';
import type { EmbedAround } from './embed-around.ts';

export interface EmbedRequest {
  readonly chart: AnyChart;
  readonly address: EmbedAddress;
  readonly release: Release;
  readonly language: Language;
  /** Whether the address names its release. */
  readonly isFrozen: boolean;
  /** Beginnings of the hashes of the chart’s tables, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What stands around the drawing; the chart's own words if silent. */
  readonly around?: (request: EmbedRequest, words: Words) => EmbedAround;
}
