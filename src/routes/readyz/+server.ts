import { checkedRelease } from '#lib/server/releases.ts';

const headers = { 'cache-control': 'no-store' };

/** Whether the store can be reached, and its newest release is the one that is served. */
export async function GET(): Promise<Response> {
  try {
    const { record } = await checkedRelease();
    return new Response(`release ${record.number}\n`, { headers });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return new Response(`not ready: ${reason}\n`, { status: 503, headers });
  }
}
