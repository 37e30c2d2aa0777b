/** The page that an address asks for with `page`, from 1; the first or last where there is no such one. */
export function askedPage(url: URL, pages: number): number {
  const asked = Number(url.searchParams.get('page') ?? 1);
  return Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), Math.max(pages, 1)) : 1;
}
