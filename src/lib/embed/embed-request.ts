import type { AnyChart } from '#lib/charts/chart.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Language } from '#lib/text/language.ts';
import type { Words } from '#lib/ui/scene.ts';
import type { EmbedAddress } from './embed-address.ts';
import type { SetText } from './embed-heights.ts';

/** A chart of a release that is asked for, as an embed. */
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

/** What stands around the drawing and the table of an embed. */
export interface EmbedAround {
  /** What messages to the page around the frame call it. */
  readonly id: string;
  /** Of the document and of its frame. */
  readonly title: string;
  /** All of it in words, for who does not see it. */
  readonly summary: string;
  /** HTML before the drawing. What has the id `h` names the drawing. */
  readonly before: string;
  /** HTML in the fold, before the table. What has the id `s` describes the drawing. */
  readonly folded: string;
  /** Opens the fold. */
  readonly fold: string;
  /** Names the link that leads back. */
  readonly back: string;
  /** Address of the same on this site, with its parameters: as the embed has it, and live. */
  readonly here: string;
  readonly live: string;
  /** Rules of style for what only this one has. */
  readonly style: string;
  /** The texts of `before`, as they are set. */
  readonly texts: readonly SetText[];
}
