import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { commonStructure } from '#lib/network/common-structure.ts';
import { walkTies } from '#lib/network/walk-ties.ts';
import { NO_ZOOM, zoomedPoint } from '#lib/ui/zoom.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Arrangement, Size } from '#lib/ui/scene.ts';
import { castFor } from './cast-for.ts';
import type { NetworkData } from './gather-network.ts';
import { labelOfState, labelOfTie } from './label-tie.ts';
import type { NetworkScene } from './network-scene.ts';
import { placeMatrixScene } from './place-matrix-scene.ts';
import { placeNetworkKey } from './place-network-key.ts';
import { idOfState, placeStage, type Labels } from './place-stage.ts';
import { speakState, speakTie } from './speak-network.ts';
import { standStates } from './stand-states.ts';

const KEY_GAP = 14;

const AT_REST: Arrangement = { zoom: NO_ZOOM, moved: new Map() };

/**
 * Where everything of the network stands; what is drawn on its stage can be arranged.
 * @param compared another version: a state of both stands in the same place in both
 */
export function placeNetwork(
  own: NetworkData,
  size: Size,
  language: Language,
  compared: NetworkData = own
): NetworkScene {
  if (own.layout === 'matrix') return placeMatrixScene(own, size, language, compared);
  const data =
    compared === own
      ? own
      : { ...own, structure: commonStructure(own.structure, compared.structure) };
  const form = castFor(data, size.form, compared);
  const { codes, ties } = form;
  const { places, radii, height, land } = standStates(data, form, size);
  const keyTop = height + KEY_GAP;
  const key = placeNetworkKey(data, ties, size.width, keyTop, language);

  // Whatever is dragged, the words stay the same.
  const labels: Labels = new Map([
    ...codes.map((code) => {
      const label = labelOfState(code, ties, language);
      return [idOfState(code), { label, spoken: speakState(code, ties, data, language) }] as const;
    }),
    ...ties.map((tie) => {
      const label = labelOfTie(tie, data, language);
      return [tie.id, { label, spoken: speakTie(tie, label, data, language) }] as const;
    })
  ]);
  const walk = {
    keys: m.ties_walk_keys({}, language.in),
    step: walkTies({
      states: codes.map(idOfState),
      ties: ties.map(({ id, from, to }) => ({ id, ends: [idOfState(from), idOfState(to)] })),
      others: key.marks.map(({ id }) => id)
    })
  };
  const arranged = ({ zoom, moved }: Arrangement): NetworkScene => {
    const room = { width: size.width, height };
    const discs = new Map(
      codes.map((code) => {
        const at = moved.get(idOfState(code)) ?? places.get(code)!;
        const [x, y]: Point = zoomedPoint(zoom, at);
        return [code, { x, y, radius: radii(code) }] as const;
      })
    );
    const { marks, ...drawn } = placeStage(data, codes, ties, discs, room, labels, language);
    const { k, x, y } = zoom;
    return {
      ...drawn,
      ...(land ? { land: { path: land, transform: `translate(${x},${y}) scale(${k})` } } : {}),
      width: size.width,
      height: keyTop + key.height,
      ends: [height],
      marks: [...marks, ...key.marks],
      stage: { x: 0, y: 0, ...room, arranged },
      walk,
      isClipped: zoom.k > 1,
      key: key.entries,
      remarks: key.remarks
    };
  };
  return arranged(AT_REST);
}
