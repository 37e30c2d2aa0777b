import { expect, test } from 'vitest';
import { circlesPath } from '#lib/ui/path.ts';
import { compactDrawing } from './compact-drawing.ts';
import { stretchOf } from './shared-paths.ts';

test('what only the framework needs goes, and lengths lose what nobody sees', () => {
  const body =
    '<!--[--><g class="s"> <line x1="1.2345" x2="10" stroke-opacity="0.12"></line> <text lang="ja" x="3">44.56%</text></g><!--]-->';
  expect(compactDrawing(body, 'a').svg).toBe(
    '<g><line x1=1.2 x2=10 stroke-opacity=0.12 /><text lang=ja x=3>44.56%</text></g>'
  );
});

test('circles become one path with markers, at the same places', () => {
  const dots: [number, number][] = [
    [10, 20.5],
    [12.3, 8],
    [4, 40]
  ];
  const body = `<path d="${circlesPath(dots, 2.5)}" fill="var(--ink)" fill-opacity="0.12"></path>`;
  const { svg, dots: drawn } = compactDrawing(body, 'b');
  expect(svg).toBe(
    '<marker id=b0><circle fill=var(--ink) fill-opacity=0.12 r=2.5 /></marker>' +
      '<path fill=none marker-start=url(#b0) marker-mid=url(#b0) marker-end=url(#b0) d="m10 20.5 2.3-12.5-8.3 32"/>'
  );
  expect(drawn).toEqual(dots);
});

test('an empty path is left out', () => {
  expect(compactDrawing('<path d="" fill="none"></path><circle r="2"></circle>', 'c').svg).toBe(
    '<circle r=2 />'
  );
});

test('a shared path is used as it is stretched here, with round dots', () => {
  const dots: [number, number][] = [
    [10, 20],
    [20, 30],
    [30, 20]
  ];
  const path = circlesPath(dots, 2);
  const stretch = stretchOf(
    dots.map(([x, y]) => [x * 2, y * 4]),
    dots
  )!;
  const { svg } = compactDrawing(
    `<path d="${path}" fill="red"></path>`,
    'd',
    new Map([[path, { id: 'p0', stretch }]])
  );
  expect(svg).toContain('<circle fill=red r=2 transform="scale(2 4)"/>');
  expect(svg).toContain('href=#p0 transform="matrix(0.5 0 0 0.25 0 0)"/>');
});

test('lines and texts that look the same stand together, others alone', () => {
  const line = (y: number, stroke = 'red') =>
    `<line x1="0" x2="9" y1="${y}" y2="${y}" stroke="${stroke}"></line>`;
  const label = (x: number, fill = 'red') => `<text x="${x}" y="2" fill="${fill}">${x}</text>`;
  const body = line(1) + line(3) + line(5, 'blue') + label(1) + label(2.4) + label(3, 'blue');
  expect(compactDrawing(body, 'e').svg).toBe(
    '<path stroke=red d="m0 1h9m-9 2h9"/><line x1=0 x2=9 y1=5 y2=5 stroke=blue />' +
      '<g fill=red><text x=1 y=2>1</text><text x=2 y=2>2.4</text></g><text x=3 y=2 fill=blue>3</text>'
  );
});
