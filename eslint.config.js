import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What each folder of src/lib may import besides itself. Tests obey the same. */
const LAYERS = {
  core: [],
  text: [],
  ui: ['core', 'text'],
  charts: ['core', 'ui', 'text', 'network'],
  network: ['core', 'ui', 'text'],
  state: ['core', 'text'],
  embed: ['core', 'ui', 'charts', 'text'],
  page: ['core', 'ui', 'charts', 'state', 'text', 'embed'],
  server: ['core', 'charts', 'text', 'state', 'embed']
};

const COMPUTED_MESSAGE = {
  message: 'Name messages one by one: a computed name keeps all of them in the page’s script.',
  selector: "MemberExpression[computed=true][object.name='m']"
};

const layerRules = Object.entries(LAYERS).map(([folder, others]) => {
  const allowed = [folder, ...others].join('|');
  const message = `src/lib/${folder} may import only ${[folder, ...others].join(', ')}.`;
  return {
    files: [`src/lib/${folder}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^#lib/(?!(?:${allowed})/)`, message },
            { regex: '^\\.\\./', message: 'Across folders write #lib/…, within one ./…' }
          ]
        }
      ],
      // import() and import('…') types slip past the first rule.
      'no-restricted-syntax': [
        'error',
        COMPUTED_MESSAGE,
        {
          message,
          selector: `:matches(ImportExpression, TSImportType) > Literal[value=/^#lib\\u002F(?!(?:${allowed})\\u002F)/]`
        }
      ]
    }
  };
});

export default defineConfig(
  globalIgnores([
    'build/',
    '.svelte-kit/',
    'var/',
    'src/lib/text/paraglide/',
    'tests/output/',
    'tests/snapshots/'
  ]),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': ['error', COMPUTED_MESSAGE],
      // Parameters of an address are built and written at once: nothing watches them.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    }
  },
  ...layerRules
);
