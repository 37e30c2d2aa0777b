/** Most browsers hold what is in sight while what is above it changes its height; Safari does not yet. */
const BROWSER_KEEPS = globalThis.CSS?.supports('overflow-anchor', 'auto') ?? true;

/** Does work that may change heights, and leaves the chart that the reader is at where it was on the screen. */
export function keepPlace(work: () => void): void {
  const chart = BROWSER_KEEPS ? null : chartInUse();
  const before = chart?.getBoundingClientRect().top;
  work();
  if (chart?.isConnected) scrollBy(0, chart.getBoundingClientRect().top - before!);
}

const chartInUse = () =>
  document.querySelector('figure.chart:hover') ?? document.activeElement?.closest('figure.chart');
