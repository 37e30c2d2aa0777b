import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { returnToRelease, type UnfitRefusal } from '#lib/server/studio/return-to-release.ts';
import { answerOutcome } from './answer-outcome.ts';
import type { Api } from './api.ts';
import { demandBase, demandRight, demandText, demandType } from './demand.ts';
import { plainProblems } from './plain-problems.ts';
import { answerOrRefusal, Refusal } from './refusal.ts';

const MOST_BYTES = 64 * 1024;

/** Makes a release in which some datasets are again what they were in an older one. */
export function rollBack(request: Request, api: Api): Promise<Response> {
  return answerOrRefusal(async () => {
    const { name: author } = await demandRight(request, 'publish', api);
    demandType(request, 'application/json');
    const base = demandBase(request);
    const { release: to, datasets: names, reason } = await readRollback(request);
    const { store, kept } = api;
    const newest = await api.newest();
    const rollback = { base, to, names, author, reason };
    const { published, refusal } = await returnToRelease(rollback, { store, kept, newest });
    if (published) return answerOutcome({ published }, base, api);
    if (refusal.code !== 'faults') return answerOutcome({ refusal }, base, api);
    throw unfit(refusal);
  });
}

function unfit({ problems, along }: UnfitRefusal): Refusal {
  const advice =
    along.length > 0
      ? `With these datasets as well they would: ${along.join(', ')}.`
      : 'Mend the other tables first.';
  const message = `The older tables do not fit the newer ones: nothing was rolled back. ${advice}`;
  return new Refusal(422, message, { problems: plainProblems(problems), along });
}

interface Rollback {
  readonly release: number;
  readonly datasets: readonly DatasetName[];
  readonly reason: string;
}

async function readRollback(request: Request): Promise<Rollback> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) {
    throw new Refusal(413, `The body may have ${MOST_BYTES} bytes at most`);
  }
  const body: unknown = await request.json().catch(() => null);
  const { release, datasets, reason } = (body ?? {}) as Partial<Record<keyof Rollback, unknown>>;
  if (!(Number.isSafeInteger(release) && (release as number) > 0)) {
    throw new Refusal(400, `release is the number of a release, not ${JSON.stringify(release)}`);
  }
  if (!Array.isArray(datasets) || datasets.length === 0) {
    throw new Refusal(400, `datasets is a list of names, not ${JSON.stringify(datasets)}`);
  }
  const unknown = datasets.find((name) => !Object.hasOwn(DATASETS, String(name)));
  if (unknown !== undefined) {
    const known = Object.keys(DATASETS).join(', ');
    throw new Refusal(400, `datasets names ${JSON.stringify(unknown)}; there are ${known}`);
  }
  return {
    release: release as number,
    datasets: [...new Set(datasets as DatasetName[])],
    reason: demandText('reason', reason)
  };
}
