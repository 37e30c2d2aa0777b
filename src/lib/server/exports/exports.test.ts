import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { AskedRelease } from '#lib/server/asked-release.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { askedView } from './asked-view.ts';
import { BadRequest } from './bad-request.ts';
import { exportKey, isExport } from './export-address.ts';
import { fileNameOf } from './file-name.ts';
import { rowsCsv } from './rows-csv.ts';
import { viewJson } from './view-json.ts';

const asked = (fault: AskedRelease['fault'] = null) =>
  ({
    shown: { release: shippedRelease, record: { number: 1 } },
    frozen: false,
    fault
  }) as unknown as AskedRelease;

function view(
  address: string,
  locale: 'en' | 'ja' | 'ru' = 'en',
  fault: AskedRelease['fault'] = null
) {
  const url = new URL(address, 'https://entente.example/charts/');
  const id = url.pathname.split('/').at(-1)!;
  return askedView(id, url, asked(fault), languageIn(locale));
}

function refusal(...args: Parameters<typeof view>): BadRequest {
  try {
    view(...args);
  } catch (cause) {
    if (cause instanceof BadRequest) return cause;
    throw cause;
  }
  throw new Error('It was not refused');
}

const recordsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

describe('what an export is asked for', () => {
  test('nothing asked for is the usual', () => {
    const { theme, width, scale, shape, dataset, isSafe } = view('network');
    expect({ theme, width, scale, shape, dataset, isSafe }).toEqual({
      theme: 'light',
      width: 720,
      scale: 1,
      shape: 'page',
      dataset: 'relations',
      isSafe: false
    });
  });

  test.each([
    ['lang=de', 'en, ja, ru'],
    ['theme=blue', 'light, dark, auto'],
    ['width=319', 'a whole number from 320 to 1600'],
    ['width=1601', 'a whole number from 320 to 1600'],
    ['width=7e2', 'a whole number from 320 to 1600'],
    ['scale=3', '1, 2'],
    ['shape=square', 'page, card'],
    ['extent=all', 'full, brief'],
    ['safe=yes', 'no, spreadsheet'],
    ['dataset=approval', 'relations, arms-tiv'],
    ['from=2016-13-01', 'YYYY-MM-DD'],
    ['measure=love', 'approve, disapprove, net, relative'],
    ['kind=marriage', 'alliance']
  ])('%s is refused, with what is allowed', (parameter, expected) => {
    const [name, value] = parameter.split('=');
    const { status, message, parameters } = refusal(`network?country=JPN&${parameter}`);
    expect(status).toBe(400);
    expect(parameters).toMatchObject([{ parameter: name, value }]);
    expect(parameters[0]!.expected).toContain(expected);
    expect(message).toContain(`${name} = ${value}`);
    expect(message).toContain(expected);
  });

  test('everything that is wrong is told at once, in the language asked for', async () => {
    const refused = refusal('network?width=1&scale=9', 'ru');
    expect(refused.message.split('\n')).toEqual([
      'Значение width = 1 недопустимо. Допустимо: целое число от 320 до 1600',
      'Значение scale = 9 недопустимо. Допустимо: 1, 2'
    ]);
    const problem = refused.answer('json', languageIn('ru'));
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({
      status: 400,
      parameters: [{ parameter: 'width' }, { parameter: 'scale' }]
    });
    const text = refused.answer('svg', languageIn('ru'));
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.headers.get('access-control-allow-origin')).toBe('*');
    expect(text.headers.get('cache-control')).toBe('no-store');
  });

  test('a chart or a release that is not there is a 404 that names those that are', () => {
    expect(refusal('nothing')).toMatchObject({
      status: 404,
      message: expect.stringContaining('approval-trend, approval-in-office')
    });
    const fault = { status: 404, message: '' };
    expect(refusal('network?release=9', 'en', fault)).toMatchObject({
      status: 404,
      parameters: [{ parameter: 'release', value: '9' }]
    });
  });

  test('what is not of the product is left alone', () => {
    expect(view('network?utm_source=mail').view.selection).toEqual([]);
  });
});

