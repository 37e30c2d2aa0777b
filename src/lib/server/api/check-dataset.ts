import { json } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { describeDiff } from '#lib/core/release/describe-diff.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { Api } from './api.ts';
import { demandRight, demandType } from './demand.ts';
import { plainProblems } from './plain-problems.ts';
import { checkUpload } from './check-upload.ts';
import { readUpload } from './read-upload.ts';
import { answerOrRefusal } from './refusal.ts';

const MOST_ROWS_TOLD = 1000;

/** Checks a CSV as the successor of a dataset of the newest release, and changes nothing. */
export function checkDataset(request: Request, name: DatasetName, api: Api): Promise<Response> {
  return answerOrRefusal(async () => {
    await demandRight(request, 'check', api);
    demandType(request, 'text/csv');
    const file = await readUpload(request, api.uploadBytes);
    const { release } = await api.newest();
    const { problems, table, diff } = await checkUpload(file, name, release);
    const before = release.table(name) as unknown as Table;
    const answer = {
      problems: plainProblems(problems),
      diff: describeDiff(name, { before, after: table, diff: diff! }, MOST_ROWS_TOLD),
      base: release.number
    };
    return json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}
