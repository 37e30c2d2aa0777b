import { render } from 'svelte/server';
import type { AnyChart } from '#lib/charts/chart.ts';
import type { Language } from '#lib/text/language.ts';
import { sizeFor, type Scene } from '#lib/ui/scene.ts';
import { compactDrawing, withoutQuotes, type CompactDrawing } from './compact-drawing.ts';
import { EMBED_FORMS } from './embed-forms.ts';
import { sharePaths } from './shared-paths.ts';

/** A chart drawn for one width of the frame. */
export interface DrawnForm extends CompactDrawing {
  readonly scene: Scene;
}

export interface DrawnForms {
  readonly forms: readonly DrawnForm[];
  /** Paths that more than one of them draws. */
  readonly shared: string;
}

/** The chart at each width that an embed holds. */
export function drawForms(chart: AnyChart, data: unknown, language: Language): DrawnForms {
  const scenes = EMBED_FORMS.map(({ width }) => chart.place(data, sizeFor(width), language));
  const bodies = scenes.map(
    (scene) => render(chart.component, { props: { scene, active: null, language } }).body
  );
  const { definitions, ofForm } = sharePaths(bodies);
  return {
    forms: scenes.map((scene, i) => ({
      scene,
      ...compactDrawing(bodies[i]!, 'abcdef'[i]!, ofForm[i])
    })),
    shared: withoutQuotes(definitions)
  };
}
