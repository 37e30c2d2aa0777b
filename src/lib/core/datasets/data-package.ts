import { DATASETS, type DatasetName } from './catalog.ts';
import type { ColumnSpec, Dataset } from './schema.ts';
import { TERMS } from './terms.ts';

/** A descriptor after the Data Package standard, with a Table Schema for each table. */
export interface DataPackage {
  readonly [property: string]: unknown;
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly [property: string]: unknown;
  readonly name: string;
  readonly path: string;
  readonly schema: TableSchema;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues: readonly string[];
}

export interface Field {
  readonly [property: string]: unknown;
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'boolean';
  readonly constraints: Readonly<Record<string, unknown>>;
}

export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** When the tables of `data/` were last changed; to be set anew with them. */
const TABLES_CREATED = '2026-11-24T00:00:00.000Z';

/**
 * The description of all tables for other tools, made from their schemas.
 * Data Package and Table Schema: https://datapackage.org/standard/
 * @param created when the tables were made, ISO 8601; absent: those of `data/`
 * @param release the release that they are, which has a number once it is published
 */
export function dataPackage(created = TABLES_CREATED, release?: number): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'entente',
    title: 'Entente: polls and alliances',
    description:
      'What publics think and whom their governments stand with: polls, arms deliveries, relations and events, every row with its source. README.md holds the terms and the caveats.',
    created,
    ...(release === undefined ? {} : { version: String(release) }),
    licenses: [{ title: 'The terms of each source, told by resource', path: 'README.md' }],
    resources: (Object.keys(DATASETS) as DatasetName[]).map(resourceOf)
  };
}

/** The text of `data/datapackage.json`, or of another such for tables made at another time. */
export function dataPackageText(created?: string, release?: number): string {
  return JSON.stringify(dataPackage(created, release), null, 2) + '\n';
}

export function resourceOf(name: DatasetName): Resource {
  const dataset: Dataset = DATASETS[name];
  const { sources, licences, rights } = TERMS[name];
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: dataset.title,
    description: `${dataset.description}.`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: schemaOf(dataset),
    ...(sources.length > 0 ? { sources } : {}),
    ...(licences.length > 0 ? { licenses: licences } : {}),
    rights
  };
}

function schemaOf(dataset: Dataset): TableSchema {
  // A descriptor names the columns of its file, so those that the shipped files do without are left out.
  const columns = Object.values(dataset.columns).filter((column) => !column.mayBeAbsent);
  const key = dataset.key.map((property) => dataset.columns[property]!);
  const headers = key.map((column) => column.header);
  const foreignKeys = columns.flatMap(foreignKeyOf);
  return {
    fields: columns.map(fieldOf),
    // A primary key must not hold empty cells; a unique key may.
    ...(key.every((column) => column.required)
      ? { primaryKey: headers }
      : { uniqueKeys: [headers] }),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: ['']
  };
}

function fieldOf(column: ColumnSpec): Field {
  const { header: name, description } = column;
  const required = column.required ? { required: true } : {};
  switch (column.kind) {
    case 'day':
      return { name, type: 'date', format: 'default', description, constraints: required };
    case 'flag':
      return { name, type: 'boolean', description, constraints: required };
    case 'number': {
      const { integer, unit, minimum, maximum } = column;
      const constraints = {
        ...required,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum })
      };
      return { name, type: integer ? 'integer' : 'number', description, unit, constraints };
    }
    case 'text': {
      const { format = 'default', pattern, separator, values } = column;
      const constraints = {
        ...required,
        ...(pattern === undefined ? {} : { pattern }),
        ...(values === undefined ? {} : { enum: values })
      };
      const several = separator === undefined ? {} : { separator };
      return { name, type: 'string', format, description, ...several, constraints };
    }
  }
}

/** Cells that hold several values cannot be told as a foreign key: the pattern alone holds them. */
function foreignKeyOf(column: ColumnSpec): ForeignKey[] {
  if (column.kind !== 'text' || !column.references || column.separator !== undefined) return [];
  const { dataset, property } = column.references;
  const target: Dataset = DATASETS[dataset as DatasetName];
  const fields = target.columns[property]!.header;
  return [{ fields: column.header, reference: { resource: dataset, fields } }];
}
