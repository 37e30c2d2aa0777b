import { resolve } from 'node:path';
import { env } from 'node:process';

/** Every setting that the server takes from its environment. */
export const config = {
  /** Folder of the CSV tables that the product ships with. */
  dataFolder: resolve(env.ENTENTE_DATA ?? 'data'),
  /** Megabytes of rendered pages kept compressed in memory. */
  pageMemoryMegabytes: Number(env.ENTENTE_PAGE_MEMORY_MB ?? 64)
};
