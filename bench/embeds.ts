import { CHART_IDS } from '#lib/charts/chart.ts';
import { LOCALES } from '#lib/text/language.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { digits, withinBound, type Measured, type Section } from './report.ts';
import { bytesOf, requestsPerSecond, serveBare } from './requests.ts';

/** Most bytes of an embed, Brotli. */
const MOST_EMBED_BYTES = 20_000;
/** Most bytes of the embed of 200 dots, Brotli, in every language. */
const MOST_DOTS_BYTES = 8000;
/** Two hundred polls by eleven pollsters. */
const DOTS = 'approval-trend?leader=Shinzo+Abe&from=2017-01-01&to=2018-06-10';
const CONNECTIONS = 16;
const ROUNDS = 5;
const ADDRESS = '/embed/approval-trend';

/** What an embed weighs, and how many a second one process sends. */
export async function benchEmbeds(): Promise<Measured> {
  const { origin, stop } = await serveBuilt();
  const bare = await serveBare(await bytesOf(origin + ADDRESS));
  try {
    const weights = await Promise.all(
      CHART_IDS.map(async (id) => [id, (await bytesOf(`${origin}/embed/${id}`)).length] as const)
    );
    const dots = await Promise.all(
      LOCALES.map(
        async (lang) =>
          [
            `200 dots, ${lang}`,
            (await bytesOf(`${origin}/embed/${DOTS}&lang=${lang}`)).length
          ] as const
      )
    );
    const rates: [name: string, perSecond: number[]][] = [
      ['Entente: an embed', []],
      ['node:http: the same bytes', []]
    ];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, port] of [Number(new URL(origin).port), bare.port].entries()) {
        const rate = await requestsPerSecond(port, ADDRESS, CONNECTIONS);
        if (round > 0) rates[i]![1].push(rate);
      }
    }
    const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;
    const own = middle(rates[0]![1]);
    const sections: Section[] = [
      {
        title: 'What an embed weighs',
        text: `The default view of each chart in English, Brotli, as the server sends it: drawings, words, table, style and script in one document, with nothing to load besides. At most ${MOST_EMBED_BYTES / 1000} kB; 200 polls by eleven pollsters, with hover, keyboard and all their rows, ${MOST_DOTS_BYTES / 1000}.`,
        head: ['', 'kB'],
        rows: [...weights, ...dots].map(([name, bytes]) => [name, digits(bytes / 1000)])
      },
      {
        title: 'Embeds a second',
        text: `${CONNECTIONS} connections ask one process for \`${ADDRESS}\` over and over, without a pause. Beside it a server of node:http that does nothing but write the same bytes.`,
        head: ['', 'requests/s', 'ratio'],
        rows: rates.map(([name, all]) => [
          name,
          String(Math.round(middle(all))),
          `${digits(middle(all) / own)}×`
        ])
      }
    ];
    return {
      sections,
      broken: [
        ...weights.flatMap(([id, bytes]) =>
          withinBound(`bytes of the embed ${id}`, bytes, MOST_EMBED_BYTES)
        ),
        ...dots.flatMap(([name, bytes]) =>
          withinBound(`bytes of the embed of ${name}`, bytes, MOST_DOTS_BYTES)
        )
      ]
    };
  } finally {
    bare.stop();
    await stop();
  }
}
