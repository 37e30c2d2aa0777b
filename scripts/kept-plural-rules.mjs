const MADE = 'new Intl.PluralRules(locale, options)';

/**
 * Paraglide's messages make the plural rules of a language anew for each message, which takes longer
 * than all else they do. With this they are made once a language; no message gives options.
 * @returns {import('vite').Plugin}
 */
export function keptPluralRules() {
  return {
    name: 'kept-plural-rules',
    transform: {
      filter: { id: /\/text\/paraglide\/registry\.js$/ },
      handler(code) {
        if (!code.includes(MADE))
          throw new Error('Paraglide makes plural rules in another way now');
        const kept = 'const rules = new Map();';
        const found =
          '(rules.get(locale) ?? rules.set(locale, new Intl.PluralRules(locale)).get(locale))';
        return { code: `${kept}\n${code.replace(MADE, found)}`, map: null };
      }
    }
  };
}
