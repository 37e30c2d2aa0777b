import loader from '#lib/embed/host/loader.ts?script';
import { LIVE } from '#lib/server/cache-control.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(loader, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': LIVE }
  });
