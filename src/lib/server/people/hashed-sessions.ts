import type { BetterAuthOptions, DBAdapter, DBAdapterInstance } from 'better-auth';
import { hashSecret } from './secret.ts';

type Query = { readonly model: string; readonly where?: readonly Condition[] };
type Condition = { readonly field: string; readonly value: unknown };
type Row = { token?: unknown };
type Call = (query: Query & { data?: Row }) => Promise<unknown>;

const WITH_WHERE = [
  ...['findOne', 'findMany', 'count', 'update', 'updateMany'],
  ...['delete', 'deleteMany', 'consumeOne', 'incrementOne']
] as const;

/**
 * A store of better-auth in which sessions stand by the hash of their token, so that whoever reads the
 * database cannot sign in with what it holds. better-auth itself gets to see the token it asked for.
 */
export function hashedSessions(make: DBAdapterInstance): DBAdapterInstance {
  return ((options: BetterAuthOptions) => {
    const adapter = make(options);
    const calls = adapter as unknown as Record<string, Call>;
    const hashed: Record<string, Call> = {};
    for (const name of WITH_WHERE) {
      const call = calls[name]!;
      hashed[name] = async (query) => {
        if (query.model !== 'session' || !query.where) return call(query);
        const tokens = new Map<unknown, string>();
        const where = query.where.map((condition) => hashCondition(condition, tokens));
        return withTokens(await call({ ...query, where }), tokens);
      };
    }
    hashed.create = async (query) => {
      const token = query.data?.token;
      if (query.model !== 'session' || typeof token !== 'string') return calls.create!(query);
      const hash = hashSecret(token);
      const made = await calls.create!({ ...query, data: { ...query.data, token: hash } });
      return withTokens(made, new Map([[hash, token]]));
    };
    const transaction: DBAdapter['transaction'] = (work) => work(whole);
    const whole = { ...adapter, ...hashed, transaction } as DBAdapter;
    return whole;
  }) as DBAdapterInstance;
}

function hashCondition(condition: Condition, tokens: Map<unknown, string>): Condition {
  if (condition.field !== 'token') return condition;
  const hash = (token: unknown) => {
    const known = hashSecret(String(token));
    tokens.set(known, String(token));
    return known;
  };
  const { value } = condition;
  return { ...condition, value: Array.isArray(value) ? value.map(hash) : hash(value) };
}

function withTokens(found: unknown, tokens: ReadonlyMap<unknown, string>): unknown {
  if (Array.isArray(found)) return found.map((row) => withTokens(row, tokens));
  const token = tokens.get((found as Row | null)?.token);
  return token === undefined ? found : { ...(found as object), token };
}
