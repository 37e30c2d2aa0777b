import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { browserScript } from './scripts/browser-script.mjs';
import { keptPluralRules } from './scripts/kept-plural-rules.mjs';
import { LongestFirst } from './tests/longest-first.ts';

/** Those that need a PostgreSQL server. */
const STORE_TESTS = [
  ...['store', 'people', 'api'].map((folder) => `src/lib/server/${folder}/*.test.ts`),
  'src/lib/server/release-memory.test.ts'
];

/** A message a module: what only one chart says travels with that chart. */
const MESSAGES = {
  outdir: './src/lib/text/paraglide',
  outputStructure: 'message-modules'
} as const;

/** A language a module: tests load all messages, and two thousand modules took them longer than all else. */
const MESSAGES_OF_TESTS = {
  outdir: './.svelte-kit/text/paraglide',
  outputStructure: 'locale-modules'
} as const;

export default defineConfig(({ mode }) => ({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/text/project.inlang',
      ...(mode === 'test' ? MESSAGES_OF_TESTS : MESSAGES),
      strategy: ['custom-lang', 'preferredLanguage', 'baseLocale']
    }),
    keptPluralRules(),
    browserScript(),
    sveltekit()
  ],
  resolve: {
    alias:
      mode === 'test'
        ? [
            {
              find: /^(#lib\/text|\.)\/paraglide(?=\/)/,
              replacement: resolve(MESSAGES_OF_TESTS.outdir)
            }
          ]
        : []
  },
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Messages that the same pages want come in one file. Only these: they need nothing of others.
          groups: [
            {
              name: 'words',
              test: /\/text\/paraglide\//,
              entriesAware: true,
              entriesAwareMergeThreshold: 2048
            }
          ]
        }
      }
    }
  },
  // It has parts for Svelte that are not used here, and would be taken into the bundle for them.
  ssr: { external: ['better-auth'] },
  test: {
    expect: { requireAssertions: true },
    // No test is about time: a busy machine may take as long as it needs.
    testTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Messages are thousands of modules, which need not be loaded anew for each file of tests.
          isolate: false,
          maxWorkers: 2,
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts', ...STORE_TESTS]
        }
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          include: STORE_TESTS,
          maxWorkers: 2,
          globalSetup: './tests/provide-stores.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'dom',
          environment: 'jsdom',
          maxWorkers: 2,
          include: ['src/**/*.svelte.test.ts']
        }
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/e2e/serve-build.ts',
          testTimeout: 150_000,
          hookTimeout: 60_000,
          // Messages are thousands of modules, which need not be loaded anew for each file of tests.
          isolate: false,
          // Two browsers at a time: the machines that run the tests are small.
          maxWorkers: 2,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
}));
