import { subjectAt } from '#lib/page/embed/subject-at.ts';
import { answerOembed } from '#lib/server/embed/answer-oembed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => answerOembed(url, subjectAt);
