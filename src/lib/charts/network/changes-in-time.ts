import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { NetworkData } from './gather-network.ts';
import { kindInside, nameOfEnds } from './network-names.ts';

/** Changes of a kind that are named before the rest is only counted. */
const MOST = 3;

interface Change {
  readonly tie: Tie;
  readonly relation: RowsOf['relations'];
}

/** The relations of the ties drawn that begin and that end within the period; none where it is open. */
export function changesIn({ ties, from, to }: Pick<NetworkData, 'ties' | 'from' | 'to'>): {
  readonly begun: readonly Change[];
  readonly ended: readonly Change[];
} {
  if (from === null || to === null) return { begun: [], ended: [] };
  const within = (day: number | null) => day !== null && day >= from && day <= to;
  const all = ties.flatMap((tie) => tie.relations.map((relation) => ({ tie, relation })));
  return {
    begun: all.filter(({ relation }) => within(relation.start)),
    ended: all.filter(({ relation }) => within(relation.end))
  };
}

/** `Begins: China–Russia, joint exercises. Ends: …`; empty where nothing changes. */
export function sayChanges(data: NetworkData, language: Language): string {
  const { begun, ended } = changesIn(data);
  const said: string[] = [];
  if (begun.length > 0) {
    said.push(m.play_begins({ ties: listOf(begun, language) }, language.in));
  }
  if (ended.length > 0) said.push(m.play_ends({ ties: listOf(ended, language) }, language.in));
  return said.join(language.gap);
}

function listOf(changes: readonly Change[], language: Language): string {
  const names = changes.map(({ tie }) =>
    m.play_change(
      { ends: nameOfEnds(tie, language), kind: kindInside(tie.kind, language) },
      language.in
    )
  );
  const distinct = [...new Set(names)];
  const named = distinct.slice(0, MOST);
  const more = distinct.length - named.length;
  if (more > 0) named.push(m.network_tie_more({ count: more }, language.in));
  return named.join(language.semicolon);
}
