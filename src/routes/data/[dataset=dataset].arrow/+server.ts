import { error } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { arrowFile } from '#lib/server/arrow-file.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import type { RequestHandler } from './$types';

/** The table of the release as an Arrow IPC file. */
export const GET: RequestHandler = ({ params, locals }) => {
  const { record, release } = requestedRelease(locals);
  const name = params.dataset as DatasetName;
  if (!record.datasets.some((entry) => entry.name === name)) {
    error(404, `Release ${record.number} has no ${name}`);
  }
  return new Response(arrowFile(release, name), {
    headers: {
      'content-type': 'application/vnd.apache.arrow.file',
      'content-disposition': `attachment; filename="${name}.arrow"`
    }
  });
};
