import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { LOCALES } from './language.ts';
import * as m from './paraglide/messages.js';

const folder = new URL('./messages/', import.meta.url);
const topics = [...new Set(readdirSync(folder).map((file) => file.split('.')[0]!))];
const read = (topic: string, locale: string) =>
  JSON.parse(readFileSync(new URL(`${topic}.${locale}.json`, folder), 'utf8')) as object;

test.each(topics)('every text of %s stands in every language', (topic) => {
  const keys = Object.keys(read(topic, 'en')).sort();
  for (const locale of LOCALES) {
    const texts = read(topic, locale);
    expect(Object.keys(texts).sort()).toEqual(keys);
    for (const text of Object.values(texts)) expect(JSON.stringify(text)).not.toContain('""');
  }
});

test('plural rules are made once a language', () => {
  let made = 0;
  vi.stubGlobal('Intl', {
    ...Object.fromEntries(
      Object.getOwnPropertyNames(Intl).map((name) => [name, Reflect.get(Intl, name)])
    ),
    PluralRules: class extends Intl.PluralRules {
      constructor(locale: string) {
        super(locale);
        made++;
      }
    }
  });
  const told = [1, 2, 5].map((count) => m.tryout_rows({ count, shown: '' }, { locale: 'ru' }));
  vi.unstubAllGlobals();
  expect(new Set(told).size).toBe(3);
  expect(made).toBeLessThan(2);
});
