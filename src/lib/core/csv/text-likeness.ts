/**
 * How much a decoded text looks like Japanese, Russian or Western European writing: a mean over its
 * characters beyond ASCII, from about −1 (bytes read in the wrong encoding) to about 1. NaN without any.
 */
export function textLikeness(text: string): number {
  let [sum, count] = [0, 0];
  let before = '';
  for (const character of text) {
    if (character > '\u007f') {
      sum += likenessOf(character, before);
      count++;
    } else if (count > 0 && LATIN.test(character) && CYRILLIC.test(before)) {
      sum -= 0.8;
    }
    before = character;
  }
  return sum / count;
}

const LATIN = /[A-Za-z]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const FREQUENT = new Set('оеаинтсрвлкмдпуяыьгз');
const TYPOGRAPHY = new Set('«»—–“”„‘’…№°§·');
const WESTERN = new Set('äöüßàâçéèêëîïôùûæøåñíóáúãõœÄÖÜÉÀÇÑØÅ');

function likenessOf(character: string, before: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x3041 && code <= 0x3096) return 1;
  if (code >= 0x30a1 && code <= 0x30fc) return 0.8;
  if (code >= 0x4e00 && code <= 0x9fff) return commonKanji().has(character) ? 0.6 : -0.6;
  if (code >= 0x3000 && code <= 0x303f) return 0.5;
  if (code >= 0xff01 && code <= 0xff5e) return 0.4;
  if (code >= 0xff61 && code <= 0xff9f) return -0.8;
  if (CYRILLIC.test(character)) return cyrillicLikeness(character, before);
  if (TYPOGRAPHY.has(character)) return 0.1;
  if (WESTERN.has(character)) return LATIN.test(before) ? 0.5 : before > '\u007f' ? -0.7 : 0.1;
  return -0.8;
}

function cyrillicLikeness(character: string, before: string): number {
  if (LATIN.test(before)) return -0.8;
  if (FREQUENT.has(character)) return 1;
  if (/[а-яё]/.test(character)) return 0.3;
  if (!/[А-ЯЁ]/.test(character)) return -1;
  // What is Russian in the other encoding comes out with its capitals turned round.
  if (/[а-яё]/.test(before)) return -1;
  return CYRILLIC.test(before) ? 0.2 : 0.5;
}

let kanji: Set<string> | null = null;

/** The 2,965 kanji of JIS X 0208's first level, which nearly all of Japanese writing keeps to. */
function commonKanji(): Set<string> {
  if (kanji) return kanji;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xcf; row++) {
    for (let cell = 0xa1; cell <= (row === 0xcf ? 0xd3 : 0xfe); cell++) bytes.push(row, cell);
  }
  kanji = new Set(new TextDecoder('euc-jp').decode(Uint8Array.from(bytes)));
  return kanji;
}
