import type { Language } from '#lib/text/language.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';

/** Where a panel stands and how it measures; alike in all panels of a block but for its place. */
export interface PanelFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plotTop: number;
  readonly baseline: number;
  readonly scale: TimeScale;
  /** Pixels from the top at which a share stands. */
  readonly heightOf: (percent: number) => number;
  /** Whether names are shortened, and whether the last figure stands beside them. */
  readonly short: boolean;
  readonly withValues: boolean;
  /** Whether the numbers of the grid are written. */
  readonly numbered: boolean;
  readonly tall: boolean;
  readonly language: Language;
}
