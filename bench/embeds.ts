import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { connect } from 'node:net';
import { execPath } from 'node:process';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { digits, withinBound, type Measured, type Section } from './report.ts';

/** Most bytes of an embed, Brotli. */
const MOST_EMBED_BYTES = 20_000;
const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_MS = 1000;
const ADDRESS = '/embed/approval-trend';

/** What an embed weighs, and how many a second one process sends. */
export async function benchEmbeds(): Promise<Measured> {
  const { origin, stop } = await serveBuilt();
  const bare = await serveBare(await bytesOf(origin + ADDRESS));
  try {
    const weights = await Promise.all(
      CHART_IDS.map(async (id) => [id, (await bytesOf(`${origin}/embed/${id}`)).length] as const)
    );
    const rates: [name: string, perSecond: number[]][] = [
      ['Entente: an embed', []],
      ['node:http: the same bytes', []]
    ];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, port] of [Number(new URL(origin).port), bare.port].entries()) {
        const rate = await requestsPerSecond(port);
        if (round > 0) rates[i]![1].push(rate);
      }
    }
    const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;
    const own = middle(rates[0]![1]);
    const sections: Section[] = [
      {
        title: 'What an embed weighs',
        text: `The default view of each chart in English, Brotli, as the server sends it: drawings, words, table, style and script in one document, with nothing to load besides. At most ${MOST_EMBED_BYTES / 1000} kB.`,
        head: ['', 'kB'],
        rows: weights.map(([id, bytes]) => [id, digits(bytes / 1000)])
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
      broken: weights.flatMap(([id, bytes]) =>
        withinBound(`bytes of the embed ${id}`, bytes, MOST_EMBED_BYTES)
      )
    };
  } finally {
    bare.stop();
    await stop();
  }
}

const request = `GET ${ADDRESS} HTTP/1.1\r\nHost: here\r\nAccept-Encoding: br\r\n\r\n`;

/** The body as it travels. */
function bytesOf(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

async function serveBare(body: Buffer): Promise<{ port: number; stop: () => void }> {
  const program = `
    const body = Buffer.from(process.argv[1], 'base64');
    const headers = { 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': body.length };
    const server = require('node:http').createServer((request, response) => response.writeHead(200, headers).end(body));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const server = spawn(execPath, ['-e', program, body.toString('base64')], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const port = await new Promise<number>((resolve) =>
    server.stdout.once('data', (said: Buffer) => resolve(Number(said.toString())))
  );
  return { port, stop: () => server.kill() };
}

/** Answers are alike, so their number is that of the bytes that came over that of one answer. */
async function requestsPerSecond(port: number): Promise<number> {
  const length = await answerLength(port);
  const start = performance.now();
  const ends = start + ROUND_MS;
  const bytes = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => {
      return new Promise<number>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(request));
        let [all, due] = [0, length];
        socket.on('data', ({ length: came }) => {
          all += came;
          if (all < due) return;
          if (performance.now() > ends) return void socket.destroy();
          due += length;
          socket.write(request);
        });
        socket.on('close', () => resolve(all));
        socket.on('error', reject);
      });
    })
  );
  const answers = bytes.reduce((sum, all) => sum + all, 0) / length;
  return answers / ((performance.now() - start) / 1000);
}

function answerLength(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += String(chunk);
      const head = text.indexOf('\r\n\r\n') + 4;
      const body = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      if (head < 4 || text.length < head + body) return;
      socket.destroy();
      resolve(head + body);
    });
    socket.on('error', reject);
  });
}
