import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import pg from 'pg';
import { findPostgres } from '#scripts/find-postgres.mjs';

export interface TestServer {
  /** Address of its database `postgres`, which any user of this machine may use. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL on a free port of this machine alone; it ends with this process at the latest.
 * @param durable whether it waits for the disk, as one for other than tests does
 * @param within folder in which it makes the one that holds its data
 */
export async function startPostgres({
  durable = false,
  within = tmpdir()
} = {}): Promise<TestServer> {
  const programs = await findPostgres();
  if (!programs) {
    throw new Error('No PostgreSQL: run `node scripts/ready.mjs --postgres`, or set POSTGRES_BIN.');
  }
  const folder = mkdtempSync(join(within, 'entente-postgres-'));
  // PostgreSQL refuses to run as root.
  const user = getuid?.() === 0 ? plainUser() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: '/' };

  const made = spawnSync(
    join(programs, 'initdb'),
    ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', folder],
    { ...options, encoding: 'utf8' }
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`);

  const port = await freePort();
  // The shell ends the server when this process ends, even by kill -9: its input is closed then.
  const script = '"$0" "$@" & server=$!; read _; kill -INT $server; wait $server';
  const args = [
    '-D',
    folder,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    '',
    ...(durable ? [] : ['-F'])
  ];
  const server = spawn('sh', ['-c', script, join(programs, 'postgres'), ...args], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe']
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-5000)));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitFor(url, () => said);
  return {
    url,
    stop: async () => {
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** An empty database of its own on a server. */
export async function makeDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, url).href;
}

function plainUser(): { uid: number; gid: number } {
  const id = (option: string, user: string) =>
    spawnSync('id', [option, user], { encoding: 'utf8' });
  const user = id('-u', 'postgres').status === 0 ? 'postgres' : 'nobody';
  return { uid: Number(id('-u', user).stdout), gid: Number(id('-g', user).stdout) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function waitFor(url: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const up = await client.connect().then(
      () => true,
      () => false
    );
    await client.end().catch(() => {});
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PostgreSQL did not start: ${said()}`);
}
