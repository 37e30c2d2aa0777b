import { spawn } from 'node:child_process';
import { env, execPath } from 'node:process';

/**
 * Serves what was built last on a free port of this machine alone, for tests and measurements.
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>} its address, without a slash at the end
 */
export async function serveBuilt() {
  const server = spawn(execPath, ['server.js'], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server ended before it began: ${said}`)));
  });
  return {
    origin: address.replace('localhost', '127.0.0.1'),
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    }
  };
}
