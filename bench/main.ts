import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { arch, argv, exit, platform, version } from 'node:process';
import { format } from 'prettier';
import { PARTS } from './parts.ts';
import { reportText, type Section } from './report.ts';

const asked = argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `No part is called ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`
  );
  exit(1);
}
const sections: Section[] = [];
const broken: string[] = [];
for (const [name, measurePart] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring ${name} …`);
  const measured = await measurePart();
  sections.push(...measured.sections);
  broken.push(...(measured.broken ?? []));
}
const processors = cpus();
const machine = `Node ${version} on ${platform} ${arch}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`;
const heading = `# Results\n\nMade by \`npm run bench\`: ${machine}. README.md says how to read it.`;
const report = await format(reportText(heading, sections), { parser: 'markdown' });
if (asked.length === 0) writeFileSync('bench/results.md', report);
console.log(report);
for (const sentence of broken) console.error(sentence);
if (broken.length > 0) exit(1);
