import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { answerOutcome } from './answer-outcome.ts';
import type { Api } from './api.ts';
import { demandBase, demandRight, demandText, demandType, staleBase } from './demand.ts';
import { answerOrRefusal, Refusal } from './refusal.ts';

const MOST_BYTES = 64 * 1024;

/** Makes a release in which some datasets are again what they were in an older one. */
export function rollBack(request: Request, api: Api): Promise<Response> {
  return answerOrRefusal(async () => {
    const { name: author } = await demandRight(request, 'publish', api);
    demandType(request, 'application/json');
    const base = demandBase(request);
    const { release: to, datasets: names, reason } = await readRollback(request);
    const newest = (await api.newest()).record.number;
    if (base !== newest) throw staleBase(base, newest);
    return answerOutcome(await api.store.rollBack({ base, to, names, author, reason }), base, api);
  });
}

interface Rollback {
  readonly release: number;
  readonly datasets: readonly DatasetName[];
  readonly reason: string;
}

async function readRollback(request: Request): Promise<Rollback> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) {
    throw new Refusal(
      413,
      `The body may have ${MOST_BYTES} bytes at most`,
      {},
      { connection: 'close' }
    );
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
