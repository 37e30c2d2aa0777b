import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#lib/text/paraglide/messages.js';
import type { Caller } from './caller.ts';
import type { Right } from './rights.ts';

/** Pages that lead in; all others ask who comes. */
const DOORS = [
  '/studio/sign-in',
  '/studio/welcome',
  '/studio/invitation/[token]',
  '/studio/reset/[token]'
];

/** What a page and all below it need; those not named need somebody with any role. */
const NEEDED: readonly (readonly [route: string, right: Right])[] = [
  ['/studio/people', 'manage-people'],
  ['/studio/tokens', 'check'],
  ['/studio/upload', 'publish']
];

/** A form of who is not signed in has a few short fields. */
const DOOR_BYTES = 16 * 1024;

export function isStudio({ route }: RequestEvent): boolean {
  return route.id === '/studio' || (route.id?.startsWith('/studio/') ?? false);
}

/**
 * Lets only those pass who may see the page that they ask for: by its route, however the address is
 * written. Others are led to sign in, or refused.
 */
export async function guardStudio(
  event: RequestEvent,
  callerOf: () => Promise<Caller | null>
): Promise<void> {
  const { route, request, url, locals } = event;
  if (DOORS.includes(route.id!)) {
    const length = request.headers.get('content-length');
    const sends = request.method === 'POST';
    if (sends && (length === null || Number(length) > DOOR_BYTES))
      error(413, 'The form is too long');
    return;
  }
  const caller = await callerOf();
  if (!caller) redirect(303, `/studio/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const needed = NEEDED.find(([path]) => route.id === path || route.id!.startsWith(`${path}/`));
  const right = needed?.[1] ?? 'read-drafts';
  const leaves = route.id === '/studio/sign-out';
  if (caller.by !== 'session' || !(leaves || caller.rights.has(right))) {
    error(403, m.studio_forbidden({}, { locale: locals.locale }));
  }
  locals.caller = caller;
}

/** Where to go after signing in: a page of the studio, and nowhere else. */
export function pageAfterSignIn(url: URL): string {
  const next = url.searchParams.get('next') ?? '';
  return /^\/studio(\/[\w./-]*)?$/.test(next) ? next : '/studio';
}
