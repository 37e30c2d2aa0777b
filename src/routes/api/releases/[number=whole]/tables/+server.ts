import { error, json } from '@sveltejs/kit';
import { currentRelease, encodeRelease } from '#lib/server/releases.ts';
import { LOCALES } from '#lib/text/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const { release } = await currentRelease();
  if (Number(params.number) !== release.number) error(404, `There is no release ${params.number}`);
  const wanted = url.searchParams.get('lang') ?? 'en';
  const locale = LOCALES.find((candidate) => candidate === wanted);
  if (!locale) error(400, `lang is one of ${LOCALES.join(', ')}, not ${wanted}`);
  return json(await encodeRelease(locale));
};
