import type { Locale } from '#lib/text/language.ts';

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      theme: 'light' | 'dark' | 'auto';
    }
  }
}

export {};
