/** Later names stand in the agents of earlier ones as well: the first that is found counts. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari']
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux']
] as const;

/** `Firefox · Linux`, of what a browser calls itself; null where that says nothing. */
export function agentName(agent: string | null): string | null {
  if (!agent) return null;
  const find = (names: readonly (readonly [sign: string, name: string])[]) =>
    names.find(([sign]) => agent.includes(sign))?.[1];
  const parts = [find(BROWSERS), find(SYSTEMS)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : agent.slice(0, 60);
}