describe('rows', () => {
  test('are those shown, with all columns of their table', () => {
    const rows = recordsOf(
      rowsCsv(view('approval-trend?country=JPN&pollster=NHK&from=2016-01-01'))
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(row).toMatchObject({ country: 'JPN', pollster: 'NHK' });
      expect(row.end! >= '2016-01-01').toBe(true);
      expect(row.source_url).not.toBeUndefined();
    }
    const all = recordsOf(rowsCsv(view('approval-trend?country=JPN')));
    expect(all.length).toBeGreaterThan(rows.length);
  });

  test('without what the chart itself dims', () => {
    const own = view('approval-trend?country=JPN&pollster=NHK&by=pollster.approval-trend');
    expect(new Set(recordsOf(rowsCsv(own)).map(({ pollster }) => pollster))).toEqual(
      new Set(['NHK'])
    );
  });

  test('of each dataset that the chart lists', () => {
    const deliveries = recordsOf(rowsCsv(view('network?dataset=arms-tiv')));
    expect(Object.keys(deliveries[0]!)).toContain('recipient');
    expect(Object.keys(recordsOf(rowsCsv(view('network')))[0]!)).toContain('strength');
  });

  test('lose their formulas on request alone', () => {
    const address = 'approval-trend?country=JPN';
    const [plain, safe] = [rowsCsv(view(address)), rowsCsv(view(`${address}&safe=spreadsheet`))];
    const formulas = (csv: string) =>
      recordsOf(csv).flatMap((row) => Object.values(row).filter((cell) => /^[=@+]/.test(cell)));
    expect(formulas(safe)).toEqual([]);
    expect(recordsOf(safe)).toHaveLength(recordsOf(plain).length);
  });
});

test('the description holds what was seen, chosen and shown, and how to cite it', () => {
  const asked = view('network?pair=RUS-VNM&from=2000-01-01&lang=ja', 'ja');
  const told = JSON.parse(viewJson(asked));
  expect(told).toMatchObject({
    chart: 'network',
    language: 'ja',
    title: asked.view.words.headline,
    summary: asked.view.words.summary,
    release: { number: 1, published: '2026-11-01T00:00:00.000Z' },
    address: {
      frozen:
        'https://entente.example/charts/network?from=2000-01-01&pair=RUS-VNM&release=1&lang=ja',
      live: 'https://entente.example/charts/network?from=2000-01-01&pair=RUS-VNM&lang=ja'
    },
    filters: {
      clauses: [
        { dimension: 'time', from: '2000-01-01', to: null },
        { dimension: 'pair', values: ['RUS-VNM'], text: expect.stringContaining('ロシア') }
      ]
    },
    citation: { text: asked.view.citation, csl: { type: 'graphic' } },
    datasets: [
      { name: 'relations', rights: expect.stringContaining('ATOP') },
      { name: 'arms-tiv', licenses: [{ title: expect.stringContaining('SIPRI') }] }
    ]
  });
  expect(told.method).toEqual(asked.view.words.notes);
  for (const { rows, schema } of told.datasets) {
    expect(rows.length).toBeGreaterThan(0);
    const fields = schema.fields.map(({ name }: { name: string }) => name);
    expect(Object.keys(rows[0])).toEqual(expect.arrayContaining(fields));
  }
  expect(told.table.rows[0]).toHaveLength(told.table.columns.length);
});

test('a file is named for what is in it', () => {
  expect(fileNameOf(view('network?country=JPN,RUS&from=2016-01-01'), 'svg')).toBe(
    'entente-network-2016-01-01-jpn-rus-release-1-en.svg'
  );
  expect(fileNameOf(view('network?scale=2&shape=card'), 'png')).toBe(
    'entente-network-release-1-en-card@2x.png'
  );
  expect(fileNameOf(view('network?dataset=arms-tiv'), 'csv')).toBe(
    'entente-network-arms-tiv-release-1.csv'
  );
});

test('an address is remembered by what it shows alone', () => {
  const key = (address: string) => exportKey(new URL(address, 'https://entente.example'));
  expect(key('/charts/network.svg?lang=ja&country=JPN&fbclid=1')).toBe(
    key('/charts/network.svg?country=JPN&lang=ja')
  );
  expect(key('/charts/network.svg?country=JPN')).not.toBe(key('/charts/network.svg?country=RUS'));
  const exported = (path: string) => isExport(new URL(path, 'https://entente.example'));
  expect(['/charts/x.svg', '/charts/x.csv'].every(exported)).toBe(true);
  expect(['/charts/x', '/charts/x.pdf', '/data/x.csv'].some(exported)).toBe(false);
});
