import { openedEvents } from '#lib/server/opened-api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => (await openedEvents()).open();
