import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#lib/server/store/open-store.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';
import { KINDS } from '#tests/test-stores.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { accountOptions, openAccounts, SIGN_INS, type Accounts } from './accounts.ts';
import { awaitsFirstAdmin, isFirstAdminCode, offerFirstAdmin } from './first-admin.ts';
import { findInvitation, invite, listInvitations, withdrawInvitation } from './invitations.ts';
import { databaseKind } from './make-people-tables.ts';
import { listPeople, removePerson, revokeSessions, setRole } from './people.ts';
import { changePassword } from './change-password.ts';
import { findReset, offerReset, takeReset } from './password-resets.ts';
import type { Role } from './rights.ts';
import { listSessions, revokeSession } from './sessions.ts';
import { cookieSecret } from './settings.ts';
import { callerOfSession, signIn, signOut, type SessionCookie } from './sign-in.ts';
import { callerOfToken, listTokens, makeToken, revokeToken } from './tokens.ts';

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'correct horse battery';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const cookieOf = (cookies: readonly SessionCookie[]) =>
  new Headers({
    cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  });

describe.each(KINDS)('$kind', ({ place: makePlace }) => {
  let store: ReleaseStore;
  let accounts: Accounts;
  const settings = { secret: 'a secret of the tests that is long enough', origin: ORIGIN };
  beforeEach(async () => {
    store = await openStore(await makePlace());
    accounts = openAccounts(store.catalogue, settings);
  });
  afterEach(() => store.close());

  /** Makes a person and returns their id. */
  async function enter(name: string, role: Role): Promise<string> {
    const email = `${name.toLowerCase()}@example.org`;
    const secret = await invite(store.catalogue, { role, note: '', author: 'Ann' });
    await acceptInvitation(store.catalogue, settings, secret, { name, email, password: PASSWORD });
    return (await listPeople(store.catalogue)).find((person) => person.email === email)!.id;
  }
  const signInAs = (name: string, address = '192.0.2.1', password = PASSWORD) =>
    signIn(accounts, { email: `${name.toLowerCase()}@example.org`, password }, address);

  /** Every cell of every table, as text. */
  async function everything(): Promise<string> {
    const tables = [
      ...(['people', 'sessions', 'passwords', 'sign_ins'] as const),
      ...(['invitations', 'tokens', 'resets', 'settings'] as const)
    ];
    const rows = await Promise.all(
      tables.map((table) => store.catalogue.selectFrom(table).selectAll().execute())
    );
    return JSON.stringify(rows);
  }

  test('the tables are those that better-auth wants', async () => {
    const options = accountOptions(store.catalogue, settings);
    const database = { db: store.catalogue, type: databaseKind(store.catalogue) };
    const { toBeCreated, toBeAdded } = await getMigrations({ ...options, database });
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });

  test('the first administrator enters with the code that was made, once', async () => {
    const code = (await offerFirstAdmin(store.catalogue, null))!;
    const another = (await offerFirstAdmin(store.catalogue, null))!;
    expect(await isFirstAdminCode(store.catalogue, code)).toBe(true);
    expect(await everything()).not.toContain(code);
    expect(await listInvitations(store.catalogue)).toEqual([]);

    const ada = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
    const eve = { ...ada, name: 'Eve', email: 'eve@example.org' };
    const outcomes = await Promise.all([
      acceptInvitation(store.catalogue, settings, code, ada),
      acceptInvitation(store.catalogue, settings, another, eve)
    ]);
    expect(outcomes.sort()).toEqual(['accepted', 'unknown']);
    expect(await listPeople(store.catalogue)).toMatchObject([{ role: 'admin', sessions: 0 }]);
    expect(await awaitsFirstAdmin(store.catalogue)).toBe(false);
    expect(await offerFirstAdmin(store.catalogue, null)).toBeNull();
    expect(await isFirstAdminCode(store.catalogue, code)).toBe(false);
  });

  test('a code from the environment is not told, may come again, and must be long', async () => {
    const given = 'from-the-environment';
    expect(await offerFirstAdmin(store.catalogue, given)).toBeNull();
    expect(await offerFirstAdmin(store.catalogue, given)).toBeNull();
    expect(await isFirstAdminCode(store.catalogue, given)).toBe(true);
    await expect(offerFirstAdmin(store.catalogue, 'short')).rejects.toThrow(/ENTENTE_ADMIN_CODE/);
  });

  test('an invitation opens once, for the role it names', async () => {
    const secret = await invite(store.catalogue, { role: 'analyst', note: 'Bo', author: 'Ada' });
    expect(await listInvitations(store.catalogue)).toMatchObject([{ role: 'analyst', note: 'Bo' }]);
    expect(await isFirstAdminCode(store.catalogue, secret)).toBe(false);
    const person = (name: string) => ({ name, email: `${name}@example.org`, password: PASSWORD });
    const outcomes = await Promise.all(
      ['bo', 'cy'].map((name) => acceptInvitation(store.catalogue, settings, secret, person(name)))
    );
    expect(outcomes.sort()).toEqual(['accepted', 'unknown']);
    expect(await listPeople(store.catalogue)).toMatchObject([{ role: 'analyst' }]);
    expect(await listInvitations(store.catalogue)).toEqual([]);
  });

  test('an invitation for a known address stays; one withdrawn or too old opens nothing', async () => {
    await enter('Bo', 'analyst');
    const secret = await invite(store.catalogue, { role: 'admin', note: '', author: 'Ada' });
    const bo = { name: 'Bo', email: 'bo@example.org', password: PASSWORD };
    expect(await acceptInvitation(store.catalogue, settings, secret, bo)).toBe('known-email');
    expect(await findInvitation(store.catalogue, secret)).toMatchObject({ role: 'admin' });

    await store.catalogue.updateTable('invitations').set({ expires: LONG_AGO }).execute();
    const cy = { ...bo, email: 'cy@example.org' };
    expect(await acceptInvitation(store.catalogue, settings, secret, cy)).toBe('unknown');

    const other = await invite(store.catalogue, { role: 'admin', note: '', author: 'Ada' });
    const [invitation] = await listInvitations(store.catalogue);
    await withdrawInvitation(store.catalogue, invitation!.id);
    expect(await findInvitation(store.catalogue, other)).toBeNull();
  });

  test('who signs in is known by the cookie, with the rights of the moment', async () => {
    const id = await enter('Bo', 'analyst');
    const { cookies } = await signInAs('Bo');
    const headers = cookieOf(cookies!);
    const caller = await callerOfSession(accounts, headers);
    expect(caller).toMatchObject({ id, name: 'Bo', by: 'session' });
    expect([...caller!.rights]).toEqual(['read-drafts', 'check', 'publish']);
    expect(await listPeople(store.catalogue)).toMatchObject([{ sessions: 1 }]);

    await setRole(store.catalogue, id, 'reader-of-drafts');
    expect([...(await callerOfSession(accounts, headers))!.rights]).toEqual(['read-drafts']);
  });

  test('a session ends by signing out, by revoking and by removing the person', async () => {
    await enter('Ada', 'admin');
    const id = await enter('Bo', 'analyst');
    const again = async () => cookieOf((await signInAs('Bo')).cookies!);
    const first = await again();
    const second = await again();
    const ended = await signOut(accounts, first);
    expect(ended.some(({ value, maxAge }) => value === '' && maxAge === 0)).toBe(true);
    expect(await callerOfSession(accounts, first)).toBeNull();
    expect(await callerOfSession(accounts, second)).not.toBeNull();
    await revokeSessions(store.catalogue, id);
    expect(await callerOfSession(accounts, second)).toBeNull();

    const third = await again();
    const token = await makeToken(store.catalogue, {
      ...{ person: id, label: 'CI', scope: 'publish', days: 30 }
    });
    expect(await removePerson(store.catalogue, id)).toBe(true);
    expect(await callerOfSession(accounts, third)).toBeNull();
    expect(await callerOfToken(store.catalogue, token)).toBeNull();
  });

  test('another secret, or a cookie that was changed, opens nothing', async () => {
    await enter('Bo', 'analyst');
    const { cookies } = await signInAs('Bo');
    const stranger = openAccounts(store.catalogue, { ...settings, secret: 'x'.repeat(40) });
    expect(await callerOfSession(stranger, cookieOf(cookies!))).toBeNull();
    const forged = cookies!.map((cookie) => ({ ...cookie, value: cookie.value.slice(1) }));
    expect(await callerOfSession(accounts, cookieOf(forged))).toBeNull();
  });

  test('what opens a door is nowhere in the database', async () => {
    const id = await enter('Bo', 'analyst');
    const { cookies } = await signInAs('Bo');
    const invitation = await invite(store.catalogue, { role: 'admin', note: '', author: 'Ada' });
    const token = await makeToken(store.catalogue, {
      ...{ person: id, label: 'CI', scope: 'publish', days: 30 }
    });
    const stored = await everything();
    const session = cookies!.find(({ name }) => name.endsWith('session_token'))!.value;
    for (const secret of [PASSWORD, session.split('.')[0]!, invitation, token, token.slice(8)]) {
      expect(secret.length).toBeGreaterThan(15);
      expect(stored).not.toContain(secret);
    }
  });

  test('too many attempts from one address are refused, whatever the password', async () => {
    await enter('Bo', 'analyst');
    for (let i = 0; i < SIGN_INS.max; i++) {
      expect((await signInAs('Bo', '192.0.2.7', 'not the password')).refusal).toBe('wrong');
    }
    expect((await signInAs('Bo', '192.0.2.7')).refusal).toBe('too-many');
    expect((await signInAs('Bo', '192.0.2.8')).refusal).toBeUndefined();
    // Another process counts on.
    const other = openAccounts(store.catalogue, settings);
    const credentials = { email: 'bo@example.org', password: PASSWORD };
    expect((await signIn(other, credentials, '192.0.2.7')).refusal).toBe('too-many');
  });

  test('nobody signs up', async () => {
    const response = await accounts.handler(
      new Request(`${ORIGIN}/api/auth/sign-up/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN },
        body: JSON.stringify({ name: 'Eve', email: 'eve@example.org', password: PASSWORD })
      })
    );
    expect(response.status).toBe(400);
    expect(await listPeople(store.catalogue)).toEqual([]);
  });

  test('an administrator always remains', async () => {
    const ada = await enter('Ada', 'admin');
    const bo = await enter('Bo', 'admin');
    const left = await Promise.all([
      setRole(store.catalogue, ada, 'analyst'),
      removePerson(store.catalogue, bo)
    ]);
    expect(left.filter(Boolean)).toHaveLength(1);
    const admins = (await listPeople(store.catalogue)).filter(({ role }) => role === 'admin');
    expect(admins).toHaveLength(1);
    expect(await setRole(store.catalogue, 'nobody', 'admin')).toBe(false);
  });

  test('a token may do what its scope and its owner may', async () => {
    const id = await enter('Bo', 'analyst');
    await enter('Ada', 'admin');
    const make = (scope: 'check' | 'publish') =>
      makeToken(store.catalogue, { person: id, label: scope, scope, days: 30 });
    const [check, publish] = [await make('check'), await make('publish')];
    const rights = async (token: string) => [
      ...((await callerOfToken(store.catalogue, token))?.rights ?? ['none'])
    ];
    expect(await rights(check)).toEqual(['check']);
    expect(await rights(publish)).toEqual(['check', 'publish']);
    expect(await rights(`${publish}x`)).toEqual(['none']);

    await setRole(store.catalogue, id, 'reader-of-drafts');
    expect(await rights(publish)).toEqual([]);
    await setRole(store.catalogue, id, 'analyst');

    const [first, second] = await listTokens(store.catalogue, id);
    expect(first).toMatchObject({ label: 'check', owner: 'Bo', scope: 'check' });
    expect(first!.used).not.toBeNull();
    await revokeToken(store.catalogue, first!.id, 'somebody else');
    expect(await rights(check)).toEqual(['check']);
    await revokeToken(store.catalogue, first!.id, id);
    expect(await rights(check)).toEqual(['none']);
    await store.catalogue
      .updateTable('tokens')
      .set({ expires: LONG_AGO })
      .where('id', '=', second!.id)
      .execute();
    expect(await rights(publish)).toEqual(['none']);
  });

  test('all processes share the secret of cookies', async () => {
    const [one, two] = await Promise.all([
      cookieSecret(store.catalogue),
      cookieSecret(store.catalogue)
    ]);
    expect(one).toBe(two);
    expect(one.length).toBeGreaterThan(40);
  });

  test('sessions are listed with browser and address, and each can be ended by its person', async () => {
    const ann = await enter('Ann', 'analyst');
    const bea = await enter('Bea', 'analyst');
    const who = { email: 'ann@example.org', password: PASSWORD };
    await signIn(accounts, who, '192.0.2.1', 'Firefox');
    const here = (await signIn(accounts, who, '192.0.2.2', 'Safari')).cookies!;
    const listed = await listSessions(store.catalogue, ann);
    expect(listed.map(({ address, agent }) => [address, agent]).sort()).toEqual([
      ['192.0.2.1', 'Firefox'],
      ['192.0.2.2', 'Safari']
    ]);
    const caller = (await callerOfSession(accounts, cookieOf(here)))!;
    expect(listed.find(({ agent }) => agent === 'Safari')!.id).toBe(caller.session);
    await revokeSession(store.catalogue, caller.session!, bea);
    expect(await callerOfSession(accounts, cookieOf(here))).not.toBeNull();
    await revokeSession(store.catalogue, caller.session!, ann);
    expect(await callerOfSession(accounts, cookieOf(here))).toBeNull();
    expect(await listSessions(store.catalogue, ann)).toHaveLength(1);
  });

  test('a password is changed by who knows it, and ends all other sessions', async () => {
    await enter('Ann', 'analyst');
    const elsewhere = (await signInAs('Ann')).cookies!;
    const here = (await signInAs('Ann')).cookies!;
    const change = (current: string) =>
      changePassword(accounts, { current, next: 'another horse battery' }, cookieOf(here), 'a');
    expect(await change('a wrong horse battery')).toEqual({ refusal: 'wrong' });
    const { cookies } = await change(PASSWORD);
    expect(await callerOfSession(accounts, cookieOf(cookies!))).toMatchObject({ name: 'Ann' });
    expect(await callerOfSession(accounts, cookieOf(here))).toBeNull();
    expect(await callerOfSession(accounts, cookieOf(elsewhere))).toBeNull();
    expect((await signInAs('Ann')).refusal).toBe('wrong');
    expect((await signInAs('Ann', '192.0.2.1', 'another horse battery')).cookies).toBeDefined();
  });

  test('a link sets another password once, and ends every session', async () => {
    const ann = await enter('Ann', 'analyst');
    const before = (await signInAs('Ann')).cookies!;
    expect(await offerReset(store.catalogue, 'nobody')).toBeNull();
    const first = (await offerReset(store.catalogue, ann))!;
    const secret = (await offerReset(store.catalogue, ann))!;
    expect(await everything()).not.toContain(secret);
    expect(await findReset(store.catalogue, first)).toBeNull();
    expect(await findReset(store.catalogue, secret)).toMatchObject({ name: 'Ann', person: ann });
    const { password } = await accounts.$context;
    const hash = await password.hash('another horse battery');
    const taken = await Promise.all([
      takeReset(store.catalogue, secret, hash),
      takeReset(store.catalogue, secret, hash)
    ]);
    expect(taken.sort()).toEqual([false, true]);
    expect(await callerOfSession(accounts, cookieOf(before))).toBeNull();
    expect((await signInAs('Ann')).refusal).toBe('wrong');
    expect((await signInAs('Ann', '192.0.2.1', 'another horse battery')).cookies).toBeDefined();

    const late = (await offerReset(store.catalogue, ann))!;
    await store.catalogue.updateTable('resets').set({ expires: LONG_AGO }).execute();
    expect(await findReset(store.catalogue, late)).toBeNull();
    expect(await takeReset(store.catalogue, late, hash)).toBe(false);
  });
});
