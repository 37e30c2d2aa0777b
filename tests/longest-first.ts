import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files of long tests, the longest first. */
const LONG = ['chart-pages.test.ts', 'pages.test.ts', 'claims.test.ts'];

/**
 * The order of files of tests: those that take longest come first, so that in the end no worker waits long
 * for the other. Where no earlier run is remembered, Vitest goes by their size, which is wrong for some.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.indexOf(basename(moduleId));
      return found === -1 ? LONG.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
