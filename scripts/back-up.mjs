// Copies the embedded store, also while the server runs; a second time only what is new.
//   node scripts/back-up.mjs FOLDER
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

/**
 * Waits until a file, or the names in a folder, are safe on the disk.
 * @param {string} path
 * @param {'r' | 'r+'} flags
 */
async function sync(path, flags) {
  const opened = await open(path, flags);
  await opened.sync().finally(() => opened.close());
}

/** @param {string} folder */
async function syncFolder(folder) {
  if (platform !== 'win32') await sync(folder, 'r'); // folders cannot be opened there
}

/**
 * Resolves when the copy is safe. The catalogue first: the bytes that it names were there before it named them.
 * @param {string} home
 * @param {string} folder
 */
export async function backUp(home, folder) {
  await mkdir(join(folder, 'bytes'), { recursive: true });
  const catalogue = join(folder, 'catalogue.sqlite');
  const database = new Database(join(home, 'catalogue.sqlite'), { fileMustExist: true });
  await database.backup(`${catalogue}.new`);
  database.close();

  const kept = new Set(await readdir(join(folder, 'bytes')));
  for (const name of await readdir(join(home, 'bytes'))) {
    if (!name.endsWith('.csv') || kept.has(name)) continue;
    const unfinished = join(folder, 'bytes', `${name}.part`);
    await copyFile(join(home, 'bytes', name), unfinished, constants.COPYFILE_FICLONE);
    await sync(unfinished, 'r+');
    await rename(unfinished, join(folder, 'bytes', name));
  }
  await syncFolder(join(folder, 'bytes'));
  await sync(`${catalogue}.new`, 'r+');
  // What an earlier copy may have left in the way of the new one.
  for (const ending of ['-wal', '-shm']) await rm(catalogue + ending, { force: true });
  await rename(`${catalogue}.new`, catalogue);
  await syncFolder(folder);
}

if (resolve(argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [, , folder] = argv;
  if (!folder) {
    console.error('Name the folder to copy to: node scripts/back-up.mjs FOLDER');
    exit(2);
  }
  await backUp(resolve(env.ENTENTE_HOME ?? 'var'), resolve(folder));
  console.log(`The store is copied to ${resolve(folder)}`);
}
