import { answerOembed } from '#lib/server/embed/answer-oembed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => answerOembed(url);
