export interface PngFileOptions {
  /** Pixels for each px of the picture. @defaultValue 2 */
  readonly scale?: number;
  /** Paths of font files, used alone; the first is for all that names none of them. @defaultValue the system's fonts */
  readonly fontFiles?: readonly string[];
}

/** A side is at most so many pixels. */
const MOST = 32_767;

/** In a variable, so that no bundler asks for what few have. */
const PACKAGE = '@resvg/resvg-js';

/**
 * SVG text of this package as a PNG, in Node, where `@resvg/resvg-js` is installed beside it. Without any font words are
 * missing: in a container without fonts give `fontFiles`.
 *
 * @throws RangeError where the scale is not positive, or a side would have more than 32,767 pixels; TypeError where the
 * text is no SVG; Error where the package is not there.
 */
export async function svgToPNG(
  svg: string,
  { scale = 2, fontFiles }: PngFileOptions = {},
): Promise<Uint8Array> {
  if (!(scale > 0 && scale < Infinity))
    throw new RangeError(`svgToPNG: scale must be a positive number, got ${String(scale)}`);
  const sides = /^<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  if (!sides)
    throw new TypeError(
      `svgToPNG: must be SVG text with width and height, got ${svg.slice(0, 40)}`,
    );
  const longest = Math.ceil(Math.max(Number(sides[1]), Number(sides[2])) * scale);
  if (longest > MOST)
    throw new RangeError(
      `svgToPNG: a side of ${longest} px is more than ${MOST}; take a smaller scale`,
    );
  const made = await load();
  if (!made) throw new Error(`svgToPNG: needs ${PACKAGE}: npm install ${PACKAGE}`);
  const font = fontFiles
    ? { fontFiles: [...fontFiles], loadSystemFonts: false }
    : { loadSystemFonts: true };
  return new made.Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng();
}

/** What is asked of the package. */
interface Code {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

const load = (): Promise<Code | null> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ PACKAGE).catch(() => null);
