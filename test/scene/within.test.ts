import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPicture, resolvePicture } from '../../src/chart/picture';
import type { AnyKind } from '../../src/chart/plan';
import { europeanAlliances } from '../../src/datasets';
import { matrixKind } from '../../src/matrix/kind';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { at, HOME, type MarkBatch, type Scene, type View } from '../../src/scene/scene';
import { isInside, type Polygon, within } from '../../src/scene/within';
import { timelineKind } from '../../src/timeline/kind';

const data = createDataset(europeanAlliances);

function sceneOf(kind: unknown, more: { width?: number; state?: object; view?: View } = {}): Scene {
  const { width = 660, state, view = HOME } = more;
  const picture = resolvePicture([kind as AnyKind], false, { data });
  const [panel] = planPicture(picture, width).panels;
  const { options, size } = panel as NonNullable<typeof panel>;
  const { measure, dataset } = picture;
  const layout = (kind as AnyKind).layout(dataset, options, size, measure, null);
  const whole: SelectionState = { ...EMPTY_STATE, ...state };
  return (kind as AnyKind).scene({
    dataset,
    layout,
    options,
    size,
    view,
    state: whole,
    measure,
    words: picture.words,
  } as never);
}

const around = (x: number, y: number, w: number, h = w): Polygon => [
  [x - w, y - h],
  [x + w, y - h],
  [x + w, y + h],
  [x - w, y + h],
];
const all = around(0, 0, 1e6);
const batchesOf = (scene: Scene) => scene.layers.flatMap((layer) => layer.batches as MarkBatch[]);

describe('isInside', () => {
  it('is right for boxes, whichever way round, and empty for no area', () => {
    const n = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(n, n, n, n, (x, y, px, py) => {
        const box = around(x, y, 10.5);
        const is = Math.abs(px - x) < 10.5 && Math.abs(py - y) < 10.5;
        expect(isInside(box, px, py)).toBe(is);
        expect(isInside(box.toReversed(), px, py)).toBe(is);
        expect(isInside([], px, py)).toBe(false);
      }),
    );
  });
});

describe('within', () => {
  it('finds all actors and hubs of a network, or the one that is circled', () => {
    const scene = sceneOf(networkKind);
    const hubs = data.relations.filter(({ parties }) => parties.length > 2);
    const everything = [...data.actors, ...hubs].map(({ key }) => key).sort();
    expect(within(scene, HOME, all)).toEqual(everything);
    for (const batch of batchesOf(scene)) {
      if (batch.part !== 'node' || (batch.kind !== 'circle' && batch.kind !== 'symbol')) continue;
      for (let i = 0; i < batch.count; i++) {
        const key = (batch.key as Key[])[i];
        const [x, y] = [at(batch.x, i), at(batch.y, i)];
        expect(within(scene, HOME, around(x, y, 4))).toEqual([key]);
        // Zoomed in, the same world lies elsewhere on the screen.
        const view = { k: 3, x: -40, y: 15 };
        const [sx, sy] = [3 * x - 40, 3 * y + 15];
        const seen = sx >= 0 && sx <= scene.width && sy >= 0 && sy <= scene.height;
        expect(within(scene, view, around(sx, sy, 4))).toEqual(seen ? [key] : []);
      }
    }
  });

  it('finds the events of a timeline, but not what the filter hides or the zoom cuts off', () => {
    for (const width of [330, 660]) {
      const scene = sceneOf(timelineKind, { width });
      expect(within(scene, HOME, all)).toEqual(data.events.map(({ key }) => key).sort());
    }
    const few = sceneOf(timelineKind, {
      state: { filter: { kind: 'types', types: ['military'] } },
    });
    const military = data.events.filter(({ type }) => type === 'military').map(({ key }) => key);
    expect(within(few, HOME, all)).toEqual(military.sort());
    const view = { k: 4, x: -300, y: 0 };
    const near = within(sceneOf(timelineKind, { view }), view, all);
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(data.events.length);
  });

  it('finds the relations of the cells of a matrix', () => {
    const everything = data.relations.map(({ key }) => key).sort();
    expect(within(sceneOf(matrixKind), HOME, all)).toEqual(everything);
    // As cards, the closed ones show no relation.
    const open = within(sceneOf(matrixKind, { width: 330 }), HOME, all);
    expect(open.length).toBeGreaterThan(0);
    expect(everything).toEqual(expect.arrayContaining(open));
    const scene = sceneOf(matrixKind);
    for (const batch of batchesOf(scene)) {
      if (batch.part !== 'cell' || batch.kind !== 'rect') continue;
      for (let i = 0; i < batch.count; i++) {
        const pair = batch.pair?.[i] ?? [];
        const x = at(batch.x, i) + at(batch.width, i) / 2;
        const y = at(batch.y, i) + at(batch.height, i) / 2;
        const keys = within(scene, HOME, around(x, y, 2));
        const expected = data.relations.filter(({ parties }) =>
          pair.every((key) => parties.some((party) => party.key === key)),
        );
        expect(keys).toEqual(expected.map(({ key }) => key).sort());
      }
    }
  });
});

it('relations that small cells draw as paths are in the cell of their pair', () => {
  const relation = (id: string, a: string, b: string, type: string) => ({
    id,
    type,
    parties: [a, b],
  });
  const many = createDataset({
    actors: Array.from({ length: 24 }, (_, i) => ({ id: `a${i}`, name: `A ${i}` })),
    relations: Array.from({ length: 23 }, (_, i) =>
      relation(`r${i}`, `a${i}`, `a${i + 1}`, ['military', 'energy', 'legal'][i % 3]!),
    ),
  });
  const picture = resolvePicture([matrixKind as AnyKind], false, { data: many });
  const [panel] = planPicture(picture, 660).panels;
  const { options, size } = panel as NonNullable<typeof panel>;
  const { measure, dataset } = picture;
  const layout = matrixKind.layout(dataset, options, size, measure, null);
  const stage = { dataset, layout, options, size, view: HOME, state: EMPTY_STATE, measure };
  const scene = matrixKind.scene(stage);
  const kinds = scene.layers.flatMap(({ batches }) =>
    batches.flatMap(({ part, kind }) => (part === 'mark' ? [kind] : [])),
  );
  expect(kinds).toContain('path');
  const all: Polygon = [
    [-9, -9],
    [999, -9],
    [999, 999],
    [-9, 999],
  ];
  expect(within(scene, HOME, all).filter((key) => key.startsWith('relation:'))).toHaveLength(23);
});
