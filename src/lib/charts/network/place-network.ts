import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Positions } from '#lib/network/layout.ts';
import { placeStates } from '#lib/network/place-states.ts';
import { walkTies } from '#lib/network/walk-ties.ts';
import { NO_ZOOM, zoomedPoint } from '#lib/ui/zoom.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Arrangement, Size } from '#lib/ui/scene.ts';
import { castFor } from './cast-for.ts';
import type { NetworkData } from './gather-network.ts';
import { labelOfState, labelOfTie } from './label-tie.ts';
import type { NetworkScene } from './network-scene.ts';
import { placeNetworkKey } from './place-network-key.ts';
import { idOfState, placeStage, type Labels } from './place-stage.ts';
import { speakState, speakTie } from './speak-network.ts';

/** Least and greatest height of the stage by its width, in pixels. */
const HEIGHTS = {
  narrow: { share: 1.12, least: 340, most: 430 },
  brief: { share: 0.82, least: 400, most: 520 },
  full: { share: 0.8, least: 520, most: 720 }
};
/** Free above the highest and below the lowest state where only some are drawn. */
const ROOM = 58;
const KEY_GAP = 14;

const AT_REST: Arrangement = { zoom: NO_ZOOM, moved: new Map() };

/** Where everything of the network stands; what is drawn on its stage can be arranged. */
export function placeNetwork(data: NetworkData, size: Size, language: Language): NetworkScene {
  const { cast, codes, reach, ties } = castFor(data, size.form);
  const { share, least, most } = HEIGHTS[size.form === 'narrow' ? 'narrow' : data.extent];
  const full = Math.round(Math.max(least, Math.min(most, size.width * share)));
  const all = placeStates(data.structure, cast, { width: size.width, height: full });
  const { places, height } = croppedTo(reach, all, full, data.isRestricted);
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
    const at = new Map<string, Point>(
      codes.map((code) => [
        code,
        zoomedPoint(zoom, moved.get(idOfState(code)) ?? places.get(code)!)
      ])
    );
    const { marks, ...drawn } = placeStage(data, codes, ties, at, room, labels, language);
    return {
      ...drawn,
      width: size.width,
      height: keyTop + key.height,
      marks: [...marks, ...key.marks],
      stage: { x: 0, y: 0, ...room, arranged },
      walk,
      isZoomed: zoom.k > 1,
      key: key.entries,
      remarks: key.remarks
    };
  };
  return arranged(AT_REST);
}

/** Takes away the empty height where only some states are drawn; the others keep their places. */
function croppedTo(
  codes: readonly string[],
  places: Positions,
  height: number,
  crop: boolean
): { places: Positions; height: number } {
  if (!crop) return { places, height };
  if (codes.length === 0) return { places, height: 2 * ROOM };
  const ys = codes.map((code) => places.get(code)![1]);
  const top = Math.max(0, Math.min(...ys) - ROOM);
  const bottom = Math.min(height, Math.max(...ys) + ROOM);
  return {
    places: new Map([...places].map(([code, [x, y]]): [string, Point] => [code, [x, y - top]])),
    height: Math.round(bottom - top)
  };
}
