import type { AskedRelease } from '#lib/server/asked-release.ts';
import type { Caller } from '#lib/server/people/caller.ts';
import type { Locale } from '#lib/text/language.ts';

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      theme: 'light' | 'dark' | 'auto';
      asked: AskedRelease;
      /** Whether charts are drawn for a phone alone. */
      isPhone: boolean;
      /** Who asks, on the pages of the studio that are not open to all. */
      caller?: Caller;
    }
  }
}

export {};
