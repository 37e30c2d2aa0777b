import type { RequestEvent } from '@sveltejs/kit';

/** Only what is made for it may stand in other people’s frames. */
export function isEmbed({ pathname }: URL): boolean {
  return pathname.startsWith('/embed/');
}

/** What other sites load: it is the same for everyone, in English unless the address says otherwise. */
export function isForAll({ pathname }: URL): boolean {
  return /^\/(embed\/|embed\.js$|oembed$|charts\/[\w-]+\.\w+$)/.test(pathname);
}

/** What scripts of any site may read: a sandboxed frame has no origin, and nothing here is secret. */
export function isPublicRead({ url, request }: RequestEvent): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && (isForAll(url) || /^\/(api|data)(\/|$)/.test(url.pathname));
}
