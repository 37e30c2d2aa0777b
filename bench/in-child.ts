import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { execPath } from 'node:process';

/** What one piece of work took in a process of its own. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory that the process ever had, Node included, in megabytes. */
  readonly peakMegabytes: number;
  /** The memory that the work holds at its end, in megabytes, where it tells. */
  readonly heldMegabytes?: number;
  /** An answer to compare. */
  readonly answer: number;
}

/** Does a piece of work in a new process, so that its memory is its own. */
export function costOf(work: string, ...args: readonly string[]): Cost {
  const { stdout, stderr, status } = spawnSync(
    execPath,
    [
      '--max-old-space-size=4096',
      '--expose-gc',
      resolve('node_modules/.bench/apart.js'),
      work,
      ...args
    ],
    { encoding: 'utf8', maxBuffer: 1 << 24 }
  );
  if (status !== 0) throw new Error(`${work} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Cost;
}
