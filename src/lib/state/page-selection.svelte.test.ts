import { beforeEach, expect, test, vi } from 'vitest';
import { goto } from '$app/navigation';
import { navigating } from '$app/state';
import { PageSelection } from './page-selection.svelte.ts';
import { painted } from './painted.ts';

const HERE = 'https://entente.example/';
vi.mock('$app/navigation', () => ({ goto: vi.fn() }));
vi.mock('$app/state', () => ({
  page: { url: new URL('https://entente.example/') },
  navigating: { to: null }
}));

const onTheWayTo = (href: string | null) =>
  Object.assign(navigating, { to: href === null ? null : { url: new URL(href, HERE) } });
const selectionHere = () =>
  new PageSelection(
    () => new Set(['CHN', 'JPN']),
    () => 1
  );
const choose = (selection: PageSelection, value: string) =>
  void selection.choose([{ dimension: 'country', value }], null);
const wentTo = () => vi.mocked(goto).mock.calls.map(([href]) => href);

beforeEach(() => {
  vi.mocked(goto).mockReset();
  // The way to an address takes longer than a test.
  vi.mocked(goto).mockImplementation((href) => {
    onTheWayTo(String(href));
    return new Promise(() => {});
  });
  onTheWayTo(null);
});

test('a choice is seen at once, and goes to its address once it is painted', async () => {
  const selection = selectionHere();
  choose(selection, 'JPN');
  expect(selection.selection).toMatchObject([{ dimension: 'country', values: ['JPN'] }]);
  expect(wentTo()).toEqual([]);
  await painted();
  expect(wentTo()).toEqual(['/?country=JPN']);
});

test('a choice made while another is on its way is added to it', async () => {
  const selection = selectionHere();
  choose(selection, 'JPN');
  await painted();
  choose(selection, 'CHN');
  await painted();
  expect(wentTo()).toHaveLength(2);
  expect(new URL(String(wentTo()[1]), HERE).searchParams.get('country')!.split(',').sort()).toEqual(
    ['CHN', 'JPN']
  );
});

test('a choice taken back while it is on its way leads back', async () => {
  const selection = selectionHere();
  choose(selection, 'JPN');
  await painted();
  choose(selection, 'JPN');
  await painted();
  expect(wentTo()).toEqual(['/?country=JPN', '/']);
});

test('whoever follows a link meanwhile is not called back', async () => {
  const selection = selectionHere();
  choose(selection, 'JPN');
  onTheWayTo('/data');
  await painted();
  expect(wentTo()).toEqual([]);
});
