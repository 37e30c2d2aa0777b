/** Where a form of this page sends one of its actions, in the same language and theme. */
export function actionAddress(action: string, url: URL): string {
  const kept = ['lang', 'theme'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`&${new URLSearchParams({ [name]: value })}`];
  });
  return `?/${action}${kept.join('')}`;
}
