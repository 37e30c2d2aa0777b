import { viewFor } from '#lib/charts/chart.ts';
import type { ChartTable, Words } from '#lib/ui/scene.ts';
import { drawForms, type DrawnForms } from './draw-forms.ts';
import type { EmbedRequest } from './embed-request.ts';

/** A chart as it is embedded: drawn, in words and as a table. */
export interface DrawnEmbed extends EmbedRequest, DrawnForms {
  readonly words: Words;
  readonly table: ChartTable;
}

/** Draws once what may be written with more or fewer rows. */
export function drawEmbed(request: EmbedRequest): DrawnEmbed {
  const { chart, address, release, language } = request;
  const view = viewFor(chart, release, address.selection);
  const data = chart.gather(view, address.options, address.extent);
  const words = chart.words(data, language);
  const table = chart.table(data, language);
  return { ...request, words, table, ...drawForms(chart, data, language) };
}
