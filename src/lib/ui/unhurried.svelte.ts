import { untrack } from 'svelte';
import { whenIdle } from './when-idle.ts';

/**
 * A value for something that is closed: it follows its source in time that is left, and at once while
 * it is open. To be called while a component is set up.
 */
export function unhurried<T>(source: () => T, isOpen: () => boolean): () => T {
  let settled = $state.raw(untrack(source));
  $effect(() => {
    const next = source();
    if (!isOpen()) return whenIdle(() => (settled = next));
  });
  return () => (isOpen() ? source() : settled);
}
