import { groupProblems } from '#lib/core/checks/group-problems.ts';
import { problemsCsv } from '#lib/core/checks/problems-csv.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { checkFile } from '#lib/core/intake/check-file.ts';
import type { CheckedFile } from '#lib/core/intake/file-verdict.ts';
import { MOST_ROWS_DRAWN } from '#lib/core/release/most-rows-drawn.ts';
import { Table } from '#lib/core/table/table.ts';
import { problemSheet } from './problem-sheet.ts';
import type { CheckedParts, FromWorker, ToWorker } from './file-check-messages.ts';

const page = self as unknown as Pick<Worker, 'postMessage'>;
let problems: readonly Problem[] = [];

function tell(message: FromWorker, transfer: Transferable[] = []): void {
  page.postMessage(message, transfer);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) => tell({ tell: 'failed', reason: String(error) }));
});

async function answer(message: ToWorker): Promise<void> {
  if (message.ask === 'problems') {
    // A mark, so that spreadsheets read the text as UTF-8.
    const csv = new Blob(['\ufeff', problemsCsv(problems, problemSheet(message.locale))], {
      type: 'text/csv;charset=utf-8'
    });
    tell({ tell: 'problems', csv });
    return;
  }
  const { file, answers, today, known } = message;
  const tables = new Map(
    message.tables.map(([name, parts]) => [
      name,
      new Table(name, parts.length, new Map(parts.columns))
    ])
  );
  const onprogress = (share: number) => tell({ tell: 'progress', share });
  const verdict = await checkFile(file, answers, { tables, today, known }, { onprogress });
  if (verdict.kind === 'question') {
    tell({ tell: 'question', question: verdict.question });
    return;
  }
  problems = verdict.file.problems;
  const parts = partsOf(verdict.file);
  tell({ tell: 'checked', parts }, buffersOf(parts));
}

/** What is handed over instead of copied: all that has a place for each row. */
function buffersOf({ table, soundRows }: CheckedParts): ArrayBuffer[] {
  const columns = table.columns.map(([, column]) =>
    column.kind === 'text' ? column.codes : column.values
  );
  return [...new Set([...columns, soundRows].map(({ buffer }) => buffer as ArrayBuffer))];
}

function partsOf({ table, problems: all, diff, ...rest }: CheckedFile): CheckedParts {
  const isDrawn = rest.soundRows.length <= MOST_ROWS_DRAWN;
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return {
    ...rest,
    table: {
      name: table.name,
      length: table.length,
      columns: isDrawn ? [...table.columns] : []
    },
    counts: diff && {
      added: diff.added.length,
      changed: diff.changed.length,
      removed: diff.removed.length
    },
    groups: groupProblems(all),
    errors,
    warnings: all.length - errors
  };
}
