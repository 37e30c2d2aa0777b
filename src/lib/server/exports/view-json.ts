import { shownRows } from '#lib/charts/picture/shown-rows.ts';
import { clauseText } from '#lib/charts/picture/filters-in-words.ts';
import { bibtexCitation } from '#lib/core/citation/bibtex-citation.ts';
import { cslCitation } from '#lib/core/citation/csl-citation.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { resourceOf } from '#lib/core/datasets/data-package.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { TERMS } from '#lib/core/datasets/terms.ts';
import { formatAddress } from '#lib/core/selection/address.ts';
import type { Clause } from '#lib/core/selection/selection.ts';
import { cellOf } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { AskedView } from './asked-view.ts';

/** A view for programs: what it says, what was chosen, its rows, and all that goes with them. */
export function viewJson({ view }: AskedView): string {
  const { chart, words, language, filters, selection, options, cited, release } = view;
  const live = formatAddress(
    { selection, options },
    new URLSearchParams({ lang: language.locale })
  );
  const rows = shownRows(view);
  const table = chart.table(view.data, language);
  const description = {
    chart: chart.id,
    language: language.locale,
    title: words.headline,
    kicker: words.kicker,
    subtitle: words.subtitle,
    summary: words.summary,
    method: words.notes,
    sources: words.sources,
    release: { number: release.number, published: release.published },
    address: { frozen: cited.address, live: `${view.origin}/charts/${chart.id}${live}` },
    filters: {
      text: filters.filters ?? m.export_no_filters({}, language.in),
      untouched: filters.untouched,
      clauses: selection.map((clause) => ({
        ...plainClause(clause),
        text: clauseText(clause, language)
      }))
    },
    options: { text: filters.options, chosen: options },
    terms: view.terms,
    citation: {
      text: view.citation,
      bibtex: bibtexCitation(cited),
      csl: cslCitation(cited)
    },
    datasets: [...rows].map(([name, places]) => datasetJson(name, places, view.release)),
    table: {
      columns: table.columns.map(({ label }) => label),
      rows: table.rows.map(({ cells }) =>
        cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))
      )
    }
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function plainClause(clause: Clause) {
  const { dimension, view } = clause;
  if (clause.dimension !== 'time') return { dimension, values: clause.values, setBy: view };
  const [from, to] = [clause.from, clause.to].map((day) => (day === null ? null : formatDay(day)));
  return { dimension, from, to, setBy: view };
}

function datasetJson(name: DatasetName, places: Int32Array, release: AskedView['view']['release']) {
  const dataset: Dataset = DATASETS[name];
  const table = release.table(name) as unknown as Table;
  const columns = Object.entries(dataset.columns).map(([property, spec]) => ({
    header: spec.header,
    kind: spec.kind,
    column: table.column(property, spec.kind)
  }));
  const { sources, licences, rights } = TERMS[name];
  const { title, description, schema } = resourceOf(name);
  return {
    name,
    title,
    description,
    sources,
    licenses: licences,
    rights,
    schema,
    rows: [...places].map((place) =>
      Object.fromEntries(
        columns.map(({ header, kind, column }) => {
          const cell = cellOf(column, place);
          const isDay = kind === 'day' && cell !== null;
          return [header, isDay ? formatDay(cell as number) : cell];
        })
      )
    )
  };
}
