import { createSubscriber } from 'svelte/reactivity';

/**
 * To be called where colours are read from the stylesheet: whatever called it runs again when the theme
 * changes, or when the page is printed in another.
 */
export const followTheme = createSubscriber((update) => {
  const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  const root = new MutationObserver(update);
  root.observe(document.documentElement, { attributes: true });
  for (const query of queries) query.addEventListener('change', update);
  return () => {
    root.disconnect();
    for (const query of queries) query.removeEventListener('change', update);
  };
});
