import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES } from './language.ts';

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
