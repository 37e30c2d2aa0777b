import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { hasErrors } from '#lib/core/intake/check-standard-file.ts';
import type { Api } from './api.ts';
import { demandBase, demandRight, demandText, demandType, staleBase } from './demand.ts';
import { checkUpload } from './check-upload.ts';
import { plainProblems } from './plain-problems.ts';
import { readUpload } from './read-upload.ts';
import { answerOrRefusal, Refusal } from './refusal.ts';
import { answerOutcome } from './answer-outcome.ts';

/** Publishes a CSV as the successor of a dataset, on top of the release that If-Match names. */
export function publishDataset(request: Request, name: DatasetName, api: Api): Promise<Response> {
  return answerOrRefusal(async () => {
    const { name: author } = await demandRight(request, 'publish', api);
    demandType(request, 'text/csv');
    const base = demandBase(request);
    const message = demandText('message', new URL(request.url).searchParams.get('message'));
    const { release } = await api.newest();
    if (base !== release.number) throw staleBase(base, release.number);

    const file = await readUpload(request, api.uploadBytes);
    const { problems, table } = await checkUpload(file, name, release);
    if (hasErrors(problems)) {
      throw new Refusal(422, 'The file has errors: nothing was published', {
        problems: plainProblems(problems)
      });
    }
    const content = await api.store.bytes.keep(file.stream());
    const datasets = [{ name, ...content, rows: table.length }];
    return answerOutcome(await api.store.publish({ base, author, message, datasets }), base, api);
  });
}
