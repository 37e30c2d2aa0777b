import type { Language } from '#lib/text/language.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import { placeBundle, type Disc } from '#lib/network/place-bundle.ts';
import { placeNames } from '#lib/network/place-names.ts';
import { isMain } from '#lib/network/structure.ts';
import { colour, countryColour } from '#lib/ui/palette.ts';
import { round, type Point } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';
import type { DrawnName, DrawnState, DrawnTie } from './network-scene.ts';
import { lineWithin } from './line-within.ts';
import { recordsOfTie } from './records-of-tie.ts';

/** How far lines arch on a map, as a share of their length. */
const MAP_BEND = 0.11;
/** Pixels that names on a map keep off the discs of others. */
const MAP_CLEAR = 9;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** What the marks of states and ties say, by mark. */
export type Labels = ReadonlyMap<string, Pick<Mark, 'label' | 'spoken'>>;

export function idOfState(code: string): string {
  return `state-${code}`;
}

/** Draws states where they are told to stand, their ties between them, and their names. */
export function placeStage(
  data: NetworkData,
  codes: readonly string[],
  ties: readonly Tie[],
  discs: ReadonlyMap<string, Disc>,
  room: Room,
  labels: Labels,
  language: Language
) {
  const bend = data.layout === 'map' ? MAP_BEND : 0;
  const years = data.years[1] - data.years[0] + 1;
  const placed = [...new Set(ties.map(({ pair }) => pair))].flatMap((pair) => {
    const [a, b] = pair.split('-') as [string, string];
    const own = ties.filter((tie) => tie.pair === pair);
    const isEstimated = ({ id }: Tie) => data.estimated.has(id);
    return placeBundle(own, discs.get(a)!, discs.get(b)!, years, isEstimated, bend).ties;
  });
  const drawn = placed.map((tie): DrawnTie => ({ ...tie, id: tie.tie.id }));
  const named = new Set([
    ...data.chosen.countries,
    ...data.chosen.pairs.flatMap((pair) => pair.split('-'))
  ]);
  const inFocus = new Set(ties.filter((tie) => tie.inFocus).flatMap(({ from, to }) => [from, to]));
  const someOut = ties.some((tie) => !tie.inFocus);
  const isDimmed = (code: string) => someOut && !inFocus.has(code) && !named.has(code);
  const isSeen = ({ x, y }: Disc) => x >= 0 && y >= 0 && x <= room.width && y <= room.height;
  const seen = codes.filter((code) => isSeen(discs.get(code)!));
  const names = namesOf(data, seen, discs, drawn, room, isDimmed, language);

  const stateMarks = seen.map((code): Mark => {
    const { x, y, radius } = discs.get(code)!;
    const name = names.get(code);
    return {
      id: idOfState(code),
      shape: { kind: 'point', x: round(x), y: round(y), radius },
      ...(name ? { also: { kind: 'box', ...name.box } } : {}),
      ...labels.get(idOfState(code))!,
      choices: [{ dimension: 'country', value: code }],
      records: [],
      group: code,
      movable: data.layout === 'force'
    };
  });
  const tieMarks = drawn.flatMap(({ tie, points }): Mark[] => {
    const line = lineWithin(points, room);
    if (line.length < 2) return [];
    return [
      {
        id: tie.id,
        shape: { kind: 'line', points: line.map(([x, y]): Point => [round(x), round(y)]) },
        ...labels.get(tie.id)!,
        choices: [{ dimension: 'pair', value: tie.pair }],
        records: recordsOfTie(tie),
        group: tie.id
      }
    ];
  });
  return {
    ties: backToFront(drawn),
    states: codes.map((code): DrawnState => {
      const { x, y, radius } = discs.get(code)!;
      return {
        id: idOfState(code),
        x: round(x),
        y: round(y),
        radius,
        fill: isDimmed(code) ? colour('dimmed') : countryColour(code),
        isChosen: data.chosen.countries.includes(code)
      };
    }),
    names: [...names.values()].map(({ drawn: name }) => name),
    marks: [...stateMarks, ...tieMarks]
  };
}

/** The names that have room, main states first; those of smaller states are dropped where crowded. */
function namesOf(
  data: NetworkData,
  codes: readonly string[],
  discs: ReadonlyMap<string, Disc>,
  ties: readonly DrawnTie[],
  room: Room,
  isDimmed: (code: string) => boolean,
  language: Language
) {
  const first = (code: string) => isMain(code) || data.chosen.countries.includes(code);
  const order = [...codes.filter(first), ...codes.filter((code) => !first(code))];
  const wanted = order.map((code) => ({
    text: language.country(code),
    disc: discs.get(code)!,
    size: first(code) ? 14 : 12,
    weight: first(code) ? (600 as const) : (400 as const)
  }));
  const lines = ties.map(({ tie, points, width }) => ({
    points,
    weight: tie.inFocus ? 4 + width : 1
  }));
  const bounds = { x: 0, y: 0, ...room };
  const clear = data.layout === 'map' ? MAP_CLEAR : 0;
  const places = placeNames(wanted, lines, [...discs.values()], bounds, clear);
  return new Map(
    order.flatMap((code, i) => {
      const { x, y, box, isCrowded } = places[i]!;
      const { text, size, weight } = wanted[i]!;
      if (isCrowded && weight === 400) return [];
      const fill = colour(isDimmed(code) ? 'ink-3' : weight === 600 ? 'ink' : 'ink-2');
      const drawn: DrawnName = { x: round(x), y: round(y), text, size, weight, fill };
      return [[code, { box, drawn }] as const];
    })
  );
}

/** Ties out of focus lie at the back, wide ones beneath thin ones. */
function backToFront(ties: readonly DrawnTie[]): DrawnTie[] {
  return [...ties].sort(
    (a, b) => Number(a.tie.inFocus) - Number(b.tie.inFocus) || b.width - a.width
  );
}
