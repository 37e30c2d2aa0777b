import { describe, expect, test } from 'vitest';
import { View } from '#lib/core/release/view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { concentration } from '#lib/core/statistics/concentration.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { gatherArmsVolume } from './gather-arms-volume.ts';

function gather(address = '', extent: 'brief' | 'full' = 'brief') {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return gatherArmsVolume(new View(shippedRelease, selection, 'arms-volume'), options, extent);
}
const flows = (data: ReturnType<typeof gather>) =>
  data.panels.map((panel) => `${panel.supplier}-${panel.recipient}`);

describe('which flows are shown', () => {
  test('Russia to four states of Asia while nothing is selected', () => {
    expect(flows(gather())).toEqual(['RUS-IND', 'RUS-CHN', 'RUS-VNM', 'RUS-IDN']);
  });

  test('all customers of Russia on the chart’s own page, by volume in the period', () => {
    const data = gather('', 'full');
    expect(data.panels).toHaveLength(14);
    expect(data.hiddenFlows).toBe(0);
    const volumes = data.panels.map((panel) => panel.periodTivMillions);
    expect(volumes).toEqual([...volumes].sort((a, b) => b - a));
  });

  test('a chosen pair alone, in its own direction', () => {
    expect(flows(gather('pair=RUS-VNM'))).toEqual(['RUS-VNM']);
    expect(flows(gather('pair=JPN-USA'))).toEqual(['USA-JPN']);
  });

  test('the suppliers of a state that receives, Russia’s flow among them', () => {
    const data = gather('country=VNM');
    expect(data.distinction).toBe('supplier');
    expect(flows(data)).toContain('RUS-VNM');
    expect(data.panels).toHaveLength(4);
  });

  test('the customers of a state that delivers', () => {
    const data = gather('country=USA');
    expect(data.panels.every((panel) => panel.supplier === 'USA')).toBe(true);
  });

  test('its own choice dims the other flows and leaves them standing', () => {
    const data = gather('pair=RUS-VNM&by=pair.arms-volume');
    expect(flows(data)).toEqual(flows(gather()));
    expect(data.panels.filter((panel) => panel.inFocus).map((panel) => panel.pair)).toEqual([
      'RUS-VNM'
    ]);
  });

  test('its own choice of a flow that is not Russia’s', () => {
    expect(flows(gather('pair=JPN-USA&by=pair.arms-volume'))).toEqual(['USA-JPN']);
  });

  test('the order does not change while time is brushed', () => {
    expect(flows(gather('from=2014-01-01&to=2016-12-31'))).toEqual(flows(gather()));
  });
});

describe('time', () => {
  test('the period is the five years up to the summit, on an axis from 1990', () => {
    const { axis, period } = gather();
    expect(period).toEqual({ first: 2012, last: 2016 });
    expect(axis).toEqual({ first: 1990, last: 2024 });
  });

  test('time selected elsewhere is the axis, in whole years within the figures', () => {
    const { axis, period, cutsThroughYears } = gather('from=2013-06-01&to=2030-12-31');
    expect(axis).toEqual({ first: 2013, last: 2024 });
    expect(period).toEqual(axis);
    expect(cutsThroughYears).toBe(true);
  });

  test('time brushed in this chart keeps its context', () => {
    const { axis, period } = gather('from=2000-01-01&to=2004-12-31&by=time.arms-volume');
    expect(axis.first).toBe(1990);
    expect(period).toEqual({ first: 2000, last: 2004 });
  });

  test('averages reach back before the selected time', () => {
    const [vietnam] = gather('pair=RUS-VNM&from=2016-01-01&to=2016-12-31').panels;
    expect(vietnam!.years).toHaveLength(1);
    expect(vietnam!.averages[0]).toBeCloseTo((761.6 + 311.5 + 1070.2 + 751 + 718.6) / 5);
  });

  test('a time without figures leaves nothing', () => {
    expect(gather('from=1900-01-01&to=1910-12-31').panels).toEqual([]);
  });
});

