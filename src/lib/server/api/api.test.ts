import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedReleases, openTestApi, type TestApi } from '#tests/test-api.ts';
import { KINDS } from '#tests/test-stores.ts';
import { StoreFault } from '#lib/server/store/store-fault.ts';
import type { Api } from './api.ts';
import { checkDataset } from './check-dataset.ts';
import { publishDataset } from './publish-dataset.ts';
import { rollBack } from './roll-back.ts';

const CLAIMS = readFileSync('data/claims.csv', 'utf8');
const MORE = `${CLAIMS}one-more,One more,p,c\n`;
/** No such leader, no such country, and a share above all. */
const FAULTY = readFileSync('data/approval.csv', 'utf8')
  .replace('Shinzo Abe', 'Nobody')
  .slice(0, 3000);

interface Sent {
  readonly token?: string | null;
  readonly type?: string | null;
  readonly base?: number | null;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

describe.each(KINDS)('$kind', ({ kind, place }) => {
  let house: TestApi;
  /** Every status that was seen, by operation. */
  const seen = new Map<string, Set<number>>();

  beforeAll(async () => {
    house = await openTestApi(await place());
  });
  afterAll(() => house.close());

  function request(method: string, body: BodyInit | null, sent: Sent): Request {
    const { token = house.tokens.publish, type = 'text/csv', base, message = 'News' } = sent;
    const headers = new Headers(sent.headers);
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    if (base) headers.set('if-match', `"${base}"`);
    const search = message ? `?${new URLSearchParams({ message })}` : '';
    const made = new Request(`http://localhost/${search}`, { method, headers, body });
    if (type === null) made.headers.delete('content-type');
    else made.headers.set('content-type', type);
    return made;
  }
  async function noted(operation: string, answering: Promise<Response>) {
    const response = await answering;
    const statuses = seen.get(operation) ?? new Set();
    seen.set(operation, statuses.add(response.status));
    expect(response.headers.get('cache-control')).toBe('no-store');
    return { status: response.status, headers: response.headers, body: await response.json() };
  }
  const check = (body: BodyInit | null, sent: Sent = {}, api: Api = house.api, name = 'claims') =>
    noted(
      'post /api/datasets/{dataset}/check',
      checkDataset(request('POST', body, sent), name as 'claims', api)
    );
  const put = (body: BodyInit | null, sent: Sent = {}, api: Api = house.api, name = 'claims') =>
    noted(
      'put /api/datasets/{dataset}',
      publishDataset(request('PUT', body, sent), name as 'claims', api)
    );
  const back = (body: unknown, sent: Sent = {}, api: Api = house.api) =>
    noted(
      'post /api/rollback',
      rollBack(request('POST', JSON.stringify(body), { type: 'application/json', ...sent }), api)
    );
  const newest = async () => (await house.api.newest()).record.number;
  const narrow = (): Api => ({ ...house.api, uploadBytes: 100 });
  const broken = (): Api => ({
    ...house.api,
    newest: () => Promise.reject(new StoreFault('The database is away', null))
  });

  test('a check tells problems, difference and base, and changes nothing', async () => {
    const same = await check(CLAIMS);
    expect(same).toMatchObject({ status: 200, body: { problems: [], base: 1 } });
    expect(same.body.diff).toEqual({ added: 0, changed: 0, removed: 0, rows: [] });
    const more = await check(MORE, { token: house.tokens.check });
    expect(more.body.diff).toEqual({
      ...{ added: 1, changed: 0, removed: 0 },
      rows: [{ change: 'added', row: 19, key: { id: 'one-more' } }]
    });
    const changed = await check(CLAIMS.replace('Vietnam', 'Viet Nam'));
    expect(changed.body.diff.rows[0]).toMatchObject({ change: 'changed', cells: [{}] });
    expect(await newest()).toBe(1);
  });

  test('every problem is told, with what it would break elsewhere', async () => {
    const { body } = await check(FAULTY, {}, house.api, 'approval');
    expect(body.problems.length).toBeGreaterThan(1);
    expect(body.problems[0]).toMatchObject({ dataset: 'approval', severity: 'error' });
    expect(body.problems[0]).not.toHaveProperty('words');
    const countries = readFileSync('data/countries.csv', 'utf8').split('\n').slice(0, 3).join('\n');
    const elsewhere = await check(countries, {}, house.api, 'countries');
    const datasets = new Set(
      elsewhere.body.problems.map((one: { dataset: string }) => one.dataset)
    );
    expect(datasets).toContain('approval');
  });

  test('other text than UTF-8, and nothing at all, are problems', async () => {
    const latin = await check(new Uint8Array([0x69, 0x64, 0x0a, 0xe9, 0x0a]));
    expect(JSON.stringify(latin.body.problems)).toContain('broken-text');
    expect((await check('')).body.problems[0]).toMatchObject({ code: 'empty' });
    expect((await put(new Uint8Array([0xff]), { base: 1 })).status).toBe(422);
  });

  test('without the right nothing is done', async () => {
    const { reader, check: checks } = house.tokens;
    for (const token of [null, 'entente_unknown']) {
      expect((await check(MORE, { token })).status).toBe(401);
      const answer = await put(MORE, { token, base: 1 });
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect((await back({}, { token, base: 1 })).status).toBe(401);
    }
    expect((await check(MORE, { token: reader })).status).toBe(403);
    for (const token of [reader, checks]) {
      expect((await put(MORE, { token, base: 1 })).status).toBe(403);
      expect((await back({}, { token, base: 1 })).status).toBe(403);
    }
    expect(await newest()).toBe(1);
  });

  test('what cannot be read is refused with what is expected', async () => {
    for (const type of [null, 'text/plain', 'text/csv; charset=shift_jis']) {
      expect((await check(MORE, { type })).status).toBe(415);
      expect((await put(MORE, { type, base: 1 })).status).toBe(415);
    }
    expect((await check(CLAIMS, { type: 'text/csv; charset="UTF-8"' })).status).toBe(200);
    expect((await back({}, { type: 'text/csv', base: 1 })).status).toBe(415);
    expect((await put(MORE)).status).toBe(428);
    expect((await put(MORE, { headers: { 'if-match': '*' } })).status).toBe(428);
    expect((await back({})).status).toBe(428);
    for (const message of ['', ' ', 'x'.repeat(501)]) {
      expect((await put(MORE, { base: 1, message })).status).toBe(400);
    }
  });

  test('what is too large is refused: by its header before it is read, else on the way', async () => {
    const unread = new ReadableStream<Uint8Array>({
      pull: () => {
        throw new Error('It was read');
      }
    });
    const announced = new Request('http://localhost/?message=m', {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${house.tokens.publish}`,
        'content-type': 'text/csv',
        'if-match': '"1"',
        'content-length': '1000'
      },
      body: unread,
      duplex: 'half'
    } as RequestInit);
    expect((await publishDataset(announced, 'claims', narrow())).status).toBe(413);
    expect((await put(MORE, { base: 1 }, narrow())).status).toBe(413);
    expect((await check(MORE, {}, narrow())).status).toBe(413);
    const long = { reason: 'x'.repeat(100_000) };
    const headers = { 'content-length': '100100' };
    expect((await back(long, { base: 1, headers })).status).toBe(413);
  });

  test('errors stop a publication, and all of them are told', async () => {
    const { status, body } = await put(FAULTY, { base: 1 }, house.api, 'approval');
    expect(status).toBe(422);
    const checked = await check(FAULTY, {}, house.api, 'approval');
    expect(body.problems).toEqual(checked.body.problems);
    expect(await newest()).toBe(1);
  });

  test('a publication is a release, on the base that it names and on no other', async () => {
    const { status, headers, body } = await put(MORE, { base: 1, message: ' One more ' });
    expect([status, headers.get('etag'), headers.get('location')]).toEqual([
      ...[201, '"2"', '/api/releases/2']
    ]);
    expect(body).toMatchObject({ number: 2, parent: 1, author: 'Bo', message: 'One more' });
    expect((await house.api.newest()).release.table('claims').length).toBe(19);

    const stale = await put(CLAIMS, { base: 1 });
    expect(stale).toMatchObject({ status: 412, body: { newest: 2 } });
    expect((await put(CLAIMS, { base: 7 })).status).toBe(412);
    const again = await put(MORE, { base: 2 });
    expect(again).toMatchObject({ status: 200, body: { number: 2 } });
  });

  test('of two who publish at once, one succeeds and one learns of it', async () => {
    const base = await newest();
    const other = await openedReleases(house);
    const answers = await Promise.all([
      put(`${CLAIMS}a,A,p,c\n`, { base }),
      put(`${CLAIMS}b,B,p,c\n`, { base }, other.api)
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const refused = answers.find(({ status }) => status === 412)!;
    expect(refused.body.newest).toBe(base + 1);
    const retry = await put(`${CLAIMS}c,C,p,c\n`, { base: refused.body.newest });
    expect(retry.status).toBe(201);
    await other.close();
  });

  test('a rollback is a new release, and so is its undoing', async () => {
    const base = await newest();
    const undo = { release: 1, datasets: ['claims'], reason: 'A mistake' };
    const undone = await back(undo, { base });
    expect(undone).toMatchObject({
      status: 201,
      body: { number: base + 1, kind: 'rollback', restored: 1, author: 'Bo', message: 'A mistake' }
    });
    expect((await house.api.newest()).release.table('claims').length).toBe(18);
    const redone = await back({ ...undo, release: base }, { base: base + 1 });
    expect(redone.status).toBe(201);
    expect((await back({ ...undo, release: base }, { base: base + 2 })).status).toBe(200);
    expect((await back(undo, { base })).status).toBe(412);
    expect((await back({ ...undo, release: 99 }, { base: base + 2 })).status).toBe(422);
    for (const bad of [{ release: 'x' }, { datasets: [] }, { datasets: ['x'] }, { reason: '' }]) {
      expect((await back({ ...undo, ...bad }, { base: base + 2 })).status).toBe(400);
    }
  });

  test('a rollback that would break the other tables is refused, and says what would have to come along', async () => {
    const base = await newest();
    const addresses = { leader: 'JPN,New Leader,Prime Minister,2026-01-01,,s,https://e.org/,' };
    const leaders = `${readFileSync('data/leaders.csv', 'utf8')}${addresses.leader}\n`;
    expect((await put(leaders, { base }, house.api, 'leaders')).status).toBe(201);
    const poll = 'JPN,New Leader,NHK,,2026-01-10,2026-01-11,1000,50,40,s,https://e.org/,';
    const [header] = readFileSync('data/approval.csv', 'utf8').split('\n', 1);
    const cells = poll + ','.repeat(header!.split(',').length - poll.split(',').length);
    const approval = `${readFileSync('data/approval.csv', 'utf8')}${cells}\n`;
    expect((await put(approval, { base: base + 1 }, house.api, 'approval')).status).toBe(201);
    const undo = { release: base, datasets: ['leaders'], reason: 'Too early' };
    const refused = await back(undo, { base: base + 2 });
    expect(refused).toMatchObject({ status: 422, body: { along: ['approval'] } });
    expect(refused.body.problems[0]).toMatchObject({ dataset: 'approval', value: 'New Leader' });
    expect(await newest()).toBe(base + 2);
    const both = { ...undo, datasets: ['leaders', 'approval'] };
    expect((await back(both, { base: base + 2 })).status).toBe(201);
  });

  test('a store that is away is told as such', async () => {
    expect((await put(MORE, { base: 1 }, broken())).status).toBe(503);
    expect((await check(MORE, {}, broken())).status).toBe(503);
    const undo = { release: 1, datasets: ['claims'], reason: 'A mistake' };
    expect((await back(undo, { base: 1 }, broken())).body.message).toBe('The database is away');
  });

  test(`the description of the API names just the statuses that there are (${kind})`, () => {
    const { paths } = JSON.parse(readFileSync('static/openapi.json', 'utf8'));
    for (const [operation, statuses] of seen) {
      const [method, path] = operation.split(' ') as [string, string];
      const described = Object.keys(paths[path][method].responses).map(Number);
      expect(described.filter((status) => status !== 404).sort(), operation).toEqual(
        [...statuses].sort()
      );
    }
    expect(seen.size).toBe(3);
  });
});
