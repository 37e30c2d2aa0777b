import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product is served while the tests run, without a slash at the end. */
    readonly origin: string;
  }
}

/** Brings the build up to date and serves it on a free port of this machine alone. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const ready = spawnSync(execPath, ['scripts/ready.mjs', '--build', '--browser'], {
    stdio: 'inherit'
  });
  if (ready.status !== 0) throw new Error('The product could not be built: see above.');

  const home = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  const server = spawn(execPath, ['server.js'], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1', ENTENTE_HOME: home, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(`The server ended before it began: ${said}`)));
  });
  project.provide('origin', origin.replace('localhost', '127.0.0.1'));

  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
}
