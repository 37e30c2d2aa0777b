import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const fileOf = (path: string) => resolve(`@expo-google-fonts/${path}.ttf`);

/**
 * The fonts that pictures are drawn with, whatever the machine has: Source Sans 3 and Source Serif 4 for
 * Latin and Cyrillic, Noto Sans JP for Japanese, in the weights that pictures use. All are under the SIL
 * Open Font License; a letter that the first lacks is taken from the next that has it.
 */
export function pictureFonts() {
  return {
    fontFiles: [
      fileOf('source-sans-3/400Regular/SourceSans3_400Regular'),
      fileOf('source-sans-3/600SemiBold/SourceSans3_600SemiBold'),
      fileOf('source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
      fileOf('noto-sans-jp/400Regular/NotoSansJP_400Regular'),
      fileOf('noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold')
    ],
    defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3',
    serifFamily: 'Source Serif 4'
  };
}
