import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { digits, type Section } from './report.ts';
import { bytesOf, requestsPerSecond, serveBare } from './requests.ts';
import { shippedRelease } from './shipped-release.ts';
import { variedSelections } from './varied-selections.ts';

const COLD = 120;
const ROUNDS = 5;
const TOLD_EACH = 1000;
const CONNECTIONS = 16;
const ADDRESSES = 10_000;
const AT_ONCE = 8;
const DASHBOARD = '/?lang=en';

/** How fast the server answers with the dashboard, and what many addresses do to its memory. */
export async function benchServer(): Promise<Section[]> {
  const { origin, pid, stop } = await serveBuilt();
  const port = Number(new URL(origin).port);
  const bare = await serveBare(await bytesOf(origin + DASHBOARD));
  try {
    const selections = variedSelections(shippedRelease(), COLD);
    const perSecond = async (more: string, hints: Record<string, string> = {}) => {
      const start = performance.now();
      for (const selection of selections) {
        await bytesOf(`${origin}${DASHBOARD}&${selection}${more}`, hints);
      }
      return COLD / ((performance.now() - start) / 1000);
    };
    await perSecond('&theme=dark');
    const cold = await perSecond('');
    const coldForPhones = await perSecond('', { 'sec-ch-ua-mobile': '?1' });
    const rates: [own: number[], bare: number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, of] of [port, bare.port].entries()) {
        const rate = await requestsPerSecond(of, DASHBOARD, CONNECTIONS);
        if (round > 0) rates[i]!.push(rate);
      }
    }
    const [warm, plain] = rates.map((all) => all.sort((a, b) => a - b)[all.length >> 1]!);
    const before = residentMegabytes(pid);
    await askEach(origin, 0, ADDRESSES / 2);
    const half = residentMegabytes(pid);
    await askEach(origin, ADDRESSES / 2, ADDRESSES);
    const after = residentMegabytes(pid);
    return [
      {
        title: 'The dashboard from a server of one process',
        text: `Cold: ${COLD} selections that nobody has asked for before, one after another, each drawn and compressed, by a server that has been at work for as many before, which were the same in dark: values of each dimension in turn, half of them within a span of years. A chart that sees the same as under one of the last selections is not gathered and placed anew. Phones get each chart in one width, others in two or three; theirs are asked for second, so that charts may be remembered from the first. Warm: the same address again and again, by ${CONNECTIONS} connections without a pause; beside it a server of node:http that writes the same bytes.`,
        head: ['', 'requests/s', 'ratio to node:http'],
        rows: [
          ['Entente, cold', digits(cold), '–'],
          ['Entente, cold, for phones', digits(coldForPhones), '–'],
          ['Entente, warm', digits(warm!), `${digits(warm! / plain!)}×`],
          ['node:http: the same bytes', digits(plain!), '1.00×']
        ]
      },
      {
        title: `Memory under ${ADDRESSES.toLocaleString('en')} different addresses`,
        text: `The same process is asked for ${ADDRESSES.toLocaleString('en')} addresses, ${AT_ONCE} at a time: pages of all charts in turn, every fourth an embed, every fiftieth the dashboard; each with a selection of its own. Resident memory, as the system counts it.`,
        head: ['', 'MB'],
        rows: [
          ['before', before.toFixed(0)],
          ['after half of them', half.toFixed(0)],
          ['after all', after.toFixed(0)]
        ]
      }
    ];
  } finally {
    bare.stop();
    await stop();
  }
}

/** First days of a selection: one address each. */
const dayNumbered = (number: number) =>
  new Date(Date.UTC(1990, 0, 1 + number)).toISOString().slice(0, 10);

async function askEach(origin: string, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i += AT_ONCE) {
    if (i % TOLD_EACH === 0) console.error(`  ${i} of ${ADDRESSES} addresses`);
    const numbers = Array.from({ length: Math.min(AT_ONCE, to - i) }, (_, place) => i + place);
    await Promise.all(numbers.map((number) => bytesOf(origin + addressNumbered(number))));
  }
}

/** Mostly pages, of each chart in turn; every fourth is an embed, which is packed for much longer, every fiftieth the dashboard. */
function addressNumbered(number: number): string {
  const from = `from=${dayNumbered(number)}`;
  const chart = CHART_IDS[number % CHART_IDS.length]!;
  if (number % 50 === 0) return `${DASHBOARD}&${from}`;
  return number % 4 === 0 ? `/embed/${chart}?${from}` : `/charts/${chart}?lang=en&${from}`;
}

/** What a process holds in memory. */
function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}
