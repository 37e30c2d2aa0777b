import type { AskedRelease } from '#lib/server/asked-release.ts';
import type { Locale } from '#lib/text/language.ts';

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      theme: 'light' | 'dark' | 'auto';
      asked: AskedRelease;
    }
  }
}

export {};
