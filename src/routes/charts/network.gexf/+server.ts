import { answerExport } from '#lib/server/exports/answer-export.ts';
import type { RequestHandler } from './$types';

/** The network of the selected view as GEXF 1.2, which every Gephi opens. */
export const GET: RequestHandler = (event) => answerExport(event, 'network', 'gexf');
