import { version } from '$app/environment';
import { error } from '@sveltejs/kit';
import { cacheOfBuild } from '#lib/server/cache-control.ts';
import { encodeRelease } from '#lib/server/encode-release.ts';
import { releaseNumbered } from '#lib/server/releases.ts';
import { LOCALES } from '#lib/text/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const { release } = await releaseNumbered(Number(params.number));
  const wanted = url.searchParams.get('lang') ?? 'en';
  const locale = LOCALES.find((candidate) => candidate === wanted);
  if (!locale) error(400, `lang is one of ${LOCALES.join(', ')}, not ${wanted}`);
  return new Response(encodeRelease(release, locale), {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': cacheOfBuild(url, version)
    }
  });
};
