import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tonePaths } from '../../src/scene/raster';
import type { RasterBatch } from '../../src/scene/scene';

const PAINTS = ['band', 'paper', 'ink'];

const batchOf = (width: number, height: number, tones: readonly number[], flipped: boolean) => {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => tones[i % tones.length]!);
  const image = [{ width, height, pixels, paints: PAINTS, weight: 1, flipped }];
  const batch = { kind: 'raster', part: 'cell', count: 1, id: ['a'], key: null, x: 2, y: 3, image };
  return batch as unknown as RasterBatch;
};

/** Pixels as the outlines paint them, one paint over the other. */
function painted(paths: readonly string[], width: number, height: number): number[] {
  const pixels = new Array<number>(width * height).fill(0);
  paths.forEach((d, tone) => {
    for (const [, ...box] of d.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
      const [x, y, w, h] = box.map(Number) as [number, number, number, number];
      for (let row = y - 3; row < y - 3 + h; row++)
        pixels.fill(tone + 1, row * width + x - 2, row * width + x - 2 + w);
    }
  });
  return pixels;
}

it('outlines paint each pixel as it is, bare ones not at all, and a ground in one piece', () => {
  const tone = fc.integer({ min: 0, max: 3 });
  const edge = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      edge,
      edge,
      fc.array(tone, { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (w, h, tones, flipped) => {
        const batch = batchOf(w, h, tones, flipped);
        const paths = tonePaths(batch, 0);
        const pixels = [...batch.image[0]!.pixels];
        const rows = Array.from({ length: h }, (_, y) => pixels.slice(y * w, y * w + w));
        const wanted = rows.flatMap((row) => (flipped ? row.reverse() : row));
        expect(painted(paths, w, h)).toEqual(wanted);
        if (!pixels.includes(0)) expect(paths[0]!.match(/M/g)).toHaveLength(1);
      },
    ),
  );
});
