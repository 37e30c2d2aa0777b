import { error, type Handle, type ServerInit } from '@sveltejs/kit';
import { render as renderPart } from 'svelte/server';
import { loadMeasuring } from '#lib/charts/network/measuring.ts';
import { loadWorldMap } from '#lib/charts/network/world-map.ts';
import { rememberViews } from '#lib/charts/view-memory.ts';
import { provideIslandRenderer } from '#lib/page/render-island.ts';
import { askedNumber, askedRelease } from '#lib/server/asked-release.ts';
import { asksByPhone, isDrawnForPhones, PHONE_HINT } from '#lib/server/asks-by-phone.ts';
import { cacheControl, NEVER } from '#lib/server/cache-control.ts';
import { config } from '#lib/server/config.ts';
import { exportKey, isExport } from '#lib/server/exports/export-address.ts';
import { PageMemory } from '#lib/server/page-memory.ts';
import { isEmbed, isForAll, isPublicRead } from '#lib/server/public-addresses.ts';
import { provideAhead } from '#lib/server/provide-ahead.ts';
import { announceFirstAdmin, callerOf } from '#lib/server/opened-people.ts';
import { isCrossSite } from '#lib/server/people/cross-site.ts';
import { guardStudio, isStudio } from '#lib/server/people/guard-studio.ts';
import { currentRelease, newestNumber, releaseNumbered } from '#lib/server/releases.ts';
import { shortLinks } from '#lib/server/short-links.ts';
import { allowLateStart, startLate } from '#lib/page/late-start/start-late.ts';
import { addressOfRelease, provideReleases } from '#lib/state/releases.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { paraglideMiddleware } from '#lib/text/paraglide/server.js';
import { defineCustomServerStrategy } from '#lib/text/paraglide/runtime.js';

const THEMES = ['light', 'dark', 'auto'] as const;
const memory = new PageMemory(config.pageMemoryMegabytes * 1024 * 1024);
/** Files of views have a memory of their own: however many are asked for, the pages keep theirs. */
const exports = new PageMemory(config.exportMemoryMegabytes * 1024 * 1024);

defineCustomServerStrategy('custom-lang', {
  getLocale: (request) => {
    if (!request) return undefined;
    const url = new URL(request.url);
    const lang = url.searchParams.get('lang');
    return LOCALES.find((locale) => locale === lang) ?? (isForAll(url) ? 'en' : undefined);
  }
});

/** The files of the fonts of text and headlines in a language. */
const fontsOf = (locale: Locale) =>
  new RegExp(`-${locale === 'ru' ? 'cyrillic' : 'latin'}-(wght|600)-normal`);

export const init: ServerInit = async () => {
  const { problems } = await currentRelease();
  for (const problem of problems.slice(0, 20)) {
    console.warn(`data: ${problem.dataset} row ${problem.row}: ${problem.expected}`);
  }
  await announceFirstAdmin();
  provideAhead((request, response) =>
    [memory, exports].some((kept) => kept.answerAhead(request, response, newestNumber()))
  );
  // Only what has all of its code is the same whenever it is made.
  await Promise.all([loadWorldMap(), loadMeasuring()]);
  rememberViews();
  provideIslandRenderer((component, props, context) => {
    const { body } = renderPart(component, { props, context } as Parameters<typeof renderPart>[1]);
    // No script takes an island over node by node, so it needs no marks to do so.
    return body.replace(/<!--[^>]*-->/g, '');
  });
  provideReleases(async (number, locale) => {
    const served = await releaseNumbered(number);
    return { release: served.release, language: served.language(locale) };
  });
};

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    const theme = event.url.searchParams.get('theme');
    event.locals.locale = locale as Locale;
    event.locals.theme = THEMES.find((name) => name === theme) ?? 'auto';
    const hint = event.request.headers.get(PHONE_HINT);
    event.locals.isPhone = asksByPhone(event.url.pathname, hint);
    if (isCrossSite(event.request, event.url.origin)) error(403, 'Sent from another site');
    const render = async () => {
      const asked = await askedRelease(event.url);
      event.locals.asked = asked;
      const isLate = !isStudio(event);
      const modules: string[] = [];
      const tables = addressOfRelease(asked.shown.record.number, locale as Locale);
      const response = await resolve(event, {
        preload: ({ type, path }) => {
          // Headlines set in their font from the start keep their lines.
          if (type === 'font') return fontsOf(locale as Locale).test(path);
          if (type !== 'js' || !isLate) return true;
          modules.push(path);
          return false;
        },
        // All at once: each replacement copies the whole page.
        transformPageChunk: ({ html }) => {
          const attributes = `lang="${locale}" data-theme="${event.locals.theme}"`;
          return startLate(html.replace('%attributes%', attributes), { modules, tables });
        }
      });
      const policy = response.headers.get('content-security-policy');
      if (policy && modules.length > 0) {
        response.headers.set('content-security-policy', allowLateStart(policy));
      }
      if (!isEmbed(event.url)) {
        response.headers.append('content-security-policy', "frame-ancestors 'self'");
      }
      const links = response.headers.get('link');
      if (links) response.headers.set('link', shortLinks(links));
      if (isDrawnForPhones(event.url.pathname)) response.headers.append('vary', PHONE_HINT);
      if (isPublicRead(event)) response.headers.set('access-control-allow-origin', '*');
      response.headers.set('x-content-type-options', 'nosniff');
      response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
      // A browser that is not told looks for it.
      if (response.headers.get('content-type') === 'text/html') {
        response.headers.set('content-type', 'text/html; charset=utf-8');
      }
      if (response.ok && !response.headers.has('cache-control')) {
        const type = response.headers.get('content-type') ?? '';
        const kept = asked.fault ? NEVER : cacheControl(asked.frozen, type);
        response.headers.set('cache-control', kept);
      }
      return response;
    };
    if (isStudio(event)) {
      await guardStudio(event, () => callerOf(event.request));
      const response = await render();
      // Who may see it changes, and so does what there is to see.
      response.headers.set('cache-control', NEVER);
      response.headers.set('x-robots-tag', 'noindex');
      return response;
    }
    const release = await askedNumber(event.url);
    const context = { release, locale: event.locals.locale, isForAll: isForAll(event.url) };
    if (isExport(event.url)) {
      return exports.serve(event, { ...context, place: exportKey(event.url) }, render);
    }
    return memory.serve(event, context, render);
  });
