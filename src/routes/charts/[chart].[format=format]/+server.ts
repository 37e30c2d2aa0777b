import { answerExport } from '#lib/server/exports/answer-export.ts';
import type { ExportFormat } from '#lib/server/exports/file-name.ts';
import type { RequestHandler } from './$types';

/** The view of the address as a picture, a table or a description. */
export const GET: RequestHandler = (event) =>
  answerExport(event, event.params.chart, event.params.format as ExportFormat);
