const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set(['CHN', 'KOR', 'VNM']);

/**
 * The short name of a person for labels: Abe, Putin, Park; プーチン, but 安倍晋三, which has no gap.
 * @param country ISO 3166-1 alpha-3; it decides whether the family name stands first
 * @param name the full name as the language writes it
 */
export function familyName(country: string, name: string): string {
  const parts = name.split(/[\s・]+/).filter(Boolean);
  return (FAMILY_NAME_FIRST.has(country) ? parts[0] : parts.at(-1)) ?? name;
}
