import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { renderPartnershipMatrix, svgToPNG } from '../../src/static';

const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const svg = renderPartnershipMatrix({ data: beijingSummit, width: 400 });

/** Width and height in pixels. */
function read(png: Uint8Array) {
  const { buffer, byteOffset, byteLength } = png;
  const view = new DataView(buffer, byteOffset, byteLength);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

it('PNG has the size of the picture times the scale, with its words', async () => {
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
  for (const scale of [0.5, 1.5])
    expect(read(await svgToPNG(svg, { scale, fontFiles: [font] }))).toMatchObject({
      width: 400 * scale,
      height: Math.ceil(height * scale),
    });
  const words = svg.replace(/<text[\s\S]*?<\/text>/g, '');
  const [bare, whole] = await Promise.all(
    [words, svg].map((text) => svgToPNG(text, { scale: 0.5, fontFiles: [font] })),
  );
  expect((whole as Uint8Array).length).toBeGreaterThan(1.2 * (bare as Uint8Array).length);
});

it('what is no picture, or too large, is refused in words', async () => {
  await expect(svgToPNG('<p>')).rejects.toThrow(
    new TypeError('svgToPNG: must be SVG text with width and height, got <p>'),
  );
  await expect(svgToPNG(svg, { scale: 0 })).rejects.toThrow(RangeError);
  await expect(svgToPNG(svg, { scale: 100 })).rejects.toThrow(/smaller scale/);
});
