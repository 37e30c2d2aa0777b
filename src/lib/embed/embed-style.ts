import { PALETTE } from '#lib/ui/palette.ts';
import { EMBED_FORMS, MOST_REM } from './embed-forms.ts';
import type { EmbedAddress } from './embed-address.ts';

/**
 * Fonts of the reader's own system, made as narrow as the face that the drawings are measured for: an
 * embed loads none. Japanese letters keep their size.
 */
const FACES = [
  ['400', 'Arial', 'Liberation Sans', 'Roboto', 'Noto Sans CJK JP'],
  ['600', 'Arial Bold', 'Liberation Sans Bold', 'Roboto Bold', 'Noto Sans CJK JP Bold']
]
  .map(([weight, ...names]) => {
    const local = names.map((name) => `local(${name})`).join();
    return `@font-face{font-family:E;font-weight:${weight};src:${local};size-adjust:92%;unicode-range:U+0-2FFF}`;
  })
  .join('');

const JAPANESE = /[\u3000-\u9fff]/;
/** Fonts for Japanese only where there is any. */
const sansFor = (body: string) =>
  `'Source Sans 3',E,${JAPANESE.test(body) ? 'Hiragino Sans,Yu Gothic UI,Noto Sans CJK JP,' : ''}sans-serif`;
/** What a language's words are set in, and where they may break. */
const WORDS = {
  ja: 'h1{font-weight:700;font-size:1.3125rem;line-height:1.43;line-break:strict}td{word-break:auto-phrase}',
  other: "h1{font:600 1.375rem/1.23 'Source Serif 4',Georgia,serif;letter-spacing:-.008em}"
};

/** Each with what a document must hold to need it. */
const RULES: readonly (readonly [needed: string, rules: string])[] = [
  [
    '',
    '*{margin:0;box-sizing:border-box}' +
      'body{background:var(--page);color:var(--ink);padding:.5rem .75rem .75rem;display:flow-root;overflow-wrap:anywhere}' +
      'figure{border-top:1px solid;padding-top:.5rem}' +
      'h1{text-wrap:balance;max-width:34em;padding:.375rem 0}'
  ],
  [
    '<table',
    'table{border-collapse:collapse;width:100%}tr{border-bottom:1px solid var(--hairline)}th,td{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0}tbody th{font-weight:400}' +
      '.x{overflow:auto;overflow-wrap:normal;max-height:26rem;margin:.5rem 0}'
  ],
  [
    '',
    '.k,footer,summary,thead,.n,.t,button{font-size:.8125rem}' +
      'p:not(.k){max-width:46em}.k,p:first-child{font-weight:600}' +
      'footer,.n{color:var(--ink-3)}.k,.s,summary,thead,dt{color:var(--ink-2)}' +
      '.s{padding-bottom:.75rem}' +
      'footer{padding-top:.625rem}a{color:var(--link)}footer a{white-space:nowrap}summary{padding:.5rem 0;cursor:pointer;width:fit-content}' +
      `.f{position:relative;max-width:${MOST_REM}rem;touch-action:pan-y pinch-zoom}` +
      'svg{display:block;width:100%;height:auto;fill:var(--ink);overflow:visible}' +
      'details p,.n{padding-bottom:.5rem}'
  ],
  ['<tr class=g', '.g th{font-weight:600}'],
  ['<caption', 'caption{text-align:left}'],
  ['class=n>', '.n{max-width:60em}'],
  ['<marker', 'marker{overflow:visible}'],
  ['<h2', 'h2{font-size:.9375rem;padding-top:.5rem}ul{padding-left:1.2em}'],
  // What only the script draws.
  [
    '',
    '.t,.r{background:var(--raised);border:1px solid var(--hairline);padding:.5rem}.t{position:absolute;pointer-events:none;width:max-content;max-width:min(20rem,90%)}' +
      '.v{position:fixed;opacity:0}' +
      '.b{fill:none;stroke:var(--ink);stroke-width:2}.f:focus-visible .b{stroke:var(--focus)}.o{fill:var(--page);opacity:.75}' +
      '.r{border-top:3px solid;margin-top:.5rem}' +
      'dl{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:0 1rem;padding:.25rem 0}' +
      'button{font-family:inherit;color:inherit;background:none;border:1px solid var(--control);border-radius:4px;padding:.25rem .75rem}' +
      '[hidden]{display:none}'
  ]
];

/** Each drawing where it fits. */
function formRules(): string {
  return EMBED_FORMS.map(({ fromRem }, i) => {
    const next = EMBED_FORMS[i + 1]?.fromRem;
    const outside = [
      ...(fromRem > 0 ? [`(width<${fromRem}rem)`] : []),
      ...(next ? [`(width>=${next}rem)`] : [])
    ];
    return `@media ${outside.join()}{.f${i}{display:none}}`;
  }).join('');
}

/**
 * The style of one embed: only the rules and colours that its document uses, only for its theme.
 * @param further rules besides those of every embed
 */
export function embedStyle(
  { theme, locale }: Pick<EmbedAddress, 'theme' | 'locale'>,
  body: string,
  columns: readonly { readonly numeric: boolean }[],
  further = ''
): string {
  const needed = RULES.filter(([needs]) => body.includes(needs)).map(([, rules]) => rules);
  const rules =
    needed.join('') +
    `body{font:.9375rem/1.4 ${sansFor(body)}}${WORDS[locale === 'ja' ? 'ja' : 'other']}` +
    formRules() +
    numericRule(columns) +
    further;
  const used = Object.entries(PALETTE).filter(([name]) => `${body}${rules}`.includes(`--${name})`));
  const colours = (at: 0 | 1) =>
    used.map(([name, values]) => `--${name}:${values[at].toLowerCase()}`).join(';');
  const root = (at: 0 | 1) => `:root{color-scheme:${at ? 'dark' : 'light'};${colours(at)}}`;
  const themes =
    theme === 'auto'
      ? `${root(0)}@media(prefers-color-scheme:dark){${root(1)}}`
      : root(theme === 'dark' ? 1 : 0);
  return FACES + themes + rules;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Style and body with names of colours that are a letter or two. */
export function withShortColours(style: string, body: string): [style: string, body: string] {
  const names = [...new Set([...style.matchAll(/--([\w-]+):/g)].map(([, name]) => name!))];
  const short = (i: number): string =>
    (i < LETTERS.length ? '' : short(Math.floor(i / LETTERS.length) - 1)) +
    LETTERS[i % LETTERS.length];
  const shorts = new Map(names.map((name, i) => [name, short(i)]));
  const inUse = (text: string) =>
    text.replace(/var\(--([\w-]+)\)/g, (all, name) =>
      shorts.has(name) ? `var(--${shorts.get(name)})` : all
    );
  const declared = style.replace(/--([\w-]+):/g, (_, name) => `--${shorts.get(name)}:`);
  return [inUse(declared), inUse(body)];
}

function numericRule(columns: readonly { readonly numeric: boolean }[]): string {
  const first = columns.findIndex(({ numeric }) => numeric);
  if (first < 0) return '';
  const toTheEnd = columns.slice(first).every(({ numeric }) => numeric);
  const cells = toTheEnd
    ? `tr>:nth-child(n+${first + 1})`
    : columns.flatMap(({ numeric }, i) => (numeric ? `tr>:nth-child(${i + 1})` : [])).join();
  return `${cells}{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}`;
}
