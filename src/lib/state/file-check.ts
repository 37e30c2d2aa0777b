import type { KnownHeaders } from '#lib/core/csv/match-headers.ts';
import type { FileAnswers, Question } from '#lib/core/intake/file-verdict.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Locale } from '#lib/text/language.ts';
import CheckWorker from './check-file.worker.ts?worker';
import type { CheckedParts, FromWorker, ToWorker } from './file-check-messages.ts';

export type FileCheckResult =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'checked'; readonly parts: CheckedParts };

/** The check of one file in a thread of its own, so that the page stays free. Nothing is sent anywhere. */
export class FileCheck {
  readonly #worker = new CheckWorker();
  #settle: { resolve: (message: FromWorker) => void; reject: (error: Error) => void } | null = null;
  #onprogress: (share: number) => void = () => undefined;

  constructor(
    readonly file: Blob,
    readonly release: Release,
    readonly today: Day,
    readonly known: KnownHeaders = {}
  ) {
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.tell === 'progress') this.#onprogress(data.share);
      else if (data.tell === 'failed') this.#settle?.reject(new Error(data.reason));
      else this.#settle?.resolve(data);
    };
    this.#worker.onerror = ({ message }) => this.#settle?.reject(new Error(message));
  }

  /** @param onprogress hears the share of the file that has been read, 0-1 */
  async check(
    answers: FileAnswers,
    onprogress: (share: number) => void = () => undefined
  ): Promise<FileCheckResult> {
    this.#onprogress = onprogress;
    const tables = [...this.release.tables].map(
      ([name, { length, columns }]) => [name, { name, length, columns: [...columns] }] as const
    );
    const { file, today, known } = this;
    const message = await this.#ask({ ask: 'check', file, answers, tables, today, known });
    if (message.tell === 'question') return { kind: 'question', question: message.question };
    if (message.tell === 'checked') return { kind: 'checked', parts: message.parts };
    throw new Error(`The check was answered with ${message.tell}`);
  }

  /** Every problem of the file that was checked, as CSV in a language. */
  async problemsCsv(locale: Locale): Promise<Blob> {
    const message = await this.#ask({ ask: 'problems', locale });
    if (message.tell === 'problems') return message.csv;
    throw new Error(`The problems were answered with ${message.tell}`);
  }

  /** Ends the thread, whatever it does; what is awaited from it never comes. */
  close(): void {
    this.#worker.terminate();
    this.#settle = null;
  }

  #ask(message: ToWorker): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#worker.postMessage(message);
    });
  }
}
