import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { formatDay } from '#lib/core/table/day.ts';

const HEADER =
  'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note\n';
const DAYS = 2800;

/** Writes a file of so many polls of one leader, short of text as a table of figures is, and without a fault. */
export async function writeMillion(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let start = 0; start < rows; start += 10_000) {
    let text = '';
    for (let row = start; row < Math.min(rows, start + 10_000); row++) {
      const day = formatDay(15_706 + (row % DAYS));
      const shares = `${40 + (row % 200) / 10},${30 + (row % 90) / 10}`;
      text += `JPN,Shinzo Abe,House ${Math.floor(row / DAYS)},,${day},${day},${1000 + (row % 977)},${shares},S,https://example.org/poll/${row % 5000},\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
