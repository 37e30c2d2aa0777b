import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { round } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';

/** A sign of the chart and what it means. */
export interface KeyEntry {
  readonly sign: 'order' | 'order-estimated' | 'deliveries' | 'estimated';
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const ENTRIES = [
  ['order', m.arms_key_order],
  ['order-estimated', m.arms_key_order_estimated],
  ['deliveries', m.arms_key_deliveries],
  ['estimated', m.arms_key_estimated]
] as const;

/** Room of the sign before its text. */
export const SIGN_WIDTH = { order: 14, 'order-estimated': 14, deliveries: 26, estimated: 26 };

/** The signs in one line, or in as many as the width asks for. */
export function placeDealsKey(width: number, language: Language): KeyEntry[] {
  let [x, y] = [0, 10];
  return ENTRIES.map(([sign, say]) => {
    const text = say({}, language.in);
    const needed = SIGN_WIDTH[sign] + textWidth(text, 12);
    if (x > 0 && x + needed > width) [x, y] = [0, y + 18];
    const entry = { sign, text, x: round(x), y };
    x += needed + 16;
    return entry;
  });
}
