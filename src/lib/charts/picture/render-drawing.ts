import { render } from 'svelte/server';
import type { AnyChart } from '#lib/charts/chart.ts';
import type { Language } from '#lib/text/language.ts';
import type { Scene } from '#lib/ui/scene.ts';

/**
 * What a chart draws, as the elements of an SVG without those marks that only the framework needs.
 * Colours are still named: `writeOut` gives them their values.
 */
export function renderDrawing(chart: AnyChart, scene: Scene, language: Language): string {
  const { body } = render(chart.component, { props: { scene, active: null, language } });
  return body.replace(/<!--[\s\S]*?-->/g, '');
}
