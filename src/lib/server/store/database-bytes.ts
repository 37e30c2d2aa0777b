import { createHash, randomUUID } from 'node:crypto';
import { piecesOf, type ByteStore, type Content, type Source } from './byte-store.ts';
import type { Catalogue } from './catalogue-tables.ts';
import { storeFault } from './store-fault.ts';

/** Bytes in pieces of a megabyte in the database of the catalogue. */
export class DatabaseBytes implements ByteStore {
  constructor(
    readonly catalogue: Catalogue,
    readonly place: string
  ) {}

  async keep(source: Source): Promise<Content> {
    const upload = randomUUID();
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      return await this.catalogue.transaction().execute(async (transaction) => {
        let place = 0;
        for await (const piece of piecesOf(source)) {
          const { buffer, byteOffset, byteLength } = piece;
          const row = {
            upload,
            place: place++,
            piece: Buffer.from(buffer, byteOffset, byteLength)
          };
          // While the database takes it in, the hash is made.
          const sending = transaction.insertInto('content_pieces').values(row).execute();
          hash.update(piece);
          bytes += byteLength;
          await sending;
        }
        const sha256 = hash.digest('hex');
        const { numInsertedOrUpdatedRows: added } = await transaction
          .insertInto('contents')
          .values({ sha256, upload })
          .onConflict((conflict) => conflict.column('sha256').doNothing())
          .executeTakeFirst();
        // Kept already: these pieces are not needed.
        if (!added) {
          await transaction.deleteFrom('content_pieces').where('upload', '=', upload).execute();
        }
        return { sha256, bytes };
      });
    } catch (cause) {
      throw storeFault(cause, this.place);
    }
  }

  async *read(sha256: string): AsyncGenerator<Uint8Array> {
    for (let place = 0; ; place++) {
      const found = await this.catalogue
        .selectFrom('contents')
        .leftJoin('content_pieces', (join) =>
          join
            .onRef('content_pieces.upload', '=', 'contents.upload')
            .on('content_pieces.place', '=', place)
        )
        .where('sha256', '=', sha256)
        .select('piece')
        .executeTakeFirst()
        .catch((cause: unknown) => {
          throw storeFault(cause, this.place);
        });
      if (!found) throw new Error(`There are no bytes ${sha256} in ${this.place}.`);
      if (!found.piece) return;
      yield found.piece;
    }
  }

  async has(sha256: string): Promise<boolean> {
    const found = await this.catalogue
      .selectFrom('contents')
      .where('sha256', '=', sha256)
      .select('sha256')
      .executeTakeFirst();
    return found !== undefined;
  }
}
