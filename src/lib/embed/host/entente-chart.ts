const FIRST_HEIGHT = 560;

/**
 * `<entente-chart src="…">`: a chart of Entente, as high as it is. What stands in the element is for
 * readers without scripts and gives the frame its title. The address of the page of a chart or a claim will do.
 */
export class EntenteChart extends HTMLElement {
  static readonly observedAttributes = ['src'];
  static made = new Set<HTMLIFrameElement>();
  #title = '';
  #frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    // Where the element comes with the page its content is not there yet.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.#show());
    else this.#show();
  }

  attributeChangedCallback(): void {
    if (this.#frame) this.#show();
  }

  #show(): void {
    const url = addressOfEmbed(this.getAttribute('src') ?? '');
    if (!url) return;
    this.#title ||= this.title || this.textContent?.trim() || 'Entente';
    if (this.#frame?.src === url) return;
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = this.#title;
    frame.loading = 'lazy';
    frame.style.cssText = `display:block;width:100%;border:0;height:${FIRST_HEIGHT}px`;
    this.style.display = 'block';
    if (this.#frame) EntenteChart.made.delete(this.#frame);
    EntenteChart.made.add((this.#frame = frame));
    this.replaceChildren(frame);
  }
}

function addressOfEmbed(address: string): string | null {
  if (!address) return null;
  const url = URL.parse?.(address, document.baseURI) ?? new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.pathname = url.pathname
    .replace(/^\/charts\//, '/embed/')
    .replace(/^\/claims\//, '/embed/claims/');
  return url.href;
}
