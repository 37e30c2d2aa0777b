import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';

const WIDTHS = [360, 768, 1440];

/** `npm run axe`: every page in each language and theme, with all its drawings and rows. */
const WHOLE = process.env.ENTENTE_AXE === 'whole';

const visitsTo = (pages: readonly string[]) =>
  pages.flatMap((address, i) =>
    LOCALES.flatMap((lang, l) =>
      (['light', 'dark'] as const)
        .filter((_theme, t) => WHOLE || (i + l) % 2 === t)
        .map((theme) => ({ address, lang, theme, hasAxe: WHOLE || l !== (i % 2) * 2 }))
    )
  );

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
}

/** Rows of a table that axe looks at: the others are made by the same lines. */
const ROWS = 5;

/**
 * Leaves out what would take axe a minute a page: the parts of a drawing, which is one image to whoever
 * does not see it, and the hundredth row of a table. `npm run axe` leaves out nothing.
 */
async function shorten(page: Page): Promise<void> {
  await page.evaluate((most) => {
    for (const drawing of document.querySelectorAll('svg[role=img]')) {
      const title = drawing.querySelector('title');
      drawing.replaceChildren(...(title ? [title] : []));
    }
    for (const body of document.querySelectorAll('tbody')) {
      for (const row of [...body.children].slice(most)) row.remove();
    }
  }, ROWS);
}

/** Opens all that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/**
 * Tests pages in each language, their themes by turns; looked through by axe in two of the languages and in
 * both themes, since languages differ in their words.
 */
export function testPages(pages: readonly string[]): void {
  describe.each(visitsTo(pages))(
    '$address in $lang, $theme',
    ({ address, lang, theme, hasAxe }) => {
      test(`${hasAxe ? 'axe finds nothing, and ' : ''}nothing scrolls sideways at any width`, async ({
        chromium
      }) => {
        // A page that is missing is an error on the console, so the strict `open` is not for it.
        const context = await chromium.newContext({
          baseURL: inject('origin'),
          colorScheme: theme,
          viewport: { width: WIDTHS.at(-1)!, height: 900 }
        });
        const page = await context.newPage();
        const response = await page.goto(`${address}?lang=${lang}`);
        expect(response!.status()).toBe(address === '/no-such-page' ? 404 : 200);
        expect(await page.getAttribute('html', 'lang')).toBe(lang);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
        }
        if (hasAxe) {
          if (!WHOLE) await shorten(page);
          await unfold(page);
          expect(await barriersOf(page)).toEqual([]);
        }
        await context.close();
      });
    }
  );
}
