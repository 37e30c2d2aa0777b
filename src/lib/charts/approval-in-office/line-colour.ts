import { leaderStyle } from '#lib/ui/leader-style.ts';
import { colour } from '#lib/ui/palette.ts';
import type { TermLine } from './office-data.ts';

export interface LineColour {
  readonly stroke: string;
  readonly text: string;
  readonly dash: string | null;
}

/** A line’s own colours where it stands out, grey where it is context, faint where not chosen. */
export function lineColour(line: TermLine): LineColour {
  if (!line.chosen) return { stroke: colour('dimmed'), text: colour('ink-3'), dash: null };
  if (line.role === 'context')
    return { stroke: colour('context'), text: colour('ink-2'), dash: null };
  return leaderStyle(line.term.country, line.term.leader, line.term.termStart);
}
