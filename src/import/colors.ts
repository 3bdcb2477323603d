import type { Attributes } from './xml';

const HEX = /^#?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

/** A colour as `hex`, or as `r`, `g`, `b` of 0 to 255 and `a` of 0 to 1; as CSS writes it. */
export function colorFrom({ hex, r, g, b, a }: Attributes): string | undefined {
  if (hex !== undefined) return hexFrom(hex);
  const numbers = `${channel(r)}, ${channel(g)}, ${channel(b)}`;
  if (numbers.includes('NaN')) return undefined;
  const alpha = a === undefined ? 1 : Number(a);
  return alpha >= 0 && alpha < 1 ? `rgba(${numbers}, ${alpha})` : `rgb(${numbers})`;
}

const channel = (part: string | undefined) => {
  const number = part === undefined ? Number.NaN : Math.round(Number(part));
  return number >= 0 && number <= 255 ? number : Number.NaN;
};

/** `#rgb`, `#rrggbb` or `#rrggbbaa`, with or without the sign. */
export function hexFrom(text: string): string | undefined {
  const found = HEX.exec(text.trim());
  return found ? `#${found[1]!.toLowerCase()}` : undefined;
}
