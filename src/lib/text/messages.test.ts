import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES } from './language.ts';

const folder = new URL('./messages/', import.meta.url);
const topics = [...new Set(readdirSync(folder).map((file) => file.split('.')[0]!))];
const read = (topic: string, locale: string) =>
  JSON.parse(readFileSync(new URL(`${topic}.${locale}.json`, folder), 'utf8')) as object;

test.each(topics)('every text of %s stands in every language, with the same inputs', (topic) => {
  const english = Object.entries(read(topic, 'en'));
  for (const locale of LOCALES) {
    const texts = read(topic, locale);
    expect(Object.keys(texts).sort()).toEqual(english.map(([key]) => key).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect(JSON.stringify(text)).not.toBe('""');
      const known = inputsOf(english.find(([name]) => name === key)![1]);
      for (const input of inputsOf(text)) expect(known).toContain(input);
    }
  }
});

/** What stands in braces, or is declared as an input. */
function inputsOf(text: unknown): string[] {
  const written = JSON.stringify(text);
  const declared = [...written.matchAll(/"input (\w+)"/g)].map(([, name]) => name!);
  const locals = [...written.matchAll(/"local (\w+)/g)].map(([, name]) => name!);
  const used = [...written.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return [...new Set([...declared, ...used])].filter((name) => !locals.includes(name));
}
