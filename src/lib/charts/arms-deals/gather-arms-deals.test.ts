import { describe, expect, test } from 'vitest';
import { View } from '#lib/core/release/view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { gatherArmsDeals } from './gather-arms-deals.ts';

function gather(address = '', extent: 'brief' | 'full' = 'brief') {
  const { selection } = parseAddress(new URLSearchParams(address));
  return gatherArmsDeals(new View(shippedRelease, selection, 'arms-deals'), {}, extent);
}

describe('which deals are shown', () => {
  test('orders of 2009 to 2016 from Russia while nothing is selected', () => {
    const { all, orderYears } = gather();
    expect(orderYears).toEqual({ first: 2009, last: 2016 });
    for (const deal of all) {
      expect(deal.supplier).toBe('RUS');
      expect(['CHN', 'IND', 'VNM', 'IDN']).toContain(deal.recipient);
      expect(deal.orderYear.value).toBeGreaterThanOrEqual(2009);
      expect(deal.orderYear.value).toBeLessThanOrEqual(2016);
    }
  });

  test('the largest by volume delivered, a dozen of them on the dashboard', () => {
    const { all, groups } = gather();
    const shown = groups.flatMap((group) => group.deals);
    expect(shown).toHaveLength(12);
    const least = Math.min(...shown.map((deal) => deal.tivMillions));
    const others = all.filter((deal) => !shown.includes(deal));
    expect(Math.max(...others.map((deal) => deal.tivMillions))).toBeLessThanOrEqual(least);
    expect(gather('', 'full').groups.flatMap((group) => group.deals)).toHaveLength(40);
  });

  test('grouped by flow, in each by year of order', () => {
    const { groups } = gather('', 'full');
    expect(new Set(groups.map((group) => group.pair)).size).toBe(groups.length);
    for (const { deals } of groups) {
      const years = deals.map((deal) => deal.orderYear.value);
      expect(years).toEqual([...years].sort((a, b) => a - b));
    }
  });

  test('every deal that touches the time selected elsewhere', () => {
    const { all, orderYears } = gather('from=2016-01-01&to=2016-12-31');
    expect(orderYears).toBeNull();
    for (const { orderYear, deliveries } of all) {
      expect(orderYear.value).toBeLessThanOrEqual(2016);
      expect(deliveries?.last ?? orderYear.value).toBeGreaterThanOrEqual(2016);
    }
  });

  test('all orders of a flow that has none in those years', () => {
    const { all, orderYears } = gather('pair=KOR-RUS');
    expect(all.length).toBeGreaterThan(0);
    expect(orderYears).toBeNull();
  });

  test('its own choice dims the other deals and leaves them standing', () => {
    const own = gather('category=engines&by=category.arms-deals');
    expect(own.all.map((deal) => deal.index)).toEqual(gather().all.map((deal) => deal.index));
    for (const deal of own.all) expect(deal.inFocus).toBe(deal.category === 'engines');
  });
});

describe('a deal', () => {
  test('says which of its figures are estimates', () => {
    const { all } = gather();
    const row = shippedRelease.table('arms-deals');
    for (const deal of all) {
      const estimated = row.row(deal.index).estimated ?? '';
      expect(deal.orderYear.estimated).toBe(estimated.includes('order_year'));
      expect(deal.delivered.estimated).toBe(estimated.includes('delivered'));
      expect(deal.ordered?.estimated ?? false).toBe(
        deal.ordered !== null && estimated.split(';').includes('ordered')
      );
    }
  });

  test('without a delivery has no span', () => {
    const { all } = gather('country=IDN&from=2018-01-01&to=2018-12-31', 'full');
    const pending = all.filter((deal) => deal.deliveries === null);
    expect(pending.length).toBeGreaterThan(0);
    for (const deal of pending) expect(deal.delivered.value).toBe(0);
  });
});
