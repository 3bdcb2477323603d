/** The widest and tallest canvas that browsers agree on, px. */
const MOST = 16_384;

export interface PngOptions {
  /** Pixels for each px of the picture, 1–4. @defaultValue 2 */
  readonly scale?: number;
}

/**
 * SVG text as PNG, drawn by the page's browser: `await toPNG(chart.toSVG(), {scale: 3})`. The page's policy must allow
 * images from `blob:` or `data:`.
 *
 * @throws RangeError where the scale is not 1–4, or the picture would have a side of more than 16,384 px; TypeError where
 * the text is no SVG; Error where the browser cannot draw it.
 */
export async function toPNG(svg: string, { scale = 2 }: PngOptions = {}): Promise<Blob> {
  if (!(scale >= 1 && scale <= 4))
    throw new RangeError(`toPNG: scale must be from 1 to 4, got ${String(scale)}`);
  const [width = 0, height = 0] = ['width', 'height'].map((side) =>
    Math.ceil(Number(new RegExp(`^<svg\\b[^>]*? ${side}="([\\d.]+)"`).exec(svg)?.[1]) * scale),
  );
  if (!(width > 0 && height > 0))
    throw new TypeError(`toPNG: must be SVG text with width and height, got ${svg.slice(0, 40)}`);
  if (Math.max(width, height) > MOST)
    throw new RangeError(
      `toPNG: ${width} × ${height} px is more than ${MOST}; take a smaller scale`,
    );
  const image = await pictureOf(svg, width, height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('toPNG: no room for the picture'))),
      'image/png',
    ),
  );
}

/** By an address of the page's memory, or where its policy forbids that, by one that holds the picture. */
async function pictureOf(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    return await imageAt(url, width, height).catch(() =>
      imageAt(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width, height),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function imageAt(url: string, width: number, height: number): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image(width, height);
    image.onload = () => resolve(image);
    image.onerror = () =>
      reject(new Error('toPNG: the page’s policy lets no image be made (img-src blob: or data:)'));
    image.src = url;
  });
}
