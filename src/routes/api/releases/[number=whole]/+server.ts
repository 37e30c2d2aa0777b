import { json } from '@sveltejs/kit';
import { recordOf } from '#lib/server/release-history.ts';
import { releaseNumbered } from '#lib/server/requested-release.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) =>
  json(recordOf(await releaseNumbered(Number(params.number))));
