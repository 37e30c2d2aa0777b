import type { PlainProblem } from '#lib/server/api/plain-problems.ts';
import type { DescribedDiff } from '#lib/core/release/describe-diff.ts';
import type { Command } from './command.ts';

/** The server refused, or cannot be reached. */
export class ServerFault extends Error {}

export interface Checked {
  readonly problems: readonly PlainProblem[];
  readonly diff: DescribedDiff;
  readonly base: number;
}

export function askCheck({ dataset, ...command }: Command, file: Blob): Promise<Checked> {
  return ask(command, `/api/datasets/${dataset}/check`, { method: 'POST', body: file });
}

export function askPublish(
  { dataset, message, ...command }: Command,
  file: Blob,
  base: number
): Promise<{ readonly number: number }> {
  const search = new URLSearchParams({ message });
  const headers = { 'if-match': `"${base}"` };
  return ask(command, `/api/datasets/${dataset}?${search}`, { method: 'PUT', body: file, headers });
}

async function ask<T>(
  { server, token }: Pick<Command, 'server' | 'token'>,
  path: string,
  request: RequestInit
): Promise<T> {
  const headers = {
    ...(request.headers as Record<string, string>),
    authorization: `Bearer ${token}`,
    'content-type': 'text/csv'
  };
  const response = await fetch(new URL(path, server!), { ...request, headers }).catch(
    (cause: Error) => {
      const reason = cause.cause instanceof Error ? cause.cause.message : cause.message;
      throw new ServerFault(`${server} cannot be reached: ${reason}`);
    }
  );
  const answer = (await response.json().catch(() => ({}))) as { message?: string };
  if (response.ok) return answer as T;
  throw new ServerFault(
    `${server} answers ${response.status}: ${answer.message ?? response.statusText}`
  );
}
