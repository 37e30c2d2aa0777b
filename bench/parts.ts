import { benchDots } from './dots.ts';
import { benchEmbeds } from './embeds.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchGrowth } from './growth.ts';
import { benchInteraction } from './interaction.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLinked } from './linked.ts';
import { benchLocalRegression } from './local-regression.ts';
import { benchMillion } from './million.ts';
import { benchNetworkDrag } from './network-drag.ts';
import { benchNetworkLayout } from './network-layout.ts';
import { benchPageBytes } from './page-bytes.ts';
import { benchEveryday, benchParsing } from './parsing.ts';
import { pollsFile } from './polls-file.ts';
import type { Measured } from './report.ts';
import { benchServer } from './server.ts';
import { benchServerDrawing } from './server-drawing.ts';
import { benchStateSpace } from './state-space.ts';
import { benchStore } from './store.ts';
import { benchTravelling } from './travelling.ts';
import { benchVerdict } from './verdict.ts';

const MANY = 100_000;
const EVERYDAY = 10_000;

/** What `npm run bench` measures, in the order of the report; `npm run bench -- store dots` does some of it. */
export const PARTS: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  'first-load': benchFirstLoad,
  embeds: benchEmbeds,
  'page-bytes': async () => ({ sections: [await benchPageBytes()] }),
  travelling: () => ({ sections: benchTravelling() }),
  parsing: () => ({
    sections: [benchParsing(pollsFile(MANY), MANY), benchEveryday(pollsFile(EVERYDAY), EVERYDAY)]
  }),
  million: async () => ({ sections: await benchMillion() }),
  verdict: async () => ({ sections: await benchVerdict() }),
  store: async () => ({ sections: await benchStore() }),
  linked: async () => ({ sections: await benchLinked() }),
  trend: () => ({ sections: [...benchStateSpace(), benchLocalRegression()] }),
  drawing: benchServerDrawing,
  server: async () => ({ sections: await benchServer() }),
  interaction: async () => ({ sections: await benchInteraction() }),
  lighthouse: async () => ({ sections: [await benchLighthouse()] }),
  dots: async () => ({ sections: await benchDots() }),
  network: async () => ({ sections: [...benchNetworkLayout(), await benchNetworkDrag()] }),
  growth: async () => ({ sections: await benchGrowth() })
};
