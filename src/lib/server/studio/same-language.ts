/** A path with the language and theme of an address. */
export function sameLanguage(path: string, { searchParams }: URL): string {
  const kept = new URLSearchParams();
  for (const name of ['lang', 'theme']) {
    const value = searchParams.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
