import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds that shuts readers out of a page as it stands: each broken rule with the first element
 * that breaks it. Frames in the page are not looked into.
 * @param within selectors of the parts to look at, else all of the page
 * @param rules the only rules to hold it against, else all that axe goes by
 */
export async function barriersOf(
  page: Page,
  { within, rules }: { within?: string[]; rules?: string[] } = {}
): Promise<string[]> {
  await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    iframes: false,
    ...(rules ? { runOnly: rules } : {})
  };
  return page.evaluate(
    async ({ within, options }) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(within ?? document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    { within, options }
  );
}
