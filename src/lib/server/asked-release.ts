import { error, isHttpError } from '@sveltejs/kit';
import { currentRelease, releaseNumbered } from './releases.ts';
import type { ServedRelease } from './served-release.ts';

const WHOLE = /^[1-9]\d{0,8}$/;

/** The release that an answer is made of, all of it. */
export interface AskedRelease {
  readonly shown: ServedRelease;
  /** Whether the address named it. */
  readonly frozen: boolean;
  /** Why the release that the address names is not shown. */
  readonly fault: { readonly status: number; readonly message: string } | null;
}

/** The number of the release that an answer is to be made of, before it is looked up. */
export async function askedNumber(url: URL): Promise<number> {
  const wanted = url.searchParams.get('release') ?? '';
  return WHOLE.test(wanted) ? Number(wanted) : (await currentRelease()).record.number;
}

/**
 * The release that an address asks for with `release`, or the newest one. Where it asks for one that
 * there is not, pages show the newest and say so, and all else answers with the fault.
 */
export async function askedRelease(url: URL): Promise<AskedRelease> {
  const wanted = url.searchParams.get('release');
  const newest = await currentRelease();
  if (wanted === null) return { shown: newest, frozen: false, fault: null };
  try {
    return { shown: await numbered(wanted), frozen: true, fault: null };
  } catch (cause) {
    if (!isHttpError(cause)) throw cause;
    const fault = { status: cause.status, message: cause.body.message };
    return { shown: newest, frozen: false, fault };
  }
}

/** For what is not a page: the release, or an answer with the fault. */
export function requestedRelease({ asked }: App.Locals): ServedRelease {
  if (asked.fault) error(asked.fault.status, asked.fault.message);
  return asked.shown;
}

function numbered(wanted: string): Promise<ServedRelease> {
  if (!WHOLE.test(wanted)) error(400, `release is a whole number, not ${wanted}`);
  return releaseNumbered(Number(wanted));
}
