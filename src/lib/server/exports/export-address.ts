import { DIMENSIONS } from '#lib/core/selection/dimension.ts';
import { OPTIONS } from '#lib/core/selection/options.ts';

const FORMATS = /^\/charts\/[^/]+\.(?:svg|png|csv|json|graphml|gexf)$/;

/** Everything in an address that an export follows. */
const FOLLOWED = [
  ...['from', 'to', ...DIMENSIONS.filter((name) => name !== 'time')],
  ...Object.keys(OPTIONS),
  ...['by', 'release', 'lang', 'theme', 'width', 'scale', 'shape', 'extent', 'dataset', 'safe']
];

/** Whether an address is that of a view as a file: it is in English unless it names another language. */
export function isExport({ pathname }: URL): boolean {
  return FORMATS.test(pathname);
}

/** Under what an export is remembered: the order of parameters and those of others make no difference. */
export function exportKey(url: URL): string {
  const followed = FOLLOWED.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return `${url.pathname}?${followed.join('&')}`;
}
