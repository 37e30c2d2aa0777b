import { basename } from 'node:path';
import { hasErrors } from '#lib/core/intake/check-standard-file.ts';
import { askCheck, askPublish } from './ask-server.ts';
import { openFile } from './check-command.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { tellDifference, tellProblems } from './tell-problems.ts';

/** Checks a file at a server and publishes it on the release that it was checked against. */
export async function publishCommand(command: Command, output: Output): Promise<ExitCode> {
  const { file, dataset, server, acceptWarnings } = command;
  const blob = await openFile(file);
  const name = basename(file);
  output.note(`Checking ${name} at ${server} …`);
  const { problems, diff, base } = await askCheck(command, blob);
  tellProblems(file, dataset, problems, output);
  tellDifference(diff, output);
  if (hasErrors(problems)) return 1;
  if (problems.length > 0 && !acceptWarnings) {
    output.note('Nothing was published: look at the warnings, then add --accept-warnings.');
    return 1;
  }
  output.note(`Publishing ${name} on release ${base} …`);
  const { number } = await askPublish(command, blob, base);
  output.say(
    number === base ? `Release ${base} has this table already` : `Published: release ${number}`
  );
  return 0;
}
