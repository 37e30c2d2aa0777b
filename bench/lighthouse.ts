import { execFileSync } from 'node:child_process';
import { env } from 'node:process';
import { findChromium } from '#scripts/find-chromium.mjs';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { digits, type Section } from './report.ts';

/** The newest that runs on every Node that this project takes. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 3;
const PAGES = [
  ['dashboard', '/'],
  ['chart page', '/charts/approval-trend'],
  ['chart page of the network', '/charts/network'],
  ['embed', '/embed/approval-trend']
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time'
] as const;

interface Report {
  readonly categories: Readonly<Record<(typeof CATEGORIES)[number], { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue: number }>>;
}

/** What Lighthouse says of the pages, in its phone profile. */
export async function benchLighthouse(): Promise<Section> {
  const { origin, stop } = await serveBuilt();
  try {
    const rows = PAGES.map(([name, path]) => {
      const reports = Array.from({ length: RUNS }, () => reportOn(origin + path));
      const middle = (of: (report: Report) => number) =>
        reports.map(of).sort((a, b) => a - b)[RUNS >> 1]!;
      return [
        name,
        ...CATEGORIES.map((category) =>
          (middle(({ categories }) => categories[category].score) * 100).toFixed(0)
        ),
        ...TIMES.map((audit) => digits(middle(({ audits }) => audits[audit]!.numericValue))),
        digits(middle(({ audits }) => audits['cumulative-layout-shift']!.numericValue))
      ];
    });
    return {
      title: 'What Lighthouse says',
      text: `${LIGHTHOUSE.replace('@', ' ')} in its phone profile (a processor slowed four times and a slow network, both reckoned), the middle of ${RUNS} runs for each figure. It is fetched when this part runs: two hundred packages that nothing else needs.`,
      head: [
        '',
        'performance',
        'accessibility',
        'best practices',
        'SEO',
        'first paint, ms',
        'largest paint, ms',
        'blocked, ms',
        'layout shift'
      ],
      rows
    };
  } finally {
    await stop();
  }
}

function reportOn(address: string): Report {
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const options = ['--output=json', '--quiet', flags];
  const said = execFileSync('npx', ['--yes', LIGHTHOUSE, address, ...options], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...env, CHROME_PATH: findChromium() ?? '' }
  });
  return JSON.parse(said) as Report;
}
