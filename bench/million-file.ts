import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { formatDay } from '#lib/core/table/day.ts';

const HEADER =
  'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note\n';
const DAYS = 2800;

/**
 * Writes a file of so many polls of one leader without a fault. Two rows of five have quoted cells, with
 * doubled quotes and a line end within. There are 5,000 titles and addresses and some 46,000 notes.
 * @param version 2 has another figure in one row of a hundred, and one row of ten thousand is not in it
 * and another is new
 */
export async function writeMillion(path: string, rows: number, version: 1 | 2 = 1): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let start = 0; start < rows; start += 10_000) {
    let text = '';
    for (let row = start; row < Math.min(rows, start + 10_000); row++) {
      const later = version === 2;
      const day = formatDay(15_706 + (row % DAYS));
      const house = Math.floor(row / DAYS) + (later && row % 10_000 === 77 ? 1000 : 0);
      const changed = later && row % 100 === 3 ? 1 : 0;
      const shares = `${40 + changed + (row % 200) / 10},${30 + (row % 90) / 10}`;
      const wave = row % 5000;
      const [title, note] =
        row % 5 < 2
          ? [
              `"Poll, ""wave"" ${wave}"`,
              `"Asked in ${row % 47} places,\nby ""phone"" ${row % 977}"`
            ]
          : [`Poll of wave ${wave}`, ''];
      const sample = 1000 + (row % 977);
      text += `JPN,Shinzo Abe,House ${house},phone,${day},${day},${sample},${shares},${title},https://example.org/poll/${wave},${note}\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
