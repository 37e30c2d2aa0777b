import { EntenteChart } from './entente-chart.ts';
import { Frames } from './frames.ts';

/** Shared by all loaders on a page: the first of an origin listens, those after it have nothing to do. */
const MARK = Symbol.for('entente.loader');
const script = document.currentScript;
const origin = new URL((script as HTMLScriptElement | null)?.src || location.href).origin;
const page = window as { [MARK]?: { origins: Set<string>; made: Set<HTMLIFrameElement> } };
const { origins, made } = (page[MARK] ??= { origins: new Set(), made: new Set() });

if (!origins.has(origin)) {
  origins.add(origin);
  new Frames(origin, made).listen();
}
if (!customElements.get('entente-chart')) {
  EntenteChart.made = made;
  customElements.define('entente-chart', EntenteChart);
}
