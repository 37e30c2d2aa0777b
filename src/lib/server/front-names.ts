import type { IncomingMessage } from 'node:http';
import { asksByPhone, PHONE_HINT } from './asks-by-phone.ts';

/** Other wishes for languages, or longer ones, are answered all the same, but not ahead. */
const MOST_NAMES = 32;
const MOST_LETTERS = 200;

interface Asked {
  readonly request: Request;
  readonly url: URL;
}

interface Named {
  readonly key: string;
  /** The release that must be the newest; null where the address names it. */
  readonly release: number | null;
}

/**
 * What requests of Node's own are called that were answered before, and under which key their answer is
 * kept: by their address, on phones apart where that matters, and where the languages of the reader matter
 * by these, to the letter.
 */
export class FrontNames {
  readonly #named = new Map<string, Named>();
  readonly #namesOf = new Map<string, Set<string>>();

  /**
   * A request was answered with what is kept under a key.
   * @param isFixed whether the reader's languages make no difference
   * @param release number of the release that it was answered from
   */
  add(key: string, isFixed: boolean, { request, url }: Asked, release: number): void {
    const address = nameOf(url.pathname + url.search, request.headers.get(PHONE_HINT));
    const languages = request.headers.get('accept-language') ?? '';
    const name = isFixed ? address : withLanguages(address, languages);
    const names = this.#namesOf.get(key) ?? new Set();
    if (names.size >= MOST_NAMES || languages.length > MOST_LETTERS) return;
    this.#named.set(name, { key, release: url.searchParams.has('release') ? null : release });
    this.#namesOf.set(key, names.add(name));
  }

  /** The key of the answer, or null where there is none that holds while this release is the newest. */
  keyFor({ url = '', headers }: IncomingMessage, newest: number): string | null {
    const address = nameOf(url, headers[PHONE_HINT]);
    const named =
      this.#named.get(address) ??
      this.#named.get(withLanguages(address, headers['accept-language'] ?? ''));
    return named && (named.release ?? newest) === newest ? named.key : null;
  }

  /** What is kept under a key is gone. */
  forget(key: string): void {
    for (const name of this.#namesOf.get(key) ?? []) {
      if (this.#named.get(name)?.key === key) this.#named.delete(name);
    }
    this.#namesOf.delete(key);
  }
}

/** No address begins with a question mark. */
function nameOf(address: string, hint: string | string[] | null | undefined): string {
  return asksByPhone(address, hint ?? null) ? `?${address}` : address;
}

/** No address has a blank. */
function withLanguages(address: string, languages: string): string {
  return `${address} ${languages}`;
}
