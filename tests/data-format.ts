import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { ColumnSpec, Dataset } from '#lib/core/datasets/schema.ts';

/** A section for each dataset, in Markdown: what the schema says, so that the page cannot go stale. */
export function dataFormatTables(): string {
  return (Object.keys(DATASETS) as DatasetName[]).map(sectionOf).join('\n\n');
}

function sectionOf(name: DatasetName): string {
  const dataset: Dataset = DATASETS[name];
  const columns = Object.values(dataset.columns);
  const key = dataset.key.map((property) => `\`${dataset.columns[property]!.header}\``);
  const rules = [...new Set(dataset.rules.map(({ code }) => `\`${code}\``))];
  return [
    `### ${name}.csv`,
    `${dataset.title}. A row: ${lowerFirst(dataset.description)}.`,
    `Key: ${key.join(', ')}.${rules.length > 0 ? ` Rules: ${rules.join(', ')}.` : ''}`,
    [
      '| column | type | empty | what it holds |',
      '| --- | --- | --- | --- |',
      ...columns.map(
        (column) =>
          `| \`${column.header}\` | ${typeOf(column)} | ${column.required ? 'no' : column.mayBeAbsent ? 'may be absent' : 'yes'} | ${cell(meaningOf(column))} |`
      )
    ].join('\n')
  ].join('\n\n');
}

function typeOf(column: ColumnSpec): string {
  switch (column.kind) {
    case 'day':
      return 'day';
    case 'flag':
      return '`true` or `false`';
    case 'number':
      return `${column.integer ? 'whole number' : 'number'}, ${column.unit}${boundsOf(column)}`;
    case 'text':
      if (column.values) return 'choice';
      if (column.format === 'uri') return 'web address';
      return column.separator ? `texts separated by \`${column.separator}\`` : 'text';
  }
}

function boundsOf({ minimum, maximum }: Extract<ColumnSpec, { kind: 'number' }>): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? '' : `, ${maximum} or less`;
}

function meaningOf(column: ColumnSpec): string {
  if (column.kind !== 'text') return column.description;
  const { values, pattern, references } = column;
  return [
    column.description,
    ...(values ? [`One of ${values.map((value) => `\`${value}\``).join(', ')}`] : []),
    ...(pattern ? [`Form \`${pattern}\``] : []),
    ...(references ? [`Must stand in ${targetOf(references)}`] : [])
  ].join('. ');
}

function targetOf({ dataset, property }: { dataset: string; property: string }): string {
  const target: Dataset = DATASETS[dataset as DatasetName];
  return `\`${target.columns[property]!.header}\` of ${dataset}.csv`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function lowerFirst(text: string): string {
  return text[0]!.toLowerCase() + text.slice(1);
}
