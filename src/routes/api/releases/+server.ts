import { json } from '@sveltejs/kit';
import { requestedRelease } from '#lib/server/asked-release.ts';
import { historyUpTo } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
  json({ releases: await historyUpTo(requestedRelease(locals).record.number) });
