import { dayPublished, keyOfView, PUBLISHER, type CitedView } from './cited-view.ts';

/** An item for reference managers, after the schema of CSL 1.0.2. */
export interface CslItem {
  readonly id: string;
  readonly type: 'graphic';
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly version: string;
  readonly URL: string;
  readonly language: string;
}

/** The view as an item of CSL-JSON; files of it hold a list of items. */
export function cslCitation(view: CitedView): CslItem {
  return {
    id: keyOfView(view),
    type: 'graphic',
    title: view.title,
    author: [{ literal: PUBLISHER }],
    publisher: PUBLISHER,
    issued: { 'date-parts': [dayPublished(view)] },
    version: String(view.release),
    URL: view.address,
    language: view.language
  };
}
