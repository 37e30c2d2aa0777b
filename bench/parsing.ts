import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvParse } from 'd3';
import Papa from 'papaparse';
import { checkTables } from '#lib/core/csv/check-tables.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { assertSame, measure } from './measure.ts';
import { timingSection, type Section } from './report.ts';

/** Reads a long file of polls with and without checking it, beside two parsers. */
export function benchParsing(text: string, rows: number): Section {
  const others = (['leaders', 'countries'] as const).map(
    (name) =>
      [name, parseCsv(DATASETS[name], readFileSync(`data/${name}.csv`, 'utf8')).table] as const
  );
  const checked = () => {
    const { table, problems } = parseCsv(DATASETS.approval, text);
    const broken = checkTables(new Map([...others, ['approval', table]]));
    return { table, problems: [...problems, ...broken] };
  };
  const papa = () => Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const papaTyped = () =>
    Papa.parse<Record<string, unknown>>(text, {
      delimiter: ',',
      skipEmptyLines: true,
      header: true,
      dynamicTyping: true
    });
  const csvParse = () => parse(text, { columns: true, cast: true }) as Record<string, unknown>[];

  const { table, problems } = checked();
  assertSame('Problems', problems.length, 0);
  const values = table.column('approvePercent', 'number').values;
  const total = values.reduce((sum, value) => sum + value, 0);
  const sumOf = (records: readonly Record<string, unknown>[]) =>
    records.reduce((sum, { approve }) => sum + Number(approve), 0);
  assertSame('Rows', table.length, rows);
  assertSame('Rows of papaparse', table.length, papa().data.length - 1);
  assertSame('Sum of papaparse', total, sumOf(papaTyped().data), 1e-6);
  assertSame('Sum of csv-parse', total, sumOf(csvParse()), 1e-6);

  const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(0);
  return timingSection(
    `Reading ${rows.toLocaleString('en')} polls`,
    `\`approval.csv\` repeated to ${rows.toLocaleString('en')} rows (${megabytes} MB), read from text in memory. Entente makes typed columns, checks every cell, the key, the references to leaders and countries and the rules of the dataset. The parsers check nothing of this.`,
    measure(
      [
        { name: 'Entente: typed columns, all checks', run: checked },
        {
          name: 'Entente: typed columns, checks of cells and key',
          run: () => parseCsv(DATASETS.approval, text)
        },
        { name: 'papaparse: arrays of text', run: papa },
        { name: 'papaparse: objects, typed by guessing', run: papaTyped },
        { name: 'csv-parse: objects, numbers cast', run: csvParse }
      ],
      5
    )
  );
}

/** Reads a file of the usual size from bytes, beside d3-dsv. */
export function benchEveryday(text: string, rows: number): Section {
  const bytes = new TextEncoder().encode(text);
  const own = () => parseCsv(DATASETS.approval, bytes);
  const d3 = () => csvParse(new TextDecoder().decode(bytes));
  const records = d3();
  const { table, problems } = own();
  assertSame('Problems', problems.length, 0);
  assertSame('Rows of d3-dsv', table.length, records.length);
  const values = table.column('approvePercent', 'number').values;
  records.forEach((record, row) => assertSame('approve', values[row]!, Number(record['approve'])));
  return timingSection(
    `Reading ${rows.toLocaleString('en')} polls`,
    `\`approval.csv\` repeated to ${rows.toLocaleString('en')} rows (${(bytes.length / 1e6).toFixed(1)} MB), from bytes in memory.`,
    measure(
      [
        { name: 'Entente: typed columns, checks of cells and key', run: own },
        { name: 'd3-dsv: objects of text', run: d3 }
      ],
      30
    )
  );
}