describe('shares', () => {
  const sumOf = (rows: readonly { readonly tivMillions: number }[]) =>
    rows.reduce((sum, row) => sum + row.tivMillions, 0);
  const inPeriod = ({ year }: { readonly year: number }) => year >= 2012 && year <= 2016;

  test('are of all the supplier’s exports and all the recipient’s imports, not of the file', () => {
    const totals = shippedRelease.table('arms-totals').rows().filter(inPeriod);
    const exports = totals.filter((row) => row.direction === 'exports' && row.country === 'RUS');
    const imports = totals.filter((row) => row.direction === 'imports' && row.country === 'VNM');
    const [vietnam] = gather('pair=RUS-VNM').panels;
    const volume = vietnam!.periodTivMillions;
    expect(vietnam!.periodExportsPercent).toBeCloseTo((volume / sumOf(exports)) * 100, 9);
    expect(vietnam!.periodImportsPercent).toBeCloseTo((volume / sumOf(imports)) * 100, 9);
    const file = shippedRelease.table('arms-tiv').rows();
    const shown = sumOf(file.filter((row) => row.supplier === 'RUS' && inPeriod(row)));
    expect(shown).toBeLessThan(sumOf(exports));
  });

  test('are unknown where the totals are not in the data', () => {
    const [israel] = gather('pair=ISR-VNM').panels;
    expect(israel!.periodExportsPercent).toBeNull();
    expect(israel!.periodImportsPercent).not.toBeNull();
    expect(gather('pair=ISR-VNM&volume=exports').panels[0]!.averages.every((v) => v === null)).toBe(
      true
    );
  });

  test('of one supplier’s exports never add up to more than the whole', () => {
    const { panels } = gather('', 'full');
    const shares = panels.reduce((sum, panel) => sum + (panel.periodExportsPercent ?? 0), 0);
    expect(shares).toBeLessThanOrEqual(100);
  });
});

describe('estimates', () => {
  const deals = shippedRelease.table('arms-deals').rows();
  const estimatedIn = (supplier: string, recipient: string, year: number) =>
    deals.some(
      (deal) =>
        deal.supplier === supplier &&
        deal.recipient === recipient &&
        deal.deliveryFromYear !== null &&
        deal.deliveryFromYear <= year &&
        (deal.deliveryToYear ?? deal.deliveryFromYear) >= year &&
        (deal.estimated?.split(';').includes('delivered') ?? false)
    );

  test('a year is flagged where a deal under delivery has an estimated number', () => {
    for (const panel of gather('', 'full').panels) {
      for (const { year, tivMillions, estimated } of panel.years) {
        const expected = tivMillions > 0 && estimatedIn(panel.supplier, panel.recipient, year);
        expect(estimated.tiv === true).toBe(expected);
      }
    }
  });

  test('every sum with an estimated part is flagged, and its shares with it', () => {
    for (const address of ['', 'country=VNM', 'country=USA', 'from=2000-01-01&to=2003-12-31']) {
      const { panels, period } = gather(address, 'full');
      for (const { years, periodEstimated } of panels) {
        const within = years.filter(({ year }) => year >= period.first && year <= period.last);
        if (!within.some(({ estimated }) => estimated.tiv === true)) continue;
        expect(periodEstimated).toEqual({ tiv: true, exports: true, imports: true });
      }
    }
  });

  test('of a flow without deals in the data it is not known', () => {
    const [pakistan] = gather('pair=CHN-PAK').panels;
    expect(pakistan!.periodEstimated.tiv).toBeNull();
  });

  test('nothing delivered is no estimate', () => {
    const [vietnam] = gather('pair=RUS-VNM').panels;
    const year = vietnam!.years.find(({ tivMillions }) => tivMillions === 0)!;
    expect(year.estimated).toEqual({ tiv: false, exports: false, imports: false });
  });
});

describe('concentration', () => {
  const of = (address: string, direction: string, country: string) =>
    gather(address).concentrations.find(
      (each) => each.direction === direction && each.country === country
    );

  test('is Σ share² of all suppliers where the data hold all', () => {
    const imports = shippedRelease
      .table('arms-tiv')
      .rows()
      .filter((row) => row.recipient === 'VNM' && row.year >= 2012 && row.year <= 2016);
    const bySupplier = new Map<string, number>();
    for (const { supplier, tivMillions } of imports) {
      bySupplier.set(supplier, (bySupplier.get(supplier) ?? 0) + tivMillions);
    }
    const found = of('', 'imports', 'VNM')!;
    expect(found.low).toBeCloseTo(concentration([...bySupplier.values()])!, 2);
    expect(found.high).toBeCloseTo(found.low, 3);
    expect(found.largest.country).toBe('RUS');
    expect(found.largest.percent).toBeCloseTo(86.8, 1);
  });

  test('is a range where part of the partners is not in the data, and left out where that is wide', () => {
    const russia = of('', 'exports', 'RUS')!;
    expect(russia.high - russia.low).toBeGreaterThan(0.02);
    expect(russia.high - russia.low).toBeLessThanOrEqual(0.1);
    expect(of('country=USA', 'exports', 'USA')).toBeUndefined();
  });
});

test('until 1991 Russia’s figures are those of the Soviet Union, as the notes say', () => {
  const rows = shippedRelease.table('arms-tiv').rows();
  for (const row of rows.filter(({ supplier }) => supplier === 'RUS')) {
    expect(row.note!.includes('Soviet Union')).toBe(row.year <= 1991);
  }
});
