import type { Locale } from '#lib/text/language.ts';

/**
 * The short form of a leader's name for a narrow bar: the family name, in the order of names of the
 * state. Japanese keeps names in Chinese characters whole.
 * @param name as it is written in that language
 */
export function leaderLabel(name: string, country: string, locale: Locale): string {
  if (locale === 'ja') return country === 'VNM' ? name : (name.split('・').at(-1) ?? name);
  const words = name.split(' ');
  if (country === 'VNM') return name;
  if (country === 'CHN' || country === 'KOR') return words[0] ?? name;
  return words.at(-1) ?? name;
}
