import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { arch, platform, version } from 'node:process';
import { format } from 'prettier';
import { benchBrushing } from './brushing.ts';
import { benchDots } from './dots.ts';
import { benchEmbeds, MOST_EMBED_BYTES } from './embeds.ts';
import { benchFirstLoad, MOST_SCRIPT_BYTES } from './first-load.ts';
import { benchLocalRegression } from './local-regression.ts';
import { benchMillion } from './million.ts';
import { benchNetworkLayout } from './network-layout.ts';
import { benchParsing } from './parsing.ts';
import { pollsFile } from './polls-file.ts';
import { reportText } from './report.ts';
import { benchServerDrawing, MOST_DRAWING_BYTES } from './server-drawing.ts';
import { benchStore } from './store.ts';
import { benchStateSpace } from './state-space.ts';

const ROWS = 100_000;
const text = pollsFile(ROWS);
const { section: firstLoad, scriptBytes } = await benchFirstLoad();
const { sections: drawing, drawingBytes } = benchServerDrawing();
const { sections: embeds, mostBytes } = await benchEmbeds();
const sections = [
  firstLoad,
  ...embeds,
  benchParsing(text, ROWS),
  await benchMillion(),
  ...(await benchStore()),
  ...benchBrushing(readFileSync('data/approval.csv', 'utf8')),
  ...benchBrushing(text),
  ...benchStateSpace(),
  benchLocalRegression(),
  ...drawing,
  ...(await benchDots()),
  ...benchNetworkLayout()
];
const processors = cpus();
const machine = `Node ${version} on ${platform} ${arch}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`;
const heading = `# Results\n\nMade by \`npm run bench\`: ${machine}. README.md says how to read it.`;
const report = await format(reportText(heading, sections), { parser: 'markdown' });
writeFileSync('bench/results.md', report);
console.log(report);
if (scriptBytes > MOST_SCRIPT_BYTES) {
  console.error(`The first load has ${scriptBytes} bytes of script: too many.`);
  process.exitCode = 1;
}
if (drawingBytes > MOST_DRAWING_BYTES) {
  console.error(`A drawing of 500 dots has ${drawingBytes} bytes: too many.`);
  process.exitCode = 1;
}
if (mostBytes > MOST_EMBED_BYTES) {
  console.error(`An embed has ${mostBytes} bytes: too many.`);
  process.exitCode = 1;
}
