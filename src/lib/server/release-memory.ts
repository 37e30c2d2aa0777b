import type { ReleaseStore } from './store/release-store.ts';
import { loadServedRelease, type ServedRelease } from './served-release.ts';

/**
 * The newest release and some older ones, loaded from a store. A newer release is loaded aside and
 * takes the place of the newest in one step, so no reader sees a part of it.
 */
export class ReleaseMemory {
  #older = new Map<number, Promise<ServedRelease | null>>();
  #newest: ServedRelease;
  #following: Promise<void> | null = null;
  #behind = false;

  private constructor(
    readonly store: ReleaseStore,
    newest: ServedRelease,
    readonly mostOlder: number
  ) {
    this.#newest = newest;
    store.onRelease(() => {
      this.follow().catch((fault: Error) => console.error(fault.message));
    });
  }

  /** @param mostOlder how many releases besides the newest are held at most */
  static async open(store: ReleaseStore, mostOlder: number): Promise<ReleaseMemory> {
    const record = await store.newest();
    if (!record) throw new Error('The store holds no release: bring in tables first');
    const newest = await loadServedRelease(record, store.bytes);
    const memory = new ReleaseMemory(store, newest, mostOlder);
    await memory.follow();
    return memory;
  }

  get newest(): ServedRelease {
    return this.#newest;
  }

  /** Resolves when the newest release of the store is the newest here. */
  follow(): Promise<void> {
    this.#behind = true;
    this.#following ??= this.#catchUp().finally(() => {
      this.#following = null;
      // Asked again after the last look and before this.
      if (this.#behind) return this.follow();
    });
    return this.#following;
  }

  /** Null where there is no such release. */
  numbered(number: number): Promise<ServedRelease | null> {
    if (number === this.#newest.record.number) return Promise.resolve(this.#newest);
    const known = this.#older.get(number);
    const found = known ?? this.#load(number);
    this.#hold(number, found);
    return found;
  }

  async #load(number: number): Promise<ServedRelease | null> {
    const record = await this.store.release(number);
    return record && loadServedRelease(record, this.store.bytes, [this.#newest]);
  }

  async #catchUp(): Promise<void> {
    while (this.#behind) {
      this.#behind = false;
      const record = await this.store.newest();
      if (!record || record.number <= this.#newest.record.number) continue;
      const next = await loadServedRelease(record, this.store.bytes, [this.#newest]);
      // Those who are reading the one that was the newest go on with it.
      this.#hold(this.#newest.record.number, Promise.resolve(this.#newest));
      this.#newest = next;
    }
  }

  #hold(number: number, release: Promise<ServedRelease | null>): void {
    this.#older.delete(number);
    this.#older.set(number, release);
    const forget = () => {
      if (this.#older.get(number) === release) this.#older.delete(number);
    };
    // What does not exist may be published yet, and what failed may be mended.
    release.then((found) => found ?? forget(), forget);
    for (const oldest of this.#older.keys()) {
      if (this.#older.size <= this.mostOlder) break;
      this.#older.delete(oldest);
    }
  }
}
