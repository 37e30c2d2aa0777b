import { parseArgs } from 'node:util';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkCommand } from './check-command.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { publishCommand } from './publish-command.ts';
import { ServerFault } from './ask-server.ts';

export const USAGE = `Usage:
  entente check FILE.csv --dataset NAME [--data FOLDER]
      Checks a table, together with the other tables of a folder (./data).
  entente check FILE.csv --dataset NAME --server URL --token TOKEN
      Checks it against the newest release of a server.
  entente publish FILE.csv --dataset NAME --server URL --token TOKEN --message TEXT [--accept-warnings]
      Checks and publishes it. A token is made at URL/studio/tokens.

NAME is one of: ${Object.keys(DATASETS).join(', ')}.
It may be left out where the file is called so. ENTENTE_SERVER and ENTENTE_TOKEN stand for --server and
--token.

Exit codes: 0 done, 1 the file has problems, 2 wrong use, 3 the server refused or cannot be reached.`;

class WrongUse extends Error {}

/** Runs the command line and returns the code to exit with. */
export async function runEntente(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  output: Output
): Promise<ExitCode> {
  try {
    if (args.includes('--help') || args.includes('-h')) {
      output.say(USAGE);
      return 0;
    }
    const { name, command } = parseCommand(args, environment);
    return await (name === 'check' ? checkCommand : publishCommand)(command, output);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    output.note(cause.message);
    if (cause instanceof ServerFault) return 3;
    if (cause instanceof WrongUse) output.note(USAGE);
    return 2;
  }
}

function parseCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): { name: 'check' | 'publish'; command: Command } {
  const { values, positionals } = parseOptions(args);
  const [name, file, ...more] = positionals;
  if (name !== 'check' && name !== 'publish') throw new WrongUse(`Unknown command: ${name ?? ''}`);
  if (!file || more.length > 0) throw new WrongUse('Name one file');
  const dataset = values.dataset ?? /([\w-]+)\.csv$/.exec(file)?.[1] ?? '';
  if (!Object.hasOwn(DATASETS, dataset)) throw new WrongUse(`Unknown dataset: ${dataset}`);
  const server = values.server ?? environment.ENTENTE_SERVER ?? null;
  const token = values.token ?? environment.ENTENTE_TOKEN ?? null;
  const message = values.message?.trim() ?? '';
  if (server !== null && !URL.canParse(server)) throw new WrongUse(`No address: ${server}`);
  if (server !== null && !token) throw new WrongUse('Give a token with --token');
  if (name === 'publish' && server === null) throw new WrongUse('Give a server with --server');
  if (name === 'publish' && message === '') {
    throw new WrongUse('Say what changes and why with --message');
  }
  return {
    name,
    command: {
      file,
      dataset: dataset as DatasetName,
      data: values.data ?? null,
      server,
      token,
      message,
      acceptWarnings: values['accept-warnings'] ?? false
    }
  };
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dataset: text,
        data: text,
        server: text,
        token: text,
        message: text,
        'accept-warnings': { type: 'boolean' }
      }
    });
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : String(cause));
  }
}
