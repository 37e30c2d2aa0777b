import { answerExport } from '#lib/server/exports/answer-export.ts';
import type { RequestHandler } from './$types';

/** The network of the selected view as GraphML. */
export const GET: RequestHandler = (event) => answerExport(event, 'network', 'graphml');
