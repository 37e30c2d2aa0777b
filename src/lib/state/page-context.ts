import { createContext } from 'svelte';
import type { PageSelection } from './page-selection.svelte.ts';

/** The selection of the page that a component stands on. */
export const [pageSelection, providePageSelection] = createContext<PageSelection>();
