import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

export interface RunningServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** The folder of its releases, removed when it is stopped. */
  readonly home: string;
  readonly stop: () => Promise<void>;
}

/** Starts the built product with a store of its own on a free port of this machine alone. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {}
): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  const own = { PORT: '0', HOST: '127.0.0.1', ENTENTE_HOME: home, DATABASE_URL: '' };
  const server = spawn(execPath, ['server.js'], {
    env: { ...env, ...own, ...settings },
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
  return {
    origin: origin.replace('localhost', '127.0.0.1'),
    home,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    }
  };
}
