import type { Encoding } from '#lib/core/csv/encoding.ts';
import type { KnownHeaders } from '#lib/core/csv/match-headers.ts';
import type { FileAnswers, Question } from '#lib/core/intake/file-verdict.ts';
import { MOST_ROWS_DRAWN } from '#lib/core/release/most-rows-drawn.ts';
import type { Release } from '#lib/core/release/release.ts';
import { Table } from '#lib/core/table/table.ts';
import { takeRows } from '#lib/core/table/take-rows.ts';
import { FileCheck } from '#lib/state/file-check.ts';
import type { CheckedParts } from '#lib/state/file-check-messages.ts';
import { OwnRelease } from '#lib/core/release/own-release.ts';
import type { Locale } from '#lib/text/language.ts';

export type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'checked'; readonly parts: CheckedParts; readonly shown: OwnRelease | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly isGraph?: boolean };

const GRAPH_FILE = /\.(graphml|gexf)$/i;

/** What becomes of one file of a reader: read, asked about, checked, shown. */
export class Trial {
  stage = $state.raw<Stage>({ kind: 'choose' });
  #check: FileCheck | null = null;
  #answers: FileAnswers = {};

  constructor(
    readonly published: () => Release,
    readonly onshow: (release: OwnRelease | null) => void,
    readonly known: () => KnownHeaders = () => ({})
  ) {}

  file = $state.raw<File | null>(null);

  /** Whether it came as a graph: its text was made from that, in one encoding. */
  get isGraph(): boolean {
    return GRAPH_FILE.test(this.file?.name ?? '');
  }

  /** What was said of the file so far. */
  get answers(): FileAnswers {
    return this.#answers;
  }

  start(file: File): void {
    this.close();
    this.file = file;
    this.#answers = {};
    if (this.isGraph) void this.#startGraph(file);
    else this.#begin(file);
  }

  /** A graph is read as a table of relations; the code for it comes with the first one. */
  async #startGraph(file: File): Promise<void> {
    this.stage = { kind: 'reading', share: 0 };
    try {
      const { readGraphFile } = await import('./read-graph-file.ts');
      const table = await readGraphFile(file);
      if (this.file === file && this.stage.kind === 'reading') this.#begin(table);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.file === file) this.stage = { kind: 'failed', reason, isGraph: true };
    }
  }

  #begin(file: File): void {
    const today = Math.floor(Date.now() / 86_400_000);
    this.#check = new FileCheck(file, this.published(), today, this.known());
    void this.answer({});
  }

  /** Reads the file once more in an encoding; what was said of its columns and days is asked anew. */
  readIn(encoding: Encoding): Promise<void> {
    const { dataset } = this.#answers;
    this.#answers = dataset ? { dataset } : {};
    this.onshow(null);
    return this.answer({ encoding });
  }

  async answer(answers: FileAnswers): Promise<void> {
    const check = this.#check;
    if (!check) return;
    this.#answers = { ...this.#answers, ...answers };
    this.stage = { kind: 'reading', share: 0 };
    try {
      const result = await check.check(this.#answers, (share) => {
        if (check === this.#check) this.stage = { kind: 'reading', share };
      });
      if (check !== this.#check) return;
      if (result.kind === 'question') this.stage = result;
      else this.#take(result.parts);
    } catch (error) {
      this.stage = { kind: 'failed', reason: String(error) };
    }
  }

  /** Puts the rows without errors in the place of the published ones. */
  show(): void {
    if (this.stage.kind !== 'checked' || !this.file) return;
    const { parts } = this.stage;
    const whole = new Table(parts.dataset, parts.table.length, new Map(parts.table.columns));
    const sound = parts.soundRows.length === whole.length;
    const table = sound ? whole : takeRows(whole, parts.soundRows);
    const shown = new OwnRelease(this.published(), parts.dataset, table, this.file.name);
    this.stage = { kind: 'checked', parts, shown };
    this.onshow(shown);
  }

  problemsCsv(locale: Locale): Promise<Blob> {
    return this.#check!.problemsCsv(locale);
  }

  /** Back to the published figures; a check that runs is broken off. */
  close(): void {
    this.#check?.close();
    this.#check = null;
    this.stage = { kind: 'choose' };
    this.onshow(null);
  }

  #take(parts: CheckedParts): void {
    this.stage = { kind: 'checked', parts, shown: null };
    if (parts.errors === 0 && this.isDrawn(parts)) this.show();
  }

  /** Whether charts draw from the table at all, and it has rows, and not too many. */
  isDrawn(parts: CheckedParts): boolean {
    const { length } = parts.soundRows;
    const drawn = this.published().tables.has(parts.dataset);
    return drawn && length > 0 && length <= MOST_ROWS_DRAWN;
  }
}
