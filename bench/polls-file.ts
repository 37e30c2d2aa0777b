import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/**
 * `data/approval.csv` repeated until it has that many rows. Each copy numbers its pollsters, so that no
 * row has the key of another and every other check finds what it finds in the file itself.
 */
export function pollsFile(rows: number): string {
  const [header, ...polls] = Papa.parse<string[]>(readFileSync('data/approval.csv', 'utf8'), {
    skipEmptyLines: true
  }).data as [string[], ...string[][]];
  const pollster = header.indexOf('pollster');
  const lines = Array.from({ length: rows }, (_, i) => {
    const copy = Math.floor(i / polls.length);
    const poll = polls[i % polls.length]!;
    return copy === 0 ? poll : poll.with(pollster, `${poll[pollster]} ${copy + 1}`);
  });
  return Papa.unparse([header, ...lines], { newline: '\n' }) + '\n';
}
