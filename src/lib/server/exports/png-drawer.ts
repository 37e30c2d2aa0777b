import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import program from './draw-png.mjs?raw';
import { pictureFonts } from './picture-fonts.ts';

interface Job {
  readonly svg: string;
  readonly scale: number;
  readonly done: (png: Uint8Array<ArrayBuffer>) => void;
  readonly fail: (fault: Error) => void;
}

type Answer = { readonly png: Uint8Array<ArrayBuffer> } | { readonly fault: string };

/** More pictures are asked for than are drawn. */
export class BusyError extends Error {}

/** A picture that takes longer is given up: something is wrong with it. */
const LONGEST_MS = 30_000;

/** A thread that nobody needs is ended, and its memory with it. */
const IDLE_MS = 60_000;

/**
 * Draws pictures of SVG one after another in a thread of its own, so that however many are asked for,
 * pages are served meanwhile. Those who ask for the same picture at once wait for one drawing.
 */
export class PngDrawer {
  #worker: Worker | null = null;
  #waiting: Job[] = [];
  #running: Job | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /** @param mostWaiting who comes when so many wait is refused */
  constructor(readonly mostWaiting = 24) {}

  /** @param scale pixels of the picture to one of the SVG */
  draw(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${scale} ${createHash('sha256').update(svg).digest('base64')}`;
    const same = this.#asked.get(key);
    if (same) return same;
    if (this.#waiting.length >= this.mostWaiting) return Promise.reject(new BusyError());
    const drawn = new Promise<Uint8Array<ArrayBuffer>>((done, fail) => {
      this.#waiting.push({ svg, scale, done, fail });
    }).finally(() => this.#asked.delete(key));
    this.#asked.set(key, drawn);
    this.#next();
    return drawn;
  }

  /** Ends the thread; what was being drawn fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#running) return;
    if (this.#timer) clearTimeout(this.#timer);
    const job = this.#waiting.shift();
    if (!job) {
      this.#timer = setTimeout(() => void this.close(), IDLE_MS).unref();
      return;
    }
    this.#running = job;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => void this.close(), LONGEST_MS).unref();
    this.#worker.postMessage({ svg: job.svg, scale: job.scale });
  }

  #start(): Worker {
    const address = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
    const workerData = { from: import.meta.url, font: pictureFonts() };
    const worker = new Worker(address, { workerData });
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const job = this.#running;
      this.#running = null;
      if ('png' in answer) job?.done(answer.png);
      else job?.fail(new Error(`A picture could not be drawn: ${answer.fault}`));
      this.#next();
    });
    worker.on('error', (fault) => console.error(`Drawing of pictures: ${fault.message}`));
    worker.on('exit', () => {
      const job = this.#running;
      this.#worker = this.#running = null;
      job?.fail(new Error('The drawing of a picture was given up'));
      if (this.#waiting.length > 0) this.#next();
    });
    return worker;
  }
}
