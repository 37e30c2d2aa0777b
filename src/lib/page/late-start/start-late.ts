import { createHash } from 'node:crypto';
import awaitReader from './await-reader.ts?script';
import { escapeHtml } from '#lib/embed/escape-html.ts';

const START = '<script>';
const HASH = createHash('sha256').update(awaitReader).digest('base64');

/** What a page loads ahead of its start. */
export interface Ahead {
  /** Addresses of the modules of the application. */
  readonly modules: readonly string[];
  /** Address of the tables of the page's release. */
  readonly tables: string;
}

/**
 * A page whose application starts once a reader stirs: the script that starts it, the last of the page, is
 * made a text, and a small one that waits comes after it (`src/lib/page/late-start/`). A page without an
 * application stays as it is.
 */
export function startLate(html: string, { modules, tables }: Ahead): string {
  if (modules.length === 0) return html;
  const at = html.lastIndexOf(START);
  const end = html.indexOf('</script>', at) + '</script>'.length;
  const ahead = `data-modules="${modules.join(' ')}" data-tables="${escapeHtml(tables)}"`;
  return (
    `${html.slice(0, at)}<script type="text/plain">${html.slice(at + START.length, end)}` +
    `<script ${ahead}>${awaitReader}</script>${html.slice(end)}`
  );
}

/** A content security policy that lets the script that waits run as well. */
export const allowLateStart = (policy: string): string =>
  policy.replace("script-src 'self'", `script-src 'self' 'sha256-${HASH}'`);
