import { expect, test } from 'vitest';
import { RenderGate } from './render-gate.ts';

test('so many work at once, so many wait, and others are turned away', async () => {
  const gate = new RenderGate(2, 3);
  let [working, most] = [0, 0];
  const end: (() => void)[] = [];
  const work = async () => {
    most = Math.max(most, ++working);
    await new Promise<void>((resolve) => end.push(resolve));
    working--;
    return 'done';
  };
  const all = Array.from({ length: 7 }, () => gate.run(work));
  let ended = 0;
  while (ended < 5) {
    await new Promise((resolve) => setImmediate(resolve));
    ended += end.length;
    end.splice(0).forEach((one) => one());
  }
  expect(await Promise.all(all)).toEqual([...Array(5).fill('done'), null, null]);
  expect(most).toBe(2);
});

test('work that fails gives its place back', async () => {
  const gate = new RenderGate(1, 1);
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.run(async () => 'done')).toBe('done');
});
