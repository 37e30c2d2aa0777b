import { CHART_IDS, type ChartId } from '#lib/charts/chart.ts';
import { formatAddress, parseAddress, type Address } from '#lib/core/selection/address.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** The rows that an embed shows: the best part, as the dashboard does, or all, as the chart's own page. */
export const EXTENTS = ['brief', 'full'] as const;
export type Extent = (typeof EXTENTS)[number];

/** Everything that an embed shows follows from this and the tables of the release. */
export interface EmbedAddress extends Address {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly extent: Extent;
}

/**
 * Reads the parameters of an embed. Language and theme do not depend on who asks: absent they are
 * English and what the reader's system prefers. A bad value is ignored and reported.
 */
export function parseEmbedAddress(
  parameters: URLSearchParams,
  known?: (dimension: SetDimension) => ReadonlySet<string>
): EmbedAddress {
  const address = parseAddress(parameters, known);
  const ignored = [...address.ignored];
  const oneOf = <T extends string>(parameter: string, values: readonly T[], absent: T): T => {
    const value = parameters.get(parameter);
    if (!value) return absent;
    const found = values.find((one) => one === value);
    if (!found) ignored.push({ parameter, value, expected: values.join(', ') });
    return found ?? absent;
  };
  const locale = oneOf('lang', LOCALES, 'en');
  const theme = oneOf('theme', THEMES, 'auto');
  const extent = oneOf('extent', EXTENTS, 'brief');
  return { ...address, ignored, locale, theme, extent };
}

/** The parameters of a view anywhere: selection and options, then what is to be carried. */
export function viewParameters(
  { selection, options }: Pick<Address, 'selection' | 'options'>,
  carried: Readonly<Record<string, string | null>> = {}
): string {
  const kept = Object.entries(carried).filter((entry): entry is [string, string] => !!entry[1]);
  const search = formatAddress({ selection, options }, new URLSearchParams(kept));
  const { extent } = carried;
  return extent === 'full' ? `${search}${search ? '&' : '?'}extent=full` : search;
}

export function chartIdOf(name: string): ChartId | undefined {
  return CHART_IDS.find((id) => id === name);
}
