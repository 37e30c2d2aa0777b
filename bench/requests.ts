import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { connect } from 'node:net';
import { execPath } from 'node:process';

const ROUND_MS = 1000;

/**
 * The body of an answer as it travels, in Brotli.
 * @param hints headers besides
 */
export function bytesOf(address: string, hints: Record<string, string> = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br', ...hints } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

/** A server of node:http that does nothing but write these bytes, in a process of its own. */
export async function serveBare(body: Buffer): Promise<{ port: number; stop: () => void }> {
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

const requestOf = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: here\r\nAccept-Encoding: br\r\n\r\n`;

/**
 * How many requests a second are answered, to connections that ask for one path without a pause.
 * Answers are alike, so their number is that of the bytes that came over that of one answer.
 */
export async function requestsPerSecond(
  port: number,
  path: string,
  connections: number
): Promise<number> {
  const request = requestOf(path);
  const length = await answerLength(port, request);
  const start = performance.now();
  const ends = start + ROUND_MS;
  const bytes = await Promise.all(
    Array.from({ length: connections }, () => {
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

function answerLength(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += String(chunk);
      const head = text.indexOf('\r\n\r\n') + 4;
      const told = /content-length: (\d+)/i.exec(text)?.[1];
      const isWhole = told ? text.length >= head + Number(told) : text.endsWith('\r\n0\r\n\r\n');
      if (head < 4 || !isWhole) return;
      socket.destroy();
      resolve(text.length);
    });
    socket.on('error', reject);
  });
}
