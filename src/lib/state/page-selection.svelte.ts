import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import type { Release } from '#lib/core/release/release.ts';
import { formatAddress, parseAddress, type Ignored } from '#lib/core/selection/address.ts';
import type { Dimension, SetDimension } from '#lib/core/selection/dimension.ts';
import { keepEqual } from '#lib/core/selection/keep-equal.ts';
import type { OptionName, Options } from '#lib/core/selection/options.ts';
import {
  toggleChoices,
  withClause,
  withoutClause,
  type Choice,
  type Selection
} from '#lib/core/selection/selection.ts';
import type { Day } from '#lib/core/table/day.ts';
import { painted } from './painted.ts';

/** Where a selection is read from, and whose address it changes. */
export interface Place {
  readonly path: () => string;
  readonly parameters: () => URLSearchParams;
}

const HERE: Place = { path: () => page.url.pathname, parameters: () => page.url.searchParams };

/**
 * The page's selection and options: read from the address, and changed by going to another one. Held
 * here are only a brush in motion, so that a drag is one step of the history, and a choice until it is
 * painted, which the way to its address would hold up.
 */
export class PageSelection {
  #known: (dimension: SetDimension) => ReadonlySet<string>;
  #release: () => number;
  #place: Place;
  /** What is shown in place of the published release: values that only it has are known as well. */
  shownInstead = $state.raw<Release | null>(null);
  #chosen = $state.raw<Selection | null>(null);
  /** Where it went last. */
  #way: string | null = null;
  #brush = $state.raw<{ from: Day | null; to: Day | null; view: string } | null>(null);

  /** @param release the number of the release that the page shows */
  constructor(
    known: (dimension: SetDimension) => ReadonlySet<string>,
    release: () => number,
    place: Place = HERE
  ) {
    this.#known = known;
    this.#release = release;
    this.#place = place;
  }

  readonly #address = $derived.by(() => {
    const instead = this.shownInstead;
    const known = instead ? (name: SetDimension) => instead.valuesOf(name) : this.#known;
    return parseAddress(this.#place.parameters(), known);
  });

  #lastSelection: Selection | undefined;
  /** The same object, and the same clauses, as long as they say the same. */
  readonly selection: Selection = $derived.by(() => {
    const next = this.#brush
      ? withClause(this.#newest, { dimension: 'time', ...this.#brush })
      : this.#newest;
    return (this.#lastSelection = keepEqual(this.#lastSelection, next));
  });

  /** What the address holds, or is about to. */
  get #newest(): Selection {
    return this.#chosen ?? this.#address.selection;
  }

  /** What the address holds: all but a brush in motion, and a choice not yet painted. */
  get settled(): Selection {
    return this.#address.selection;
  }

  #lastOptions: Options | undefined;
  /** The same object as long as they say the same. */
  readonly options: Options = $derived.by(
    () => (this.#lastOptions = keepEqual(this.#lastOptions, this.#address.options))
  );

  /** Whether a brush is in motion, which the address does not know yet. */
  readonly isBrushing: boolean = $derived.by(() => this.#brush !== null);

  get ignored(): readonly Ignored[] {
    const value = page.url.searchParams.get('release');
    const shown = this.#release();
    if (value === null || value === String(shown)) return this.#address.ignored;
    // The server shows the newest where there is no such release.
    const expected = shown === 1 ? '1' : `1–${shown}`;
    return [...this.#address.ignored, { parameter: 'release', value, expected }];
  }

  /** What an address of the same release as this page's ends with: nothing where the page is live. */
  get ofRelease(): string {
    const shown = String(this.#release());
    return page.url.searchParams.get('release') === shown ? `?release=${shown}` : '';
  }

  choose(choices: readonly Choice[], view: string | null): Promise<void> {
    return this.#go(toggleChoices(this.#newest, choices, view));
  }

  /** @param done false while the brush still moves; an edge that is null is open */
  brush(from: Day | null, to: Day | null, done: boolean, view: string): void {
    this.#brush = { from, to, view };
    if (done) void this.setTime(from, to, view).finally(() => (this.#brush = null));
  }

  setTime(from: Day | null, to: Day | null, view: string | null): Promise<void> {
    const time = { dimension: 'time', from, to, view } as const;
    return this.#go(withClause(this.#newest, time));
  }

  set(selection: Selection): Promise<void> {
    return this.#go(selection);
  }

  remove(dimension: Dimension): Promise<void> {
    return this.#go(withoutClause(this.#newest, dimension));
  }

  clear(): Promise<void> {
    return this.#go([]);
  }

  /** The address of another page, or of this one, with this or another selection. */
  href(path: string = this.#place.path(), selection: Selection = this.#address.selection): string {
    return path + formatAddress({ selection, options: this.options }, page.url.searchParams);
  }

  /** This page with one option set to another value. */
  hrefWithOption(name: OptionName, value: string): string {
    const options = { ...this.options, [name]: value } as Options;
    const state = { selection: this.#address.selection, options };
    return this.#place.path() + formatAddress(state, page.url.searchParams);
  }

  hrefWithout(dimension: Dimension): string {
    return this.href(undefined, withoutClause(this.#address.selection, dimension));
  }

  /** The parameters of this address without those of a dimension, for forms that set it anew. */
  parametersWithout(dimension: Dimension): [name: string, value: string][] {
    const selection = withoutClause(this.#address.selection, dimension);
    const search = formatAddress({ selection, options: this.options }, page.url.searchParams);
    return [...new URLSearchParams(search)];
  }

  async #go(selection: Selection): Promise<void> {
    const href = this.href(undefined, selection);
    this.#chosen = selection;
    const isHere = href === page.url.pathname + page.url.search && !navigating.to;
    if (!isHere) await painted();
    // A newer choice goes by itself, and whoever follows a link meanwhile is not called back.
    if (this.#chosen !== selection) return;
    try {
      if (!isHere && !this.#isCalledAway()) {
        this.#way = href;
        await goto(href, { noScroll: true, keepFocus: true });
      }
    } finally {
      if (this.#chosen === selection) this.#chosen = null;
    }
  }

  /** Whether the reader is on the way to somewhere that was not chosen here. */
  #isCalledAway(): boolean {
    const to = navigating.to?.url;
    return to !== undefined && to.pathname + to.search !== this.#way;
  }
}
