import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { wrapText } from '#lib/ui/text-width.ts';
import type { PerceptionData } from './perception-data.ts';
import type { PerceptionScene, PlacedBlock } from './perception-scene.ts';
import { placeBlock } from './place-block.ts';

const BLOCK_GAP = 28;

/** @param compared another version, whose days the axes hold too */
export function placePerception(
  data: PerceptionData,
  size: Size,
  language: Language,
  compared: PerceptionData = data
): PerceptionScene {
  const blocks: PlacedBlock[] = [];
  const marks: Mark[] = [];
  const ends: number[] = [];
  let y = 0;
  for (const block of data.blocks) {
    const other = compared.blocks.find(({ sentiment }) => sentiment === block.sentiment) ?? block;
    const placed = placeBlock(block, other, y, data, size, language);
    blocks.push(placed);
    marks.push(...placed.marks);
    ends.push(...placed.ends);
    y = placed.bottom + BLOCK_GAP;
  }
  if (blocks.length === 0) {
    const text = wrapText(m.perception_empty({}, language.in), size.width - 8, 15);
    const height = 24 + text.length * 20;
    return { width: size.width, height, blocks, marks, empty: { text, y: 24 } };
  }
  const only = blocks.length === 1 && blocks[0]!.panels.length === 1 ? blocks[0]!.panels[0]! : null;
  const brush = only && {
    x0: only.x0,
    x1: only.x1,
    y0: only.plotTop,
    y1: only.baseline,
    from: only.from,
    to: only.to
  };
  return {
    width: size.width,
    height: y - BLOCK_GAP,
    ends,
    blocks,
    marks,
    empty: null,
    ...(brush ? { brush } : {})
  };
}
