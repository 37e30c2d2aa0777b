import { detectEncoding } from '#lib/core/csv/detect-encoding.ts';
import { delimiterOf, firstRecord, formOfCells, type Dialect } from '#lib/core/csv/dialect.ts';
import { utf8Pieces, type Encoding } from '#lib/core/csv/encoding.ts';
import {
  hasHeader,
  matchHeaders,
  maybeNames,
  recogniseDataset,
  type HeaderMatch,
  type KnownHeaders
} from '#lib/core/csv/match-headers.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileAnswers, Question } from './file-verdict.ts';
import { headOf, sampleOf, utf8Of } from './read-file.ts';
import { CellSurvey } from './survey-cells.ts';

/** How a file is to be read. */
export interface FileForm {
  readonly encoding: Encoding;
  readonly dataset: DatasetName;
  readonly headers: readonly HeaderMatch[];
  readonly dialect: Dialect;
}

/** A dataset is taken without asking if the header has so much in common with it … */
const SURE_LIKENESS = 0.5;
/** … and so much more than with the next. */
const SURE_LEAD = 0.15;

/** How to read a file, from its content and what a person said of it; or what to ask next. */
export async function recogniseFile(
  file: FileBytes,
  answers: FileAnswers,
  { known = {}, signal }: { readonly known?: KnownHeaders; readonly signal?: AbortSignal } = {}
): Promise<FileForm | Question> {
  const encoding = answers.encoding ?? (await recogniseEncoding(file, signal));
  if (typeof encoding !== 'string') return encoding;

  const head = await headOf(file, encoding);
  const delimiter = answers.delimiter ?? delimiterOf(head);
  const found = firstRecord(head, delimiter);
  const name = answers.dataset ?? recogniseName(found, known);
  if (typeof name !== 'string') return name;

  const dataset: Dataset = DATASETS[name];
  const question = answers.headers ? null : askHeaders(dataset, found, known[name] ?? []);
  if (question) return question;
  const headers = answers.headers ?? [];

  const survey = surveyOf(dataset, headers, delimiter);
  for (const piece of utf8Pieces(head)) survey.push(piece);
  let cells = survey.finish();
  let form = formOfCells(dataset, cells);
  // Days in another form are looked at all: one late in the file may tell day and month apart.
  if (!answers.dateForm && form.dateForms[0] !== 'iso') {
    const whole = surveyOf(dataset, headers, delimiter);
    for await (const piece of utf8Of(file, encoding, signal ? { signal } : {})) whole.push(piece);
    cells = whole.finish();
    form = formOfCells(dataset, cells);
    if (form.dateForms.length > 0 && form.dateForms[0] !== 'iso') {
      return {
        about: 'dates',
        dataset: name,
        forms: form.dateForms,
        cells: daysIn(dataset, cells)
      };
    }
  }
  const dateForm = answers.dateForm ?? 'iso';
  const dialect = { delimiter, decimal: answers.decimal ?? form.decimal, dateForm };
  return { encoding, dataset: name, headers, dialect };
}

async function recogniseEncoding(
  file: FileBytes,
  signal?: AbortSignal
): Promise<Encoding | Question> {
  const { bytes, whole } = await sampleOf(file, signal);
  const { encoding, candidates } = detectEncoding(bytes, whole);
  return encoding ?? { about: 'encoding', candidates };
}

/** Asks which columns are meant where names differ; null where there is nothing to choose. */
function askHeaders(
  dataset: Dataset,
  found: readonly string[],
  known: readonly HeaderMatch[]
): Question | null {
  if (!hasHeader(dataset, found, known) && !maybeNames(found)) return null;
  const columns = Object.values(dataset.columns);
  const unknown = found.filter(
    (name) => name !== '' && !columns.some(({ header }) => header === name)
  );
  const missing = columns.filter(({ header }) => !found.includes(header));
  const matches = matchHeaders(dataset, found, known);
  const lacks = unknown.length > 0 && missing.some(({ mayBeAbsent }) => !mayBeAbsent);
  if (matches.length === 0 && !lacks) return null;
  return {
    about: 'headers',
    dataset: dataset.name as DatasetName,
    matches,
    unknown,
    free: missing.map(({ header }) => header),
    remembered: known
      .filter((match) =>
        matches.some(({ found: name, header }) => name === match.found && header === match.header)
      )
      .map((match) => match.found)
  };
}

function recogniseName(found: readonly string[], known: KnownHeaders): DatasetName | Question {
  const candidates = recogniseDataset(found, known);
  const [first, second] = candidates;
  const sure =
    first &&
    first.likeness >= SURE_LIKENESS &&
    first.likeness - (second?.likeness ?? 0) >= SURE_LEAD;
  if (sure) return first.name;
  return { about: 'dataset', candidates: candidates.map(({ name }) => name), found };
}

/** A survey of the columns whose cells tell decimals and days, by the schema's headers. */
function surveyOf(
  dataset: Dataset,
  matches: readonly HeaderMatch[],
  delimiter: Dialect['delimiter']
): CellSurvey {
  const wanted = Object.values(dataset.columns)
    .filter(({ kind }) => kind === 'day' || kind === 'number')
    .map(({ header }) => header);
  return new CellSurvey(delimiter, new Set(wanted), matches);
}

/** A few days of the file, to show with a question: those past the twelfth do not tell much alone. */
function daysIn(dataset: Dataset, cells: ReadonlyMap<string, readonly string[]>): string[] {
  const days = Object.values(dataset.columns)
    .filter(({ kind }) => kind === 'day')
    .flatMap(({ header }) => [...(cells.get(header) ?? [])]);
  return [...new Set(days)].slice(0, 5);
}
