import { svgToPNG } from '../render/png';
import { EXIT, fault } from './fault';

/** SVG text as PNG, with the fonts of the system. */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array> {
  if (!(scale >= 1 && scale <= 4))
    throw fault(`--scale must be from 1 to 4, got ${scale}`, EXIT.usage);
  return svgToPNG(svg, { scale }).catch(({ message }: Error) => {
    throw fault(`PNG ${message.replace(/^svgToPNG: /, '')}`);
  });
}
