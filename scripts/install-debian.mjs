import { spawn } from 'node:child_process';
import { env } from 'node:process';

/**
 * Installs packages of Debian with apt-get, as root: the first of the choices that this Debian has, with
 * its lists of packages as they are or, if none can be had by them, brought up to date.
 * @param {readonly (readonly string[])[]} choices lists of packages, the best first
 * @returns {Promise<{ succeeded: boolean, said: string }>} what apt-get said of what went wrong
 */
export async function installDebian(choices) {
  let said = '';
  for (const isUpdated of [false, true]) {
    if (isUpdated) said = (await apt(['update', '-qq'])).said;
    for (const packages of choices) {
      const tried = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
      said += tried.said;
      if (tried.succeeded) return { succeeded: true, said };
    }
  }
  return { succeeded: false, said };
}

/**
 * @param {string[]} args
 * @returns {Promise<{ succeeded: boolean, said: string }>}
 */
function apt(args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }
    });
    let said = '';
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
    child.once('error', ({ message }) => resolve({ succeeded: false, said: `${message}\n` }));
    child.once('close', (code) => resolve({ succeeded: code === 0, said }));
  });
}
