import * as files from 'node:fs/promises';
import type { Dialect, Driver } from 'kysely';
import type { Disk } from '#lib/server/store/file-bytes.ts';

/** The fault that is put in the way of a step. */
export class InjectedFault extends Error {}

/**
 * Counts the steps of an act, and has one of them fail, and all that follow: as if the machine had
 * stopped there.
 */
export class Steps {
  readonly names: string[] = [];
  #stopped = false;

  /** @param failing which step fails, from 0; `after` has it done first */
  constructor(
    readonly failing = Infinity,
    readonly when: 'before' | 'after' = 'before',
    readonly fault: () => Error = () => new InjectedFault('Stopped here')
  ) {}

  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const here = this.names.push(name) - 1 === this.failing;
    this.#stopped ||= here && this.when === 'before';
    if (this.#stopped) throw this.fault();
    const result = await work();
    this.#stopped ||= here;
    if (this.#stopped) throw this.fault();
    return result;
  }
}

/** A disk whose writes are steps. */
export function faultyDisk(steps: Steps): Disk {
  const disk = stepwise({ ...files }, ['rename', 'rm'], steps);
  const open = async (...args: Parameters<Disk['open']>) => {
    let file: files.FileHandle | undefined;
    try {
      await steps.take('open', async () => (file = await files.open(...args)));
      return stepwise(file!, ['write', 'sync'], steps);
    } catch (fault) {
      await file?.close();
      throw fault;
    }
  };
  return { mkdir: files.mkdir, rename: disk.rename, rm: disk.rm, open };
}

/** A dialect whose queries, and beginnings and ends of transactions, are steps. */
export function faultyDialect<C, D extends Dialect>(
  Base: new (config: C) => D,
  steps: Steps
): new (config: C) => D {
  const OfAny = Base as unknown as new (config: unknown) => Dialect;
  class FaultyDialect extends OfAny {
    override createDriver(): Driver {
      const driver = super.createDriver();
      const ends = ['beginTransaction', 'commitTransaction', 'rollbackTransaction'];
      return Object.assign(stepwise(driver, ends, steps), {
        acquireConnection: async () =>
          stepwise(await driver.acquireConnection(), ['executeQuery'], steps)
      });
    }
  }
  return FaultyDialect as unknown as new (config: C) => D;
}

/** The object with some of its methods made steps. */
function stepwise<T extends object>(target: T, names: readonly string[], steps: Steps): T {
  const own = new Map<PropertyKey, unknown>();
  return new Proxy(target, {
    set: (_, key, value) => Boolean(own.set(key, value)),
    get(_, key) {
      if (own.has(key)) return own.get(key);
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const name = String(key);
      return names.includes(name)
        ? (...args: unknown[]) => steps.take(name, () => value.apply(target, args))
        : value.bind(target);
    }
  });
}
