import { json } from '@sveltejs/kit';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { Outcome } from '#lib/server/store/release-store.ts';
import type { Api } from './api.ts';
import { staleBase } from './demand.ts';
import { Refusal } from './refusal.ts';

/** Tells what became of a release that was to be made. */
export async function answerOutcome(
  { published, refusal }: Outcome,
  base: number,
  api: Api
): Promise<Response> {
  if (published) {
    // Whoever is told finds it here; where it cannot be loaded yet, it is published all the same.
    await api.newest().catch((fault: Error) => console.error(fault.message));
    return answer(published, 201);
  }
  switch (refusal.code) {
    case 'stale':
      throw staleBase(base, refusal.newest);
    case 'unchanged':
      // What was asked for is so already.
      return answer((await api.newest()).record, 200);
    case 'gone':
      throw new Refusal(404, 'The draft was published or discarded meanwhile');
    case 'missing': {
      const { release, dataset } = refusal;
      const what = dataset === null ? `release ${release}` : `${dataset} in release ${release}`;
      throw new Refusal(422, `There is no ${what}`);
    }
  }
}

function answer(release: ReleaseRecord, status: 200 | 201): Response {
  return json(release, {
    status,
    headers: {
      'cache-control': 'no-store',
      etag: `"${release.number}"`,
      location: `/api/releases/${release.number}`
    }
  });
}
