import type { SetDimension } from '#lib/core/selection/dimension.ts';
import { PageSelection } from './page-selection.svelte.ts';

/**
 * The selection of a view that a page quotes: it stands still, whatever the page’s own address holds.
 * Its links lead to the page of the chart with that very view, where the reader can change it.
 */
export class ViewSelection extends PageSelection {
  /**
   * @param release the number of the release that the page shows
   * @param path of the page that the view is quoted from
   * @param search its parameters, `?country=JPN`
   */
  constructor(
    known: (dimension: SetDimension) => ReadonlySet<string>,
    release: () => number,
    path: string,
    search: string
  ) {
    super(known, release, {
      path: () => path,
      parameters: () => new URLSearchParams(search)
    });
  }

  override choose(): Promise<void> {
    return Promise.resolve();
  }

  override brush(): void {
    // A quoted view has no time of its own to brush.
  }
}
