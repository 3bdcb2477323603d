import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrorBatch, mirrorScene, mirrorView } from '../../src/scene/mirror';
import type { MarkBatch, Scene } from '../../src/scene/scene';

const one = { part: 'p', count: 1, id: ['a'], key: null } as const;
const flip = (batch: MarkBatch) => mirrorBatch(batch, 100);

describe('a mirror at half the width', () => {
  it('turns places, not shapes', () => {
    expect(flip({ ...one, kind: 'circle', x: 10, y: 5, r: 3 })).toMatchObject({
      x: 90,
      y: 5,
      r: 3,
    });
    const rect = flip({ ...one, kind: 'rect', x: [10], y: 0, width: 30, height: 5 });
    expect(rect).toMatchObject({ x: [60], width: 30 });
    const curve = { ...one, kind: 'curve', x1: 0, y1: 1, cx: 50, cy: 2, x2: 80, y2: 3 } as const;
    expect(flip(curve)).toMatchObject({ x1: 100, cx: 50, x2: 20, y1: 1, cy: 2, y2: 3 });
  });

  it('turns path data, arcs with their sweep', () => {
    const d = 'M10 20L30 40Q1 2 3.5 4A5 6 0 0 1 70 8Z';
    expect(flip({ ...one, kind: 'path', d: [d] })).toMatchObject({
      d: ['M90 20L70 40Q99 2 96.5 4A5 6 0 0 0 30 8Z'],
    });
  });

  it('keeps the place that a text takes up: start becomes end, and a slant leans the other way', () => {
    const text = { ...one, kind: 'text', y: 0, text: ['abc'], size: 12, weight: 400 } as const;
    expect(flip({ ...text, x: 10 })).toMatchObject({ x: 90, anchor: 'end' });
    expect(flip({ ...text, x: 10, anchor: ['end'], rotate: -45 })).toMatchObject({
      x: 90,
      anchor: ['start'],
      rotate: 45,
    });
    expect(flip({ ...text, x: 10, anchor: 'middle' })).toMatchObject({ anchor: 'middle' });
  });

  it('shows at the mirrored view what the view shows, mirrored', () => {
    const number = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.5, max: 16, noNaN: true }), (world, x, k) => {
        const seen = k * world + x;
        const view = mirrorView({ k, x, y: 0 }, 100);
        expect(view.k * (100 - world) + view.x).toBeCloseTo(100 - seen, 6);
      }),
    );
  });

  it('taken twice is none', () => {
    const batches: MarkBatch[] = [
      { ...one, kind: 'path', d: ['M10 20A5 6 0 1 0 70 8Z'] },
      { ...one, kind: 'line', x1: [1], y1: 2, x2: [3], y2: 4 },
      { ...one, kind: 'text', x: 7, y: 0, text: ['a'], size: 12, weight: 400, anchor: 'start' },
    ];
    const clip = { x: 5, y: 0, width: 20, height: 10 };
    const scene: Scene = {
      width: 100,
      height: 50,
      title: '',
      description: '',
      view: { k: 2, x: 5, y: 1 },
      layers: [{ name: 'a', zooms: 'x', clip, batches }],
    };
    expect(mirrorScene(mirrorScene(scene))).toEqual(scene);
    expect(mirrorScene(scene).layers[0]?.clip?.x).toBe(75);
  });
});
