import { spawnSync } from 'node:child_process';
import { env, execPath } from 'node:process';
import type { TestProject } from 'vitest/node';
import { serveBuilt } from '#scripts/serve-built.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product is served while the tests run, without a slash at the end. */
    readonly origin: string;
  }
}

/** Brings the build up to date and serves it on a free port of this machine alone. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const ready = spawnSync(execPath, ['scripts/ready.mjs', '--build', '--browser'], {
    stdio: 'inherit',
    // Not the "test" of the runner, which would bring development's messages into the build.
    env: { ...env, NODE_ENV: 'production' }
  });
  if (ready.status !== 0) throw new Error('The product could not be built: see above.');
  const { origin, stop } = await serveBuilt();
  project.provide('origin', origin);
  return stop;
}
