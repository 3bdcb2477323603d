export interface ReportHeightOptions {
  /** Whose page. @defaultValue the global window */
  window?: Window & typeof globalThis;
  /** The frame's name for pym.js. @defaultValue `childId` of the page's address, as pym.js writes it; none = no such message */
  id?: string;
  /** Who may hear it, as `postMessage` takes it. @defaultValue "*": a height is no secret */
  origin?: string;
}

/**
 * A page in a frame tells the page around it how tall it is, at once and whenever that changes: as AMP's `amp-iframe`
 * hears it, `{sentinel: "amp", type: "embed-size", height}`, and as pym.js does. Outside a frame nothing happens. Heights
 * are px of the frame's page. Returns the way out.
 */
export function reportHeight(options: ReportHeightOptions = {}): () => void {
  const { window = globalThis.window, origin = '*' } = options;
  const { document, parent } = window;
  if (parent === window) return () => {};
  const id = options.id ?? new URLSearchParams(window.location.search).get('childId');
  let told = 0;
  // The root is as tall as what it holds; its scrollHeight is never less than the frame, which then could not shrink.
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height || height === told) return;
    told = height;
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, origin);
    if (id) parent.postMessage(['pym', id, 'height', height].join('xPYMx'), origin);
  };
  /** pym.js tells its child how wide it is, also where it came after the child. */
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== parent || typeof data !== 'string' || !data.startsWith('pymxPYMx')) return;
    told = 0;
    tell();
  };
  const observer = new window.ResizeObserver(tell);
  observer.observe(document.documentElement);
  window.addEventListener('message', hear);
  tell();
  return () => {
    observer.disconnect();
    window.removeEventListener('message', hear);
  };
}
