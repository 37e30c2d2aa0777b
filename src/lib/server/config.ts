import { resolve } from 'node:path';
import { env } from 'node:process';

/** Every setting that the server takes from its environment. */
export const config = {
  /** Folder of the CSV tables that the product ships with. */
  dataFolder: resolve(env.ENTENTE_DATA ?? 'data'),
  /** Folder of the embedded store: every release that was ever published. */
  home: resolve(env.ENTENTE_HOME ?? 'var'),
  /** Address of a PostgreSQL database; where it is set, releases are kept there instead. */
  databaseUrl: env.DATABASE_URL || null,
  /** Scheme and host under which the product is reached; forms from elsewhere are refused. */
  origin: env.ORIGIN ?? 'http://localhost:3000',
  /** The code with which the first administrator enters, instead of one that is printed. */
  adminCode: env.ENTENTE_ADMIN_CODE || null,
  /** Signs the cookies of who is signed in; where it is not set, one is made and kept in the store. */
  cookieSecret: env.ENTENTE_SECRET || null,
  /** A larger CSV is refused before it is read. */
  uploadBytes: Number(env.ENTENTE_UPLOAD_MEGABYTES ?? 100) * 1024 * 1024,
  /** Megabytes of rendered pages kept compressed in memory. */
  pageMemoryMegabytes: Number(env.ENTENTE_PAGE_MEMORY_MB ?? 64),
  /** Megabytes of pictures and other files of views kept in memory. */
  exportMemoryMegabytes: Number(env.ENTENTE_EXPORT_MEMORY_MB ?? 32),
  /** How many releases besides the newest are kept loaded. */
  olderReleases: Number(env.ENTENTE_OLDER_RELEASES ?? 4)
};
