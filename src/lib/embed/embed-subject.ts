import type { AnyChart } from '#lib/charts/chart.ts';
import { viewParameters, type EmbedAddress } from './embed-address.ts';
import type { EmbedRequest } from './embed-request.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { EmbedChoice } from './embed-ways.ts';

/** Parameters that an address carries besides its view, such as `lang`. */
type Carried = Readonly<Record<string, string | null>>;

/** What every address of an embed says. */
export type AskedEmbed = Omit<EmbedRequest, 'chart' | 'around'>;

/** What an embed is of, and where it stands on this site. */
export interface EmbedSubject {
  /** Path of the embed, and of the page that shows the same with all around it. */
  readonly embed: string;
  readonly page: string;
  /** The chart and what is drawn of the release. */
  readonly request: (asked: AskedEmbed) => EmbedRequest;
  /** The parameters of the embed, and those of the page. */
  readonly embedSearch: (address: EmbedAddress, carried: Carried) => string;
  readonly pageSearch: (address: EmbedAddress, carried: Carried) => string;
  /** Path of its picture, with parameters. */
  readonly picture: (request: EmbedRequest, carried: Carried) => string;
  /** What the dialog calls it, and what it offers to choose besides. */
  readonly heading: (language: Language) => string;
  readonly choices: (language: Language) => readonly EmbedChoice[];
}

/** A chart alone; the address chooses the view. */
export function chartSubject(chart: AnyChart): EmbedSubject {
  return {
    embed: `/embed/${chart.id}`,
    page: `/charts/${chart.id}`,
    request: (asked) => ({ ...asked, chart }),
    embedSearch: viewParameters,
    pageSearch: viewParameters,
    picture: ({ address }, carried) => `/charts/${chart.id}.png${viewParameters(address, carried)}`,
    heading: (language) => m.embed_title({}, language.in),
    choices: () => []
  };
}
