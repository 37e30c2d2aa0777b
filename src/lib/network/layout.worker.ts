import { QuickLayout, TICKS, type FlatGraph } from './quick-layout.ts';

/** What the thread tells: how far it is, 0 to 1, then where the states stand. */
export type FromLayout =
  | { readonly tell: 'progress'; readonly share: number }
  | { readonly tell: 'rest'; readonly x: Float64Array; readonly y: Float64Array };

/** Ticks between two reports. */
const REPORT = 10;

addEventListener('message', ({ data }: MessageEvent<FlatGraph>) => {
  const layout = new QuickLayout(data);
  const tell = (message: FromLayout) => postMessage(message);
  while (!layout.isAtRest) {
    layout.tick();
    if (layout.ticks % REPORT === 0) tell({ tell: 'progress', share: layout.ticks / TICKS });
  }
  tell({ tell: 'rest', x: layout.x, y: layout.y });
});
