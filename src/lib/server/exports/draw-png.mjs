// Runs in a thread of its own, from its text: it may import from Node alone.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { Resvg } = createRequire(workerData.from)('@resvg/resvg-js');

parentPort.on('message', ({ svg, scale }) => {
  try {
    const font = { ...workerData.font, loadSystemFonts: false };
    const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font });
    const png = new Uint8Array(picture.render().asPng());
    parentPort.postMessage({ png }, [png.buffer]);
  } catch (cause) {
    parentPort.postMessage({ fault: String(cause) });
  }
});
