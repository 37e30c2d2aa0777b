/** This address with another page of its list, from 1. */
export function hrefOfPage({ pathname, searchParams }: URL, page: number): string {
  const parameters = new URLSearchParams(searchParams);
  for (const name of [...parameters.keys()]) if (name.startsWith('/')) parameters.delete(name);
  if (page === 1) parameters.delete('page');
  else parameters.set('page', String(page));
  return parameters.size > 0 ? `${pathname}?${parameters}` : pathname;
}
