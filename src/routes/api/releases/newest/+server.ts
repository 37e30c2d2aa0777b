import { json } from '@sveltejs/kit';
import { LIVE } from '#lib/server/cache-control.ts';
import { currentRelease } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
  json((await currentRelease()).record, { headers: { 'cache-control': LIVE } });
