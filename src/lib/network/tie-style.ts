import { colour, type ColourToken } from '#lib/ui/palette.ts';

/** Every kind of tie, family by family: together, goods, talks, against. Lines of a pair run in this order. */
export const TIE_KINDS = [
  'alliance',
  'partnership',
  'joint-exercise',
  'arms',
  'investment',
  'negotiation',
  'recognition',
  'territorial-dispute',
  'sanctions',
  'conflict'
] as const;

export type TieKind = (typeof TIE_KINDS)[number];

/** What tells a kind apart besides its colour; widths and lengths in pixels. */
export interface TieStyle {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps; none for a solid line. */
  readonly dash?: string;
  readonly round?: boolean;
  readonly marker:
    'none' | 'filled-arrow' | 'hollow-arrow' | 'open-arrow' | 'diamond' | 'bar' | 'cross';
}

const STYLES: Record<TieKind, Omit<TieStyle, 'colour'>> = {
  alliance: { width: 3, marker: 'none' },
  partnership: { width: 1.6, marker: 'none' },
  'joint-exercise': { width: 2.4, dash: '1.5 4', round: true, marker: 'none' },
  arms: { width: 3, marker: 'filled-arrow' },
  investment: { width: 1.6, dash: '9 3 2 3', marker: 'open-arrow' },
  negotiation: { width: 1.6, dash: '10 4', marker: 'none' },
  recognition: { width: 1.4, dash: '1 4', round: true, marker: 'open-arrow' },
  'territorial-dispute': { width: 2.2, dash: '6 3', marker: 'diamond' },
  sanctions: { width: 2, dash: '3 3', marker: 'bar' },
  conflict: { width: 2.2, marker: 'cross' }
};

export function tieStyle(kind: TieKind): TieStyle {
  return { ...STYLES[kind], colour: colour(`kind-${kind}` satisfies ColourToken) };
}

/** The volume that is drawn nine pixels wide; it is near the largest of any five years since 1950. */
const WIDEST_TIV_MILLIONS = 15_000;

/** Width of an arms link, 1.5 to 9 px by the square root of the volume that five years would bring. */
export function armsWidth(tivMillionsInFiveYears: number): number {
  return 1.5 + 7.5 * Math.sqrt(Math.min(1, tivMillionsInFiveYears / WIDEST_TIV_MILLIONS));
}

/** Width by strength: ×0.75, ×1, ×1.25 for 1, 2 and 3. */
export function relationWidth(kind: TieKind, strength: number): number {
  return STYLES[kind].width * (0.75 + 0.25 * (strength - 1));
}
