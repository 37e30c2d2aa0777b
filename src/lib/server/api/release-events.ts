const HEARTBEAT_MILLISECONDS = 15_000;

type Reader = ReadableStreamDefaultController<Uint8Array>;

const encoder = new TextEncoder();

/**
 * Tells open pages of each new release, as server-sent events; and who begins to listen, of the one
 * there is, so that nothing is missed while a connection was lost.
 */
export class ReleaseEvents {
  readonly #readers = new Set<Reader>();
  readonly #heartbeat: NodeJS.Timeout;
  #newest: number;

  constructor(newest: number, heartbeatMilliseconds = HEARTBEAT_MILLISECONDS) {
    this.#newest = newest;
    // Keeps proxies from taking a quiet connection for a dead one.
    this.#heartbeat = setInterval(() => this.#send(':\n\n'), heartbeatMilliseconds);
    this.#heartbeat.unref();
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** @param number of the newest release; one that was told already is not told again */
  tell(number: number): void {
    if (number <= this.#newest) return;
    this.#newest = number;
    this.#send(message(number));
  }

  /** The answer to who wants to listen. */
  open(): Response {
    let reader: Reader;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        reader = controller;
        this.#readers.add(reader);
        reader.enqueue(encoder.encode(`retry: 5000\n\n${message(this.#newest)}`));
      },
      cancel: () => {
        this.#readers.delete(reader);
      }
    });
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no'
      }
    });
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const reader of this.#readers) reader.close();
    this.#readers.clear();
  }

  #send(text: string): void {
    const bytes = encoder.encode(text);
    for (const reader of this.#readers) reader.enqueue(bytes);
  }
}

function message(number: number): string {
  return `event: release\nid: ${number}\ndata: ${JSON.stringify({ release: number })}\n\n`;
}
