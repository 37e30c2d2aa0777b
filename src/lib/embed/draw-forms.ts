import { render } from 'svelte/server';
import type { AnyChart } from '#lib/charts/chart.ts';
import type { Language } from '#lib/text/language.ts';
import { sizeFor, type Scene } from '#lib/ui/scene.ts';
import { compactDrawing } from './compact-drawing.ts';
import { EMBED_FORMS } from './embed-forms.ts';

/** A chart drawn for one width of the frame. */
export interface DrawnForm {
  readonly scene: Scene;
  /** What stands in the `svg` element. */
  readonly svg: string;
}

/** The chart at each width that an embed holds. */
export function drawForms(chart: AnyChart, data: unknown, language: Language): DrawnForm[] {
  return EMBED_FORMS.map(({ width }, i) => {
    const scene = chart.place(data, sizeFor(width), language);
    const { body } = render(chart.component, { props: { scene, active: null, language } });
    return { scene, svg: compactDrawing(body, 'abcdef'[i]!) };
  });
}
