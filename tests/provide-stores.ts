import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server that the tests may make databases on. */
    readonly postgres: string;
    /** A folder that is removed when the tests end. */
    readonly temporary: string;
  }
}

/** One PostgreSQL server and one temporary folder for all tests of the store. */
export default async function provideStores(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  const temporary = mkdtempSync(join(tmpdir(), 'entente-store-'));
  project.provide('postgres', url);
  project.provide('temporary', temporary);
  return async () => {
    await stop();
    rmSync(temporary, { recursive: true, force: true });
  };
}
