// npm run fuzz -- 1000000 1: so many files, from that seed on.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { compared, fuzzedFile, randomFrom } from '#tests/csv-oracles.ts';

const count = Number(argv[3] ?? 100_000);
const firstSeed = Number(argv[4] ?? 1);
const tables = ['approval', 'settlement', 'perception', 'leaders', 'translations'].map((name) =>
  readFileSync(`data/${name}.csv`, 'utf8')
);
const told = { same: 0, 'broken-quotes': 0, 'blanks-behind-quote': 0, differs: 0 };
let unexplained = 0;
for (let i = 0; i < count; i++) {
  const file = fuzzedFile(randomFrom(firstSeed + i), tables);
  const { papaparse, csvParse } = compared(file);
  told[csvParse]++;
  if (papaparse === 'differs' || csvParse === 'differs') {
    unexplained++;
    console.error(`seed ${firstSeed + i}: ${JSON.stringify(new TextDecoder().decode(file.bytes))}`);
  }
  if ((i + 1) % 50_000 === 0) console.log(`${i + 1} files, ${unexplained} unexplained`);
}
console.log(
  `${count} files from seed ${firstSeed}: ${unexplained} unexplained disagreements. csv-parse reads ` +
    `${told.same} alike; ${told['broken-quotes']} have broken quotes, ` +
    `${told['blanks-behind-quote']} blanks behind a quote.`
);
process.exitCode = unexplained > 0 ? 1 : 0;
