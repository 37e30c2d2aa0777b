import type { Tie } from '#lib/network/build-graph.ts';
import { TIE_KINDS } from '#lib/network/tie-style.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { NetworkData } from './gather-network.ts';
import { nameFirst, nameInside, nameOfEnds, nameOfKind } from './network-names.ts';

/** What is said at a state: whom it supplies and buys from, then what else ties it, kind by kind. */
export function speakState(
  code: string,
  ties: readonly Tie[],
  data: NetworkData,
  language: Language
): string[] {
  const own = ties.filter(({ from, to }) => from === code || to === code);
  if (own.length === 0) return [`${language.country(code)}.`, m.network_ties_none({}, language.in)];
  const arms = own
    .filter(({ kind }) => kind === 'arms')
    .sort((a, b) => b.tivMillions - a.tivMillions || (a.id < b.id ? -1 : 1));
  const state = nameFirst(code, language);
  const listOf = (flows: readonly Tie[], partner: (tie: Tie) => string) => ({
    state,
    count: flows.length,
    states: flows
      .map((tie) => dealsWith(partner(tie), tie, data, language))
      .join(language.semicolon)
  });
  const supplied = arms.filter(({ from }) => from === code);
  const bought = arms.filter(({ to }) => to === code);
  const said = [`${language.country(code)}.`];
  if (supplied.length > 0) {
    said.push(
      m.ties_supplies(
        listOf(supplied, ({ to }) => to),
        language.in
      )
    );
  }
  if (bought.length > 0)
    said.push(
      m.ties_buys(
        listOf(bought, ({ from }) => from),
        language.in
      )
    );
  for (const kind of TIE_KINDS) {
    const same = own.filter((tie) => tie.kind === kind);
    if (kind === 'arms' || same.length === 0) continue;
    const pairs = same
      .map((tie) => {
        if (tie.directed) return nameOfEnds(tie, language);
        return nameInside(tie.from === code ? tie.to : tie.from, language);
      })
      .join(language.comma);
    said.push(m.network_summary_kind({ kind: nameOfKind(kind, language), pairs }, language.in));
  }
  return said;
}

/** What is said at a tie: its label and, where it is arms, all deals since 1990. */
export function speakTie(
  tie: Tie,
  label: readonly string[],
  data: NetworkData,
  language: Language
): string[] {
  const orders = tie.kind === 'arms' ? data.orders.get(tie.id) : undefined;
  const all = orders ? [m.ties_deals_all(ordersOf(orders), language.in)] : [];
  return [[...label, ...all].join(language.comma)];
}

/** `Vietnam, 52 deals since 1992`, or only the name where no deal is known. */
function dealsWith(code: string, tie: Tie, data: NetworkData, language: Language): string {
  const state = nameInside(code, language);
  const orders = data.orders.get(tie.id);
  return orders ? m.ties_deals_since({ state, ...ordersOf(orders) }, language.in) : state;
}

function ordersOf({ count, firstYear }: { readonly count: number; readonly firstYear: number }) {
  return { count, year: String(firstYear) };
}
