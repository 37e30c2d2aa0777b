/**
 * Tells the page around the frame how high its content is: at first, and whenever that changes. The
 * height follows from the content and the width alone, never from the height of the frame. Entente's
 * loader and Datawrapper's hosts understand the message; hosts of iframe-resizer introduce themselves
 * and are answered in their own words.
 */
export function tellHeight(content: Element, chart: string): void {
  if (parent === window) return;
  let last = 0;
  let sizer = '';
  const send = (message: unknown) => parent.postMessage(message, '*');
  const tell = (asked = '') => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    // Where the frame is not laid out there is nothing to tell yet.
    if (!height || (height === last && !asked)) return;
    send({
      entente: 'height',
      height,
      first: !last,
      'datawrapper-height': { [chart]: height }
    });
    last = height;
    if (sizer) send(`[iFrameSizer]${sizer}:${height}:${innerWidth}:${asked || 'size'}`);
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const found = /^\[iFrameSizer\]([^:]+):/.exec(data);
    if (found) {
      sizer = found[1]!;
      tell('init');
    }
    if (data?.entente === 'ask') {
      // Who asks makes room: no bar may come up meanwhile and make the content narrower.
      document.documentElement.style.overflow = 'hidden';
      tell('ask');
    }
  });
  new ResizeObserver(() => tell()).observe(content);
  tell();
}
