import { json } from '@sveltejs/kit';
import { FOREVER } from '#lib/server/cache-control.ts';
import { releaseNumbered } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { record } = await releaseNumbered(Number(params.number));
  return json(record, { headers: { 'cache-control': FOREVER } });
};
