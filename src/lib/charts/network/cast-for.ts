import type { Tie } from '#lib/network/build-graph.ts';
import type { Cast } from '#lib/network/place-states.ts';
import { isMain } from '#lib/network/structure.ts';
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

/** The narrow form draws the main states and those that are named, or tied to what is chosen. */
export function castFor(data: NetworkData, form: Size['form']): FormCast {
  const { structure, chosen, isRestricted } = data;
  const named = [...chosen.countries, ...chosen.pairs.flatMap((pair) => pair.split('-'))];
  const fitting = (all: readonly string[]) =>
    form === 'wide'
      ? all
      : all
          .filter((code) => isRestricted || isMain(code) || named.includes(code))
          .slice(0, MOST_NARROW);
  const codes = fitting(data.states);
  const reach = [...new Set([...codes, ...fitting(data.reach)])];
  const withOthers = form === 'wide' && data.extent === 'full';
  const stands = (code: string) =>
    isMain(code) || (withOthers && structure.standing.includes(code));
  return {
    cast: { form, withOthers, guests: reach.filter((code) => !stands(code)).sort() },
    ...{ codes, reach },
    ties: data.ties.filter(({ from, to }) => codes.includes(from) && codes.includes(to))
  };
}
