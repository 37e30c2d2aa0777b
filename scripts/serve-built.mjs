import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, stderr } from 'node:process';

/**
 * Serves what was built last on a free port of this machine alone, for tests and measurements, with
 * a store of its own that is removed when it is stopped.
 * @param {Readonly<Record<string, string>>} [settings] environment besides
 * @returns {Promise<{ origin: string, home: string, pid: number, said: () => string, stop: () => Promise<void> }>} its
 *   address, without a slash at the end, the folder of its releases, and all that it has logged
 */
export async function serveBuilt(settings = {}) {
  const home = mkdtempSync(join(tmpdir(), 'entente-served-'));
  const server = spawn(execPath, ['server.js'], {
    env: {
      ...env,
      PORT: '0',
      HOST: '127.0.0.1',
      ENTENTE_HOME: home,
      DATABASE_URL: '',
      ...settings
    },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let said = '';
  server.stdout.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
  server.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    said += chunk.toString();
    stderr.write(chunk);
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    server.stdout.on('data', () => {
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server ended before it began: ${said}`)));
  });
  return {
    origin: address.replace('localhost', '127.0.0.1'),
    home,
    pid: server.pid ?? 0,
    said: () => said,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    }
  };
}
