import { argv, env, stderr, stdout } from 'node:process';
import { runEntente } from './run-entente.ts';

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

process.exitCode = await runEntente(argv.slice(2), env, { say: line(stdout), note: line(stderr) });
