const MOST_HEIGHT = 50_000;

/** The embeds of one origin on this page: asks them how high they are, and makes them so. */
export class Frames {
  /** @param made frames of elements, which may stand in shadow trees */
  constructor(
    readonly origin: string,
    readonly made: ReadonlySet<HTMLIFrameElement>
  ) {}

  listen(): void {
    addEventListener('message', (event) => this.#hear(event));
    // Frames that came before this script have told their height to nobody.
    const ask = () => this.#all().forEach(askHeight);
    ask();
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ask);
  }

  #hear({ data, source, origin }: MessageEvent): void {
    if (data?.entente !== 'height') return;
    const height = Number(data.height);
    if (!(height > 0 && height < MOST_HEIGHT)) return;
    const frame = this.#all().find(({ contentWindow }) => contentWindow === source);
    // A sandbox without allow-same-origin takes its origin from a frame.
    const isSandboxed = frame?.hasAttribute('sandbox') && origin === 'null';
    if (!frame || !(origin === this.origin || isSandboxed)) return;
    setHeight(frame, height);
    if (data.first) askHeight(frame);
  }

  #all(): HTMLIFrameElement[] {
    const all = new Set([...document.querySelectorAll('iframe'), ...this.made]);
    return [...all].filter(({ src }) => {
      const url = src ? new URL(src) : null;
      return url?.origin === this.origin && url.pathname.startsWith('/embed/');
    });
  }
}

function askHeight({ contentWindow }: HTMLIFrameElement): void {
  contentWindow?.postMessage({ entente: 'ask' }, '*');
}

/** The content's height, and that of the frame's own border where the style counts it in. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } =
    getComputedStyle(frame);
  const around = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].map(parseFloat);
  const extra = boxSizing === 'border-box' ? around.reduce((sum, one) => sum + one, 0) : 0;
  const wanted = `${height + extra}px`;
  if (frame.style.height !== wanted) frame.style.height = wanted;
}
