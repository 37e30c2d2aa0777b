import { defineCustomClientStrategy } from '#lib/text/paraglide/runtime.js';

// The server chose the language and wrote it on the page: the browser must not disagree.
defineCustomClientStrategy('custom-lang', {
  getLocale: () => document.documentElement.lang,
  setLocale: () => {}
});
