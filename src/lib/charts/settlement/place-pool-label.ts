import { sentenceStart } from '#lib/charts/arms-volume/arms-names.ts';
import type { Language } from '#lib/text/language.ts';
import type { Size } from '#lib/ui/scene.ts';
import { wrapText } from '#lib/ui/text-width.ts';
import type { PlacedLabel } from './place-label.ts';
import { poolMark } from './question-marks.ts';
import type { PooledQuestion } from './settlement-data.ts';
import { nameOfPool } from './settlement-names.ts';
import type { PlacedText } from './settlement-scene.ts';
import { pooledInShort, sayHeterogeneity } from './share-texts.ts';

const LINE = 17;
const SMALL_LINE = 15;
/** From the baseline to the foot of a line. */
const FOOT = 4;

/** How many polls are pooled, what they asked, and of each answer how far they differ. */
export function placePoolLabel(
  pool: PooledQuestion,
  y: number,
  width: number,
  form: Size['form'],
  language: Language
): PlacedLabel {
  const texts: PlacedText[] = [];
  let foot = y;
  const write = (text: string, style: PlacedText['style'], lang?: PlacedText['lang']) => {
    const name = style === 'label';
    for (const line of wrapText(text, width, name ? 13 : 12, name ? 600 : 400)) {
      foot += name ? LINE : SMALL_LINE;
      const said = name ? { lead: line, text: '' } : { text: line };
      texts.push({ style, x: 0, y: foot - FOOT, ...said, lang });
    }
  };
  write(nameOfPool(pool, language), 'label');
  const asked = language.of(pool.of.question);
  write(asked.text, 'question', asked.lang);
  for (const share of pool.shares) {
    write(pooledInShort(share, language), 'aside');
    write(sentenceStart(sayHeterogeneity(share, language)), 'question');
  }
  const height = foot + 1 - y;
  const shape = { kind: 'box', x: 0, y, width, height } as const;
  return {
    height: form === 'wide' ? Math.max(32, height) : height,
    texts,
    marks: [poolMark(pool, `question:${pool.id}`, shape, language)]
  };
}
