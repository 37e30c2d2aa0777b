import { viewFor } from '#lib/charts/chart.ts';
import { sizeFor } from '#lib/ui/scene.ts';
import { aroundChart, setTexts } from './embed-around.ts';
import { EMBED_FORMS } from './embed-forms.ts';
import { embedHeights, type HeightRange } from './embed-heights.ts';
import type { EmbedAround, EmbedRequest } from './embed-request.ts';

export interface EmbedHeights {
  readonly around: EmbedAround;
  readonly heights: readonly HeightRange[];
}

/** How high an embed is at each width, from what would be drawn and said in it. */
export function describeHeights(request: EmbedRequest): EmbedHeights {
  const { chart, address, release, language } = request;
  const view = viewFor(chart, release, address.selection);
  const data = chart.gather(view, address.options, address.extent);
  const words = chart.words(data, language);
  const scenes = EMBED_FORMS.map(({ width }) => chart.place(data, sizeFor(width), language));
  const around = (request.around ?? aroundChart)(request, words);
  return { around, heights: embedHeights(setTexts(request, words, around), scenes) };
}
