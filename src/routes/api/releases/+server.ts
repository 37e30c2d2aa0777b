import { json } from '@sveltejs/kit';
import { releaseHistory } from '#lib/server/release-history.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => json({ releases: await releaseHistory() });
