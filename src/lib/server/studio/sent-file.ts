import { error, type RequestEvent } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkFile } from '#lib/core/intake/check-file.ts';
import type { FileAnswers, FileVerdict } from '#lib/core/intake/file-verdict.ts';
import { dayNow } from '#lib/core/table/day-now.ts';
import type { Table } from '#lib/core/table/table.ts';
import { config } from '#lib/server/config.ts';
import { currentRelease, openedStore, releaseNumbered } from '#lib/server/releases.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { knownHeaders } from './known-headers.ts';
import { parseAnswers } from './parse-answers.ts';

/** What the other fields of the form may have together. */
const FIELD_BYTES = 256 * 1024;

export interface SentFile {
  readonly form: FormData;
  /** Null where the form brings none. */
  readonly file: File | null;
  readonly answers: FileAnswers;
  /** The release that its sender saw. */
  readonly base: number;
}

/** The file that a form brings; one that is too large is refused before it is read. */
export async function readSentFile({ request, locals }: RequestEvent): Promise<SentFile> {
  const { locale } = locals;
  const megabytes = Math.floor(config.uploadBytes / 1024 / 1024);
  const length = Number(request.headers.get('content-length') ?? Infinity);
  if (!(length <= config.uploadBytes + FIELD_BYTES)) {
    error(413, m.upload_too_large({ megabytes }, { locale }));
  }
  const form = await request.formData();
  const file = form.get('file');
  const seen = Number(form.get('base'));
  const newest = (await currentRelease()).record.number;
  return {
    form,
    file: file instanceof File && file.size > 0 ? file : null,
    answers: parseAnswers(form),
    base: Number.isSafeInteger(seen) && seen > 0 && seen < newest ? seen : newest
  };
}

/** Reads and checks the file against the release that its sender saw. */
export async function checkSentFile(
  file: File,
  { answers, base }: Pick<SentFile, 'answers' | 'base'>
): Promise<FileVerdict> {
  const { release } = await releaseNumbered(base);
  const tables = release.tables as ReadonlyMap<DatasetName, Table>;
  const known = await knownHeaders((await openedStore()).catalogue);
  return checkFile(file, answers, { tables, today: dayNow(), known });
}
