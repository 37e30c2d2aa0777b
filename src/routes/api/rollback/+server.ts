import { rollBack } from '#lib/server/api/roll-back.ts';
import { openedApi } from '#lib/server/opened-api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request }) => rollBack(request, await openedApi());
