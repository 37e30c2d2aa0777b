import type { Tie } from '#lib/network/build-graph.ts';
import type { Cast } from '#lib/network/place-states.ts';
import { isMain, MAIN_STATES } from '#lib/network/structure.ts';
import type { Size } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';

/** At most so many states are drawn on a narrow screen. */
const MOST_NARROW = 12;

/** The states that a form draws, how they are laid out, and the ties among them. */
export interface FormCast {
  readonly cast: Cast;
  readonly codes: readonly string[];
  /** The states that room is kept for, those drawn among them. */
  readonly reach: readonly string[];
  readonly ties: readonly Tie[];
}

/**
 * The narrow form draws the main states and those that are named, or tied to what is chosen.
 * @param compared another version, for whose states room is kept too
 */
export function castFor(
  data: NetworkData,
  form: Size['form'],
  compared: NetworkData = data
): FormCast {
  const { structure } = data;
  const codes = fitting(data, data.states, form);
  const reach = joinCodes(reachOf(data, form), reachOf(compared, form));
  const withOthers = form === 'wide' && data.extent === 'full';
  const stands = (code: string) =>
    isMain(code) || (withOthers && structure.standing.includes(code));
  return {
    cast: { form, withOthers, guests: reach.filter((code) => !stands(code)).sort() },
    ...{ codes, reach },
    ties: data.ties.filter(({ from, to }) => codes.includes(from) && codes.includes(to))
  };
}

/** The states of two versions: in their order where it is one, else the main ones first. */
export function joinCodes(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.join() === other.join()) return one;
  const both = [...new Set([...one, ...other])].sort();
  return [
    ...MAIN_STATES.filter((code) => both.includes(code)),
    ...both.filter((code) => !isMain(code))
  ];
}

function reachOf(data: NetworkData, form: Size['form']): string[] {
  return [...new Set([...fitting(data, data.states, form), ...fitting(data, data.reach, form)])];
}

function fitting(
  { chosen, isRestricted }: NetworkData,
  all: readonly string[],
  form: Size['form']
): readonly string[] {
  if (form === 'wide') return all;
  const named = [...chosen.countries, ...chosen.pairs.flatMap((pair) => pair.split('-'))];
  return all
    .filter((code) => isRestricted || isMain(code) || named.includes(code))
    .slice(0, MOST_NARROW);
}
