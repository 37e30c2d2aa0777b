import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Tie } from '#lib/network/build-graph.ts';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';
import { spanOf } from './label-tie.ts';
import { statesTable } from './states-table.ts';
import { nameOfKind, nameOfYears, volumeOf } from './network-names.ts';

type Row = ChartTable['rows'][number];

/** A row for each relation and each arms flow drawn, pair by pair. */
export function networkTable(data: NetworkData, language: Language): ChartTable {
  const column = (label: string, numeric = false) => ({ label, numeric });
  return {
    ...(data.extent === 'full'
      ? {
          also: {
            ...statesTable(data.states, data.ties, language),
            caption: m.states_caption({}, language.in)
          }
        }
      : {}),
    columns: [
      column(m.network_column_from({}, language.in)),
      column(m.network_column_to({}, language.in)),
      column(m.network_column_kind({}, language.in)),
      column(m.network_column_name({}, language.in)),
      column(m.network_column_period({}, language.in)),
      column(m.network_column_strength({}, language.in), true)
    ],
    rows: data.ties.flatMap((tie) =>
      tie.kind === 'arms' ? [rowOfFlow(tie, data, language)] : rowsOfRelations(tie, language)
    )
  };
}

function rowOfFlow(tie: Tie, data: NetworkData, language: Language): Row {
  const deals = data.deals.get(tie.id) ?? 0;
  return {
    cells: [
      language.country(tie.from),
      language.country(tie.to),
      nameOfKind(tie.kind, language),
      deals > 0 ? m.network_deals({ count: deals }, language.in) : '',
      nameOfYears(data, language),
      m.network_tiv({ tiv: volumeOf(tie, data, language) }, language.in)
    ],
    choices: [{ dimension: 'pair', value: tie.pair }],
    records: tie.flows.map(({ index }) => ({ dataset: 'arms-tiv', index }) as const).reverse()
  };
}

function rowsOfRelations(tie: Tie, language: Language): Row[] {
  return tie.relations.map((relation) => ({
    cells: [
      language.country(tie.from),
      language.country(tie.to),
      nameOfKind(tie.kind, language),
      language.of(relation.name),
      spanOf(relation, language),
      language.number(relation.strength)
    ],
    choices: [{ dimension: 'pair', value: tie.pair }],
    records: [{ dataset: 'relations', index: relation.index }]
  }));
}
