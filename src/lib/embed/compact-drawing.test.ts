import { expect, test } from 'vitest';
import { circlesPath } from '#lib/ui/path.ts';
import { compactDrawing } from './compact-drawing.ts';
import { dotsIn } from './embed-marks.ts';

test('what only the framework needs goes, and lengths lose what nobody sees', () => {
  const body =
    '<!--[--><g class="s"> <line x1="1.2345" x2="10" stroke-opacity="0.12"></line> <text lang="ja" x="3">44.56%</text></g><!--]-->';
  expect(compactDrawing(body, 'a')).toBe(
    '<g><line x1="1.2" x2="10" stroke-opacity="0.12"/><text lang="ja" x="3">44.56%</text></g>'
  );
});

test('circles become one path with markers, at the same places', () => {
  const dots: [number, number][] = [
    [10, 20.5],
    [12.3, 8],
    [4, 40]
  ];
  const body = `<path d="${circlesPath(dots, 2.5)}" fill="var(--ink)" fill-opacity="0.12"></path>`;
  const compact = compactDrawing(body, 'b');
  expect(compact).toContain(
    '<marker id="b0"><circle fill="var(--ink)" fill-opacity="0.12" r="2.5"/></marker>'
  );
  expect(compact.match(/<path/g)).toHaveLength(1);
  dotsIn(compact).forEach(([x, y], i) => {
    expect(Math.hypot(x - dots[i]![0], y - dots[i]![1])).toBeLessThan(0.11);
  });
});

test('an empty path is left out', () => {
  expect(compactDrawing('<path d="" fill="none"></path><circle r="2"></circle>', 'c')).toBe(
    '<circle r="2"/>'
  );
});
