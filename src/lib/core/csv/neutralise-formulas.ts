import Papa from 'papaparse';

/** What spreadsheets take for a formula: it begins so, and is not simply a number. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/**
 * A CSV in which no cell is a formula to a spreadsheet: an apostrophe stands before those that would
 * be. Numbers stay as they are.
 */
export function neutraliseFormulas(csv: string): string {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true });
  return `${Papa.unparse(data, { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}
