import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Tie } from '#lib/network/build-graph.ts';
import { placeKey } from '#lib/network/place-key.ts';
import { TIE_KINDS } from '#lib/network/tie-style.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { wrapText } from '#lib/ui/text-width.ts';
import type { NetworkData } from './gather-network.ts';
import { nameOfKind } from './network-names.ts';
import type { DrawnKey } from './network-scene.ts';

const LINE = 17;
const SIZE = 13;

/** The kinds of the ties drawn, each of which chooses its kind, and what a hollow arrow means. */
export function placeNetworkKey(
  data: NetworkData,
  ties: readonly Tie[],
  width: number,
  top: number,
  language: Language
) {
  const kinds = TIE_KINDS.flatMap((kind) => {
    const own = ties.filter((tie) => tie.kind === kind);
    if (own.length === 0) return [];
    return [{ kind, text: nameOfKind(kind, language), count: language.number(own.length), own }];
  });
  const { entries, height } = placeKey(kinds, width, top);
  const remark = ties.some(({ id }) => data.estimated.has(id))
    ? wrapText(m.network_key_estimated({}, language.in), width * 0.95, SIZE)
    : [];
  return {
    entries: entries.map((entry, i): DrawnKey => ({
      ...entry,
      isDimmed: kinds[i]!.own.every((tie) => !tie.inFocus)
    })),
    marks: entries.map(({ kind, text, box }, i): Mark => {
      const count = kinds[i]!.own.length;
      return {
        id: `kind-${kind}`,
        shape: { kind: 'box', ...box },
        label: [text, m.network_key_count({ count }, language.in)],
        choices: [{ dimension: 'kind', value: kind }],
        records: [],
        group: `kind-${kind}`
      };
    }),
    remarks: remark.map((text, i) => ({
      at: [0, top + height + 4 + (i + 0.8) * LINE] as Point,
      text
    })),
    height: height + (remark.length > 0 ? 4 + remark.length * LINE : 0)
  };
}
