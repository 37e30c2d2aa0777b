import { currentRelease } from '#lib/server/releases.ts';

export async function GET(): Promise<Response> {
  try {
    const { release } = await currentRelease();
    return new Response(`release ${release.number}\n`);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return new Response(`not ready: ${reason}\n`, { status: 503 });
  }
}
