import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { piecesOf, type ByteStore, type Content, type Source } from './byte-store.ts';
import { storeFault } from './store-fault.ts';

/** What is asked of the file system to keep bytes. */
export type Disk = Pick<typeof files, 'mkdir' | 'open' | 'rename' | 'rm'>;

const UNFINISHED = '.part';
const DAY_MILLISECONDS = 86_400_000;

/** Bytes as files named by their hash, in one folder. */
export class FileBytes implements ByteStore {
  constructor(
    readonly folder: string,
    readonly disk: Disk = files
  ) {}

  /** Makes the folder, and clears away what processes that were killed left unfinished. */
  async prepare(): Promise<void> {
    await this.disk.mkdir(this.folder, { recursive: true });
    for (const name of await files.readdir(this.folder)) {
      if (!name.endsWith(UNFINISHED)) continue;
      const file = join(this.folder, name);
      const found = await files.stat(file).catch(() => null);
      // Another process may be writing it at this moment.
      if (found && Date.now() - found.mtimeMs > DAY_MILLISECONDS) await files.rm(file);
    }
  }

  async keep(source: Source): Promise<Content> {
    const unfinished = join(this.folder, randomUUID() + UNFINISHED);
    try {
      const content = await this.#write(unfinished, source);
      // Where the bytes are kept already, they are replaced by the same.
      await this.disk.rename(unfinished, this.#fileOf(content.sha256));
      await this.#syncFolder();
      return content;
    } catch (cause) {
      await this.disk.rm(unfinished, { force: true }).catch(() => {});
      throw storeFault(cause, this.folder);
    }
  }

  async *read(sha256: string): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(this.#fileOf(sha256), { highWaterMark: 1 << 18 });
    } catch (cause) {
      throw storeFault(cause, this.#fileOf(sha256));
    }
  }

  async has(sha256: string): Promise<boolean> {
    return files.access(this.#fileOf(sha256)).then(
      () => true,
      () => false
    );
  }

  #fileOf(sha256: string): string {
    return join(this.folder, `${sha256}.csv`);
  }

  async #write(path: string, source: Source): Promise<Content> {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await this.disk.open(path, 'wx');
    try {
      let written: Uint8Array = new Uint8Array();
      for await (const piece of piecesOf(source)) {
        // While the disk writes a piece, the one before is hashed.
        const writing = writeWhole(file, piece);
        hash.update(written);
        written = piece;
        bytes += piece.byteLength;
        await writing;
      }
      const synced = file.sync();
      hash.update(written);
      await synced;
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), bytes };
  }

  /** A new name is safe only when its folder is. */
  async #syncFolder(): Promise<void> {
    if (platform === 'win32') return; // folders cannot be opened there
    const folder = await this.disk.open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** Writes a piece by one call where the system takes it whole. */
async function writeWhole(file: files.FileHandle, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.byteLength;) {
    from += (await file.write(piece, from)).bytesWritten;
  }
}
