import { error } from '@sveltejs/kit';
import { currentRelease } from './releases.ts';
import type { ShippedRelease } from './shipped-release.ts';

/**
 * The release that an address asks for with `release`, or the newest one. A value that is no number
 * answers 400, a number that no release has 404; both name what there is.
 */
export async function requestedRelease(url: URL): Promise<ShippedRelease> {
  const current = await currentRelease();
  const wanted = url.searchParams.get('release');
  if (wanted === null) return current;
  if (!/^[1-9]\d{0,8}$/.test(wanted)) error(400, `release is a whole number, not ${wanted}`);
  return releaseNumbered(Number(wanted));
}

/** 404 where there is no such release. */
export async function releaseNumbered(number: number): Promise<ShippedRelease> {
  const current = await currentRelease();
  if (number === current.release.number) return current;
  error(404, `There is no release ${number}; the newest is ${current.release.number}`);
}
