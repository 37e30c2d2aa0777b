/**
 * Every colour of the product, light and dark. The stylesheet `tokens.css` is made from it, and
 * pictures that stand alone write the light or dark value out. Marks keep a contrast of 3 on the page
 * and on raised surfaces, texts 4.5; where a mark is too light for text it has a `-text` of its own.
 */
export const PALETTE = {
  page: ['#FBFAF7', '#15181C'],
  raised: ['#FFFFFF', '#1D2126'],
  sunk: ['#F2F0EA', '#101316'],
  ink: ['#1A1C1F', '#F1EFEA'],
  'ink-2': ['#4A4E55', '#BDBFC2'],
  'ink-3': ['#686C73', '#989CA2'],
  control: ['#85888D', '#757A82'],
  context: ['#8D8F93', '#7E838A'],
  dimmed: ['#C9C7C1', '#4A5058'],
  grid: ['#E7E4DC', '#2A2F35'],
  hairline: ['#D9D6CE', '#363B42'],
  link: ['#0B5C8A', '#7CC0EA'],
  focus: ['#0B57D0', '#8AB8FF'],
  warning: ['#8A5300', '#F0B45C'],
  error: ['#A3161F', '#FF8A84'],
  good: ['#17693C', '#77CF9A'],

  'country-JPN': ['#B60020', '#FF6666'],
  'country-RUS': ['#437ADF', '#6CA2FD'],
  'country-RUS-text': ['#3369CC', '#6CA2FD'],
  'country-CHN': ['#B98400', '#F3C94E'],
  'country-CHN-text': ['#8E6400', '#F3C94E'],
  'country-USA': ['#313355', '#D4E0FC'],
  'country-KOR': ['#6B32AD', '#7E61D6'],
  'country-KOR-text': ['#6B32AD', '#9175EC'],
  'country-VNM': ['#00824B', '#91E6B8'],
  'country-VNM-text': ['#007D48', '#91E6B8'],
  'country-IND': ['#7B450F', '#B85C18'],
  'country-IND-text': ['#7B450F', '#CE7031'],
  'country-IDN': ['#AF578E', '#CA7EA8'],
  'country-IDN-text': ['#A54E85', '#CA7EA8'],
  'country-other': ['#888B90', '#7B7F84'],
  'country-other-text': ['#696C71', '#85898E'],

  'leader-slate': ['#556A77', '#7398B5'],
  'leader-ochre': ['#8A5600', '#A77600'],
  'leader-plum': ['#683171', '#955D9B'],
  'leader-rose': ['#B28298', '#D5A7B0'],

  'stance-accept-less': ['#1C7363', '#55C2BC'],
  'stance-support-transfer': ['#0C4143', '#2F7675'],
  'stance-support-transfer-text': ['#0C4143', '#4F9493'],
  'stance-insist-all': ['#AF5418', '#F59A5A'],
  'stance-insist-all-text': ['#AD5216', '#F59A5A'],
  'stance-reject-transfer': ['#64260A', '#AE5606'],
  'stance-reject-transfer-text': ['#64260A', '#CC7130'],
  'stance-status-quo': ['#8161A5', '#A06AC6'],
  'stance-other': ['#898C91', '#8C8F94'],
  'stance-undecided': ['#DAD7CF', '#3A4048'],

  'kind-alliance': ['#004046', '#A1ECF8'],
  'kind-partnership': ['#24766F', '#4DB6B0'],
  'kind-joint-exercise': ['#5D92BB', '#96BEFF'],
  'kind-negotiation': ['#74609A', '#937FE4'],
  'kind-recognition': ['#82868C', '#787C82'],
  'kind-investment': ['#405B03', '#C9E078'],
  'kind-arms': ['#1C1506', '#EBE6DD'],
  'kind-territorial-dispute': ['#C96F00', '#F0863D'],
  'kind-sanctions': ['#9B2178', '#C9539F'],
  'kind-conflict': ['#B70032', '#E2454F']
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourToken = keyof typeof PALETTE;

/** A colour as charts write it; the theme decides its value. */
export function colour(token: ColourToken): string {
  return `var(--${token})`;
}

const COUNTRIES = ['JPN', 'RUS', 'CHN', 'USA', 'KOR', 'VNM', 'IND', 'IDN'] as const;

/** A country's own colour, everywhere the same; grey for countries that have none. */
export function countryColour(code: string): string {
  const known = COUNTRIES.find((country) => country === code);
  return colour(known ? `country-${known}` : 'country-other');
}

/** A country's colour for text, dark or light enough to read. */
export function countryTextColour(code: string): string {
  const token = `country-${code}-text`;
  if (Object.hasOwn(PALETTE, token)) return colour(token as ColourToken);
  const known = COUNTRIES.find((country) => country === code);
  return known ? colour(`country-${known}`) : colour('country-other-text');
}

/** The stylesheet that defines each colour for both themes. */
export function paletteStylesheet(): string {
  const block = (theme: 0 | 1, indent: string) =>
    Object.entries(PALETTE)
      .map(([name, values]) => `${indent}--${name}: ${values[theme].toLowerCase()};`)
      .join('\n');
  return [
    '/* Made from palette.ts: change it there, then run `npx vitest run palette -u`. */',
    `:root {\n  color-scheme: light;\n${block(0, '  ')}\n}`,
    `:root[data-theme='dark'] {\n  color-scheme: dark;\n${block(1, '  ')}\n}`,
    `@media screen and (prefers-color-scheme: dark) {\n  :root[data-theme='auto'] {\n    color-scheme: dark;\n${block(1, '    ')}\n  }\n}`,
    ''
  ].join('\n\n');
}
