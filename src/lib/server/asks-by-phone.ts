import type { IncomingHttpHeaders } from 'node:http';

/** The header by which browsers tell whether they are on a phone (User-Agent Client Hints). */
export const PHONE_HINT = 'sec-ch-ua-mobile';

/** The pages whose charts are drawn in one width for phones and in several for all others. */
const WITH_CHARTS = /^\/(charts\/[\w-]+|claims(\/[\w-]+)?)?$/;

/** Whether the answer at an address depends on {@link PHONE_HINT}. @param path with or without a query */
export function isDrawnForPhones(path: string): boolean {
  return WITH_CHARTS.test(path.split('?', 1)[0]!);
}

/** Whether a page is asked for by a phone that says so, and is another one for phones. */
export function asksByPhone(path: string, hint: IncomingHttpHeaders[string] | null): boolean {
  return hint === '?1' && isDrawnForPhones(path);
}
