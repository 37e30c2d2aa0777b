import type { Release } from '#lib/core/release/release.ts';
import type { View } from '#lib/core/release/view.ts';
import type { Language } from '#lib/text/language.ts';
import type { AnyChart } from './chart.ts';

/** Views of each chart that are kept for a release; the one asked for longest ago goes first. */
const MOST_VIEWS = 16;
/** What is kept of one view in one language: scenes of as many widths, the words and the table. */
const MOST_OF_A_VIEW = 8;
/** Rows of a release, in what a chart shows, beyond which its views are not kept: they weigh too much. */
const MOST_ROWS = 50_000;

let isOn = false;

/**
 * From now on charts remember their last views. For a server, where a selection that leaves a chart's
 * view as it was need not be gathered and placed anew; in a browser nobody else asks for the same.
 */
export function rememberViews(on = true): void {
  isOn = on;
}

/**
 * The chart, giving the same data, scenes, words and tables again for a view that sees the same. It
 * can, because all of them follow from their arguments; what is made of data goes when they go.
 */
export function withMemory(chart: AnyChart): AnyChart {
  const views = new WeakMap<Release, Map<string, unknown>>();
  const made = new WeakMap<object, WeakMap<Language, Map<string, unknown>>>();

  function once<Made>(data: unknown, language: Language, what: string, make: () => Made): Made {
    if (!isOn) return make();
    const inLanguages = fetched(made, data as object, () => new WeakMap());
    const ofData = fetched(inLanguages, language, () => new Map<string, unknown>());
    const found = fetched(ofData, what, make) as Made;
    // Pictures may be asked for in any width.
    if (ofData.size > MOST_OF_A_VIEW) ofData.delete(ofData.keys().next().value!);
    return found;
  }

  return {
    ...chart,
    gather(view, options, extent) {
      if (!isOn || rowsSeen(chart, view) > MOST_ROWS) return chart.gather(view, options, extent);
      const ofRelease = fetched(views, view.release, () => new Map<string, unknown>());
      const key = JSON.stringify([view.selection, options, extent]);
      const data = ofRelease.get(key) ?? chart.gather(view, options, extent);
      // Set anew, it is the last to go.
      ofRelease.delete(key);
      ofRelease.set(key, data);
      if (ofRelease.size > MOST_VIEWS) ofRelease.delete(ofRelease.keys().next().value!);
      return data;
    },
    place: (data, size, language, compared) =>
      compared
        ? chart.place(data, size, language, compared)
        : once(data, language, `${size.form} ${size.width}`, () =>
            chart.place(data, size, language)
          ),
    words: (data, language) => once(data, language, 'words', () => chart.words(data, language)),
    table: (data, language) => once(data, language, 'table', () => chart.table(data, language))
  };
}

function rowsSeen({ datasets }: AnyChart, { release }: View): number {
  return datasets.reduce((sum, name) => sum + release.table(name).length, 0);
}

/** What stands under a key; made and put there where nothing does. */
function fetched<Key, Value>(
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value
): Value {
  let value = kept.get(key);
  if (value === undefined) kept.set(key, (value = make()));
  return value;
}
