import { EXIT, fault } from './fault';

/** SVG text as PNG, with the fonts of the system. */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array> {
  if (!(scale >= 1 && scale <= 4))
    throw fault(`--scale must be from 1 to 4, got ${scale}`, EXIT.usage);
  const made = await import('@resvg/resvg-js').catch(() => null);
  if (!made) throw fault('PNG needs @resvg/resvg-js: npm install @resvg/resvg-js');
  const { Resvg } = made;
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true },
  })
    .render()
    .asPng();
}
