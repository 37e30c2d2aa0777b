import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { unhurried } from './unhurried.svelte.ts';

it('follows in time that is left, and at once while it is open', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', (number: number) => (idle[number - 1] = () => {}));
  let source = $state(1);
  let isOpen = $state(false);
  let value = () => 0;
  const end = $effect.root(() => {
    value = unhurried(
      () => source,
      () => isOpen
    );
  });
  flushSync();
  for (const next of [2, 3]) {
    source = next;
    flushSync();
  }
  expect(value()).toBe(1);
  idle.forEach((work) => work());
  expect(value()).toBe(3);

  isOpen = true;
  source = 4;
  flushSync();
  expect(value()).toBe(4);
  end();
  vi.unstubAllGlobals();
});
