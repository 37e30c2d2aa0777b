import type { DotStyle } from '#lib/ui/dots/dot-ink.ts';
import type { StyledDots } from '#lib/ui/dots/styled-dots.ts';
import type { Dot, PlacedPanel, PlacedSeries } from './approval-trend-scene.ts';

/** With more dots, an SVG that holds each as a circle is slow to draw and to change. */
export const MOST_SVG_DOTS = 3000;

const LOOKS = ['ring', 'lone', 'filled', 'marked'] as const satisfies readonly Dot['look'][];

/** The dots of a panel for a canvas, all below the lines; with one pollster picked out, only its lit. */
export function canvasDots(panel: PlacedPanel, picked: string | null): StyledDots {
  const { series } = panel;
  const count = series.reduce((sum, { dots }) => sum + dots.length, 0);
  const placed = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    style: new Uint8Array(count),
    lit: new Uint8Array(count)
  };
  let i = 0;
  for (const [s, { dots }] of series.entries()) {
    for (const dot of dots) {
      const look = picked === null ? dot.look : 'filled';
      placed.x[i] = dot.x;
      placed.y[i] = dot.y;
      placed.style[i] = LOOKS.indexOf(look) * series.length + s;
      placed.lit[i] = Number(picked === null ? dot.lit : dot.pollster === picked);
      i++;
    }
  }
  const dim = styleOf('var(--dimmed)', (series[0]?.radius ?? 0) * FINER, { strokeOpacity: DENSE });
  return { ...placed, styles: LOOKS.flatMap((look) => series.map(styleFor(look))), dim };
}

/** Where so many dots lie over one another, finer and paler ones let their number be seen. */
const [FINER, DENSE] = [0.7, 0.6];

function styleFor(look: Dot['look']) {
  return ({ stroke, radius, loneRadius }: PlacedSeries): DotStyle => {
    switch (look) {
      case 'ring':
        return styleOf(stroke, radius * FINER, {
          fill: stroke,
          fillOpacity: 0.12,
          strokeOpacity: DENSE
        });
      case 'lone':
        return styleOf(stroke, loneRadius, { fill: 'var(--page)' });
      case 'filled':
        return styleOf('var(--page)', radius + 0.5, { fill: stroke, strokeWidth: 0.75 });
      case 'marked':
        return styleOf('var(--page)', radius + 1.25, { fill: stroke });
    }
  };
}

function styleOf(stroke: string, radius: number, rest: Partial<DotStyle>): DotStyle {
  const plain = { fill: null, fillOpacity: 1, strokeOpacity: 1, strokeWidth: 1 };
  return { ...plain, stroke, radius, ...rest };
}
