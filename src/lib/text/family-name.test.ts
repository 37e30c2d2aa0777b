import { expect, test } from 'vitest';
import { familyName } from './family-name.ts';

test.each([
  ['JPN', 'Shinzo Abe', 'Abe'],
  ['JPN', '安倍晋三', '安倍晋三'],
  ['RUS', 'ウラジーミル・プーチン', 'プーチン'],
  ['RUS', 'Владимир Путин', 'Путин'],
  ['KOR', 'Park Geun-hye', 'Park'],
  ['KOR', 'Мун Чжэ Ин', 'Мун'],
  ['IDN', 'Joko Widodo', 'Widodo']
])('%s: %s is %s for short', (country, name, short) => {
  expect(familyName(country, name)).toBe(short);
});
