import { preloadData } from '$app/navigation';

/** What a page of this site would show, without going there; goes there where that fails. */
export async function dataOfPage(address: string): Promise<Record<string, unknown> | null> {
  const loaded = await preloadData(address);
  if (loaded.type === 'loaded' && loaded.status === 200) return loaded.data;
  location.assign(address);
  return null;
}
