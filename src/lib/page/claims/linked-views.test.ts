import { describe, expect, test } from 'vitest';
import { CHARTS, chartOf } from '#lib/charts/catalog.ts';
import { viewFor } from '#lib/charts/chart.ts';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { WRITTEN } from '#lib/core/claims/op-ed.ts';
import { releaseAsOf } from '#lib/core/claims/release-as-of.ts';
import { formatAddress, parseAddress } from '#lib/core/selection/address.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';

describe.each(CLAIMS)('$id', (claim) => {
  test.each(['then', 'now'] as const)('the view of %s is one that its chart can show', (when) => {
    const { chart: id, address } = claim.views[when];
    const chart = chartOf(id);
    expect(CHARTS).toContain(chart);
    const known = (dimension: Parameters<typeof shippedRelease.valuesOf>[0]) =>
      shippedRelease.valuesOf(dimension);
    const parsed = parseAddress(new URLSearchParams(address), known);
    expect(parsed.ignored).toEqual([]);
    expect(formatAddress(parsed)).toBe(address);

    const release = when === 'then' ? releaseAsOf(shippedRelease, WRITTEN).release : shippedRelease;
    const data = chart!.gather(viewFor(chart!, release, parsed.selection), parsed.options, 'brief');
    const { rows } = chart!.table(data, languageIn('en'));
    expect(rows.length).toBeGreaterThan(0);
  });
});
