import { answersTo } from '#lib/core/release/view.ts';
import type { OptionName, Options } from '#lib/core/selection/options.ts';
import type { Clause, Selection } from '#lib/core/selection/selection.ts';
import type { AnyChart } from '#lib/charts/chart.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import type { Language } from '#lib/text/language.ts';
import { nameOfOption, nameOfOptionValue } from '#lib/text/option-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { spanText } from '#lib/text/span-text.ts';
import { nameOfValue } from '#lib/text/value-names.ts';

/** What was chosen, as sentences for a reader who sees no controls; null where nothing is to be said. */
export interface FiltersInWords {
  /** The filters that the chart follows. */
  readonly filters: string | null;
  /** Those that do not touch it. */
  readonly untouched: string | null;
  /** The options that were chosen for it. */
  readonly options: string | null;
}

export function filtersInWords(
  chart: AnyChart,
  selection: Selection,
  options: Options,
  language: Language
): FiltersInWords {
  const inText = language.in;
  const touches = ({ dimension }: Clause) => answersTo(dimension, chart.datasets);
  const filters = selection.filter(touches).map((clause) => clauseText(clause, language));
  const untouched = selection
    .filter((clause) => !touches(clause))
    .map(({ dimension }) => nameOfDimension(dimension, language));
  const idle = chart.idleOptions?.(options) ?? [];
  const chosen = [...chart.options, ...(chart.furtherOptions ?? [])]
    .filter((name) => options[name] !== undefined && !idle.includes(name))
    .map((name) => optionText(name, options, language));
  const said = (items: readonly string[], say: (items: string) => string) =>
    items.length > 0 ? say(items.join(' · ')) : null;
  return {
    filters: said(filters, (items) => m.export_filters({ filters: items }, inText)),
    untouched:
      untouched.length > 0
        ? m.chart_untouched({ filters: language.list(untouched) }, inText)
        : null,
    options: said(chosen, (items) => m.export_options({ options: items }, inText))
  };
}

/** One filter: what is filtered by, and the values that are let through. */
export function clauseText(clause: Clause, language: Language): string {
  const values =
    clause.dimension === 'time'
      ? spanText(clause.from, clause.to, language)
      : clause.values
          .map((value) => nameOfValue(clause.dimension, value, language))
          .join(language.comma);
  return m.export_filter(
    { name: nameOfDimension(clause.dimension, language), values },
    language.in
  );
}

function optionText(name: OptionName, options: Options, language: Language): string {
  const value = options[name]!;
  const values = nameOfOptionValue(
    name,
    value as Parameters<typeof nameOfOptionValue>[1],
    language
  );
  return m.export_filter({ name: nameOfOption(name, language), values }, language.in);
}
