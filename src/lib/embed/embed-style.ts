import { PALETTE } from '#lib/ui/palette.ts';
import { EMBED_FORMS, MOST_REM } from './embed-forms.ts';
import type { Theme } from './embed-address.ts';

/**
 * Fonts of the reader's own system, made as narrow as the face that the drawings are measured for: an
 * embed loads none.
 */
const FACES = [
  ['400', 'Arial', 'Liberation Sans', 'Roboto', 'Helvetica'],
  ['600', 'Arial Bold', 'Liberation Sans Bold', 'Roboto Bold', 'Helvetica Bold']
]
  .map(([weight, ...names]) => {
    const local = names.map((name) => `local(${name})`).join();
    return `@font-face{font-family:E;font-weight:${weight};src:${local};size-adjust:92%}`;
  })
  .join('');

const SANS = "'Source Sans 3',E,'Hiragino Sans','Yu Gothic UI','Noto Sans CJK JP',sans-serif";
const SERIF = "'Source Serif 4',Georgia,serif";

const RULES = [
  '*{margin:0;box-sizing:border-box}',
  `body{background:var(--page);color:var(--ink);font:.9375rem/1.4 ${SANS};padding:.5rem .75rem .75rem;display:flow-root;overflow-wrap:anywhere}`,
  'figure{border-top:1px solid var(--ink);padding-top:.5rem}',
  '.k{font-weight:600;font-size:.8125rem;color:var(--ink-2)}',
  `h1{font:600 1.375rem/1.23 ${SERIF};letter-spacing:-.008em;text-wrap:balance;max-width:34em;padding:.375rem 0}`,
  `:lang(ja) h1{font-family:${SANS};font-weight:700;font-size:1.3125rem;line-height:1.43;letter-spacing:0;line-break:strict}`,
  '.s{color:var(--ink-2);max-width:46em;text-wrap:pretty;padding-bottom:.75rem}',
  '.n,footer,summary{font-size:.8125rem;color:var(--ink-3)}.n{padding-bottom:.5rem;max-width:60em}',
  'footer{padding-top:.625rem}a{color:var(--link)}footer a,.w{white-space:nowrap}summary{color:var(--ink-2);padding:.5rem 0;cursor:pointer;width:fit-content}',
  `.f{position:relative;max-width:${MOST_REM}rem;touch-action:pan-y pinch-zoom}`,
  'svg{display:block;width:100%;height:auto;fill:var(--ink);overflow:visible}marker{overflow:visible}',
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--hairline);font-weight:400}thead th{font-weight:600;font-size:.8125rem;color:var(--ink-2)}',
  '.x{overflow:auto;max-height:26rem;margin:.5rem 0}',
  'h2{font-size:.9375rem;padding-top:.5rem}ul{padding-left:1.2em}details p{max-width:46em;padding-bottom:.5rem}'
].join('');

/** What only the script draws. */
const SCRIPT_RULES = [
  '.t{position:absolute;z-index:1;pointer-events:none;background:var(--raised);border:1px solid var(--hairline);padding:.375rem .625rem;font-size:.8125rem;width:max-content;max-width:min(20rem,90%)}.t p:first-child{font-weight:600}',
  '.v{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}',
  '.a,.b{fill:none;stroke:var(--ink);stroke-width:2}.a{stroke:var(--focus)}.o{fill:var(--page);opacity:.75}',
  '.r{border:1px solid var(--hairline);border-top:3px solid var(--ink);background:var(--raised);padding:.625rem .75rem;margin-top:.5rem}.r p:first-child{font-weight:600}',
  'dl{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:.125rem 1rem;padding:.25rem 0}dt{color:var(--ink-2)}',
  'button{font:inherit;font-size:.8125rem;color:inherit;background:none;border:1px solid var(--control);border-radius:4px;padding:.25rem .75rem;margin-top:.375rem;min-height:1.75rem;cursor:pointer}',
  ':focus-visible{outline:2px solid var(--focus);outline-offset:2px}[hidden]{display:none}'
].join('');

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
 * The style of one embed: only the colours that its document uses, only for its theme.
 * @param further rules besides those of every embed
 */
export function embedStyle(
  theme: Theme,
  body: string,
  numericColumns: readonly number[],
  further = ''
): string {
  const rules = RULES + SCRIPT_RULES + formRules() + numericRule(numericColumns) + further;
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

function numericRule(columns: readonly number[]): string {
  if (columns.length === 0) return '';
  const cells = columns.map((column) => `tr>:nth-child(${column + 1})`).join();
  return `${cells}{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}`;
}
