import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import { loadedMeasuring } from './measuring.ts';

/** A row for each of these states: its partners, ties and arms, and how many ways lead through it. */
export function statesTable(
  states: readonly string[],
  all: readonly Tie[],
  language: Language
): ChartTable {
  const ties = all.filter(({ inFocus }) => inFocus);
  const measures = loadedMeasuring()?.measureStates(states, ties) ?? null;
  const column = (label: string, numeric = true) => ({ label, numeric });
  const sum = (own: typeof ties) =>
    language.number(
      own.reduce((total, { tivMillions }) => total + tivMillions, 0),
      0
    );
  const rows = states
    .map((code) => {
      const own = ties.filter(({ from, to }) => from === code || to === code);
      const partners = new Set(own.map(({ from, to }) => (from === code ? to : from)));
      return { code, own, degree: partners.size };
    })
    .sort((a, b) => b.degree - a.degree || b.own.length - a.own.length);
  return {
    columns: [
      column(m.states_column_state({}, language.in), false),
      column(m.states_column_degree({}, language.in)),
      column(m.states_column_ties({}, language.in)),
      column(m.states_column_supplied({}, language.in)),
      column(m.states_column_received({}, language.in)),
      ...(measures ? [column(m.states_column_betweenness({}, language.in))] : [])
    ],
    rows: rows.map(({ code, own, degree }) => ({
      cells: [
        language.country(code),
        language.number(degree),
        language.number(own.length),
        sum(own.filter(({ from, kind }) => kind === 'arms' && from === code)),
        sum(own.filter(({ to, kind }) => kind === 'arms' && to === code)),
        ...(measures ? [language.fixed(measures.get(code)!.betweenness, 3)] : [])
      ],
      choices: [{ dimension: 'country', value: code }],
      records: []
    }))
  };
}
