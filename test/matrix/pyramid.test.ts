import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted, tiesAt, tiesBetween } from '../../src/matrix/cells';
import { matrixKind } from '../../src/matrix/kind';
import { layoutMatrix } from '../../src/matrix/layout';
import { imageOf } from '../../src/matrix/pyramid/image';
import { levelsOf } from '../../src/matrix/pyramid/levels';
import { GHOST } from '../../src/matrix/pyramid/pairing';
import { bitOf, weaveOf } from '../../src/matrix/pyramid/weave';
import { heldView, sightOf } from '../../src/matrix/sight';
import { createDataset } from '../../src/model/dataset';
import { randomFrom } from '../../src/model/random';
import type { DatasetInput, Sign } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { pickScene } from '../../src/scene/pick';
import type { RasterBatch, Scene } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';
import { draw, marksOf, overlap } from './fixture';

const SIGNS: readonly Sign[] = [1, 0, -1, null];
const FULL = Boolean(process.env.SUMMITRY_FULL);

/** n actors; each relation has 2 to 4 parties, a sign, and may have begun, or a party joined, at some year. */
const input = (n: number, most: number): fc.Arbitrary<DatasetInput> =>
  fc
    .array(
      fc.record({
        parties: fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: 4 }),
        sign: fc.constantFrom(...SIGNS),
        type: fc.constantFrom('military', 'energy', 'custom'),
        start: fc.option(fc.integer({ min: 1900, max: 1910 })),
        joins: fc.option(fc.integer({ min: 1900, max: 1910 })),
      }),
      { maxLength: most },
    )
    .map((relations) => ({
      actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
      relations: relations.map(({ parties, sign, type, start, joins }, i) => ({
        id: `r${i}`,
        type,
        sign: sign as 1,
        ...(start !== null && { start: `${start}` }),
        parties: parties.map((p, k) =>
          k || joins === null ? `a${p}` : { actor: `a${p}`, start: `${joins}` },
        ),
      })),
    }));

const states = fc.record({
  asOf: fc.option(fc.integer({ min: 1899, max: 1911 }).map((year) => Date.UTC(year, 5))),
  filter: fc.option(fc.constant({ kind: 'types' as const, types: ['military', 'custom'] })),
});

it('counts in columns what the records say, of any filter and day', () => {
  fc.assert(
    fc.property(input(8, 20), states, (given, asked) => {
      const dataset = createDataset(given);
      const state = { ...EMPTY_STATE, ...asked };
      const { offset, other, bits, counts } = weaveOf(dataset, state);
      const ties = tiesBetween(dataset, state);
      for (let a = 0; a < 8; a++) {
        const told = new Map<number, readonly [number, number]>();
        for (let p = offset[a]!; p < offset[a + 1]!; p++)
          told.set(other[p]!, [bits[p]!, counts[p]!]);
        for (let b = a + 1; b < 8; b++) {
          const here = tiesAt(ties, dataset.actors[a]!.key, dataset.actors[b]!.key);
          const sure = counted(here);
          const all = sure.length ? sure : here;
          const wanted = all.reduce(
            (sum, { relation }) => sum | bitOf(relation.sign),
            sure.length ? 0 : GHOST,
          );
          expect(told.get(b)).toEqual(here.length ? [wanted, all.length] : undefined);
        }
      }
    }),
    { numRuns: FULL ? 500 : 40 },
  );
});

it('squares add up at every level, allied and opposed apart', () => {
  fc.assert(
    fc.property(input(23, 60), (given) => {
      const dataset = createDataset(given);
      const keys = dataset.actors.map(({ key }) => key);
      const levels = levelsOf(dataset, weaveOf(dataset, EMPTY_STATE), keys, new Map());
      const sums = [2, 3, 4, 5].map((level) => {
        const { allies, rivals, rest } = levels.at(level);
        return [allies, rivals, rest].map((column) => column.reduce((a, b) => a + b, 0));
      });
      for (const sum of sums) expect(sum).toEqual(sums[0]);
      const sides = Array.from(levels.rows().bits, (bits) => (bits & GHOST ? 0 : bits & 5 ? 1 : 0));
      expect(sums[0]![0]).toBe(sides.filter(Boolean).length);
    }),
    { numRuns: FULL ? 200 : 20 },
  );
});

/** 90 actors in pairs: their relations of a year, so that the picture is an image. */
const many: DatasetInput = {
  actors: Array.from({ length: 90 }, (_, i) => ({
    id: `a${String(i).padStart(2, '0')}`,
    name: `Actor ${i}`,
  })),
  relations: Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [(i * 37) % 90, (i * 53 + 11) % 90];
    return {
      id: `r${i}`,
      type: ['military', 'energy', 'political', 'economic', 'legal'][i % 5]!,
      parties: [a, b === a ? (b + 1) % 90 : b].map((p) => `a${String(p).padStart(2, '0')}`),
      sign: SIGNS[(i * 7) % 4] as 1,
      certainty: (['confirmed', 'expected', 'hinted'] as const)[i % 3]!,
      start: `${1900 + (i % 50)}`,
    };
  }),
};

const imageIn = (scene: Scene) =>
  scene.layers.flatMap((layer) => layer.batches).find((batch) => batch.kind === 'raster') as
    | RasterBatch
    | undefined;

it('headings stay at the middle of their rows and columns, and cells fill their place, at every view', () => {
  const { stage } = draw(many, 620, {}, { order: 'name' });
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 40, noNaN: true }),
      fc.double({ min: -9000, max: 900, noNaN: true }),
      fc.double({ min: -9000, max: 900, noNaN: true }),
      (k, x, y) => {
        const view = heldView(stage.layout, { k, x, y })!;
        const sight = sightOf(stage.layout, view);
        const { left, top, at, cell, port } = sight;
        const end = at[at.length - 1]! + cell;
        expect(left).toBeLessThanOrEqual(port.x + 1e-6);
        expect(left + end).toBeGreaterThanOrEqual(port.x + port.width - 1e-6);
        const scene = matrixKind.scene({ ...stage, view });
        const [heads, sides] = [marksOf(scene, 'column-label'), marksOf(scene, 'row-label')];
        for (const { rotate = 0, box } of heads)
          for (const side of sides)
            if (!rotate) expect(overlap(box, side.box)).toBe(false);
            // A slanted one rises from its foot.
            else expect(box.x < side.box.x + side.box.width && side.box.y < box.y).toBe(false);
        for (const mark of sides) {
          const i = stage.layout.keys.indexOf(mark.key as 'actor:a');
          const middle = mark.box.y + mark.box.height - 0.36 * mark.fontSize;
          expect(Math.abs(middle - (top + at[i]! + cell / 2))).toBeLessThan(0.5);
        }
      },
    ),
    { numRuns: FULL ? 300 : 25 },
  );
});

it('name, table, pick and picture of a cell agree after any order, filter, date and zoom', () => {
  const dataset = createDataset(many);
  let seed = 5;
  const next = (n: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % n;
  };
  let [state, view, order] = [EMPTY_STATE, { k: 1, x: 0, y: 0 }, 'name' as 'name' | 'degree'];
  for (let step = 0; step < (FULL ? 1000 : 40); step++) {
    const what = next(4);
    if (what === 0) order = next(2) ? 'name' : 'degree';
    if (what === 1) state = { ...state, filter: next(2) ? { kind: 'sign', signs: [1, -1] } : null };
    if (what === 2) state = { ...state, asOf: next(3) ? Date.UTC(1900 + next(50), 0) : null };
    if (what === 3) view = { k: 1 + next(30), x: -next(3000), y: -next(3000) };
    const options = { data: dataset, order };
    const size = { width: 620, height: 700 };
    const layout = matrixKind.layout(dataset, options, size, textWidth, null);
    const stage = { dataset, layout, options, size, view, state, measure: textWidth };
    const scene = matrixKind.scene(stage);
    const outline = matrixKind.outline(stage, scene);
    const weave = weaveOf(dataset, state);
    const image = imageIn(scene)!;
    const sight = sightOf(layout, view);
    for (let sample = 0; sample < 50; sample++) {
      const [row, column] = [next(90) + 1, next(90) + 1];
      if (row === column) continue;
      const item = outline.cells!.at(row, column)!;
      const places = item.pair!.map((key) => dataset.indexOf(key)).sort((a, b) => a - b);
      const [a, b] = places as [number, number];
      let count = 0;
      for (let p = weave.offset[a]!; p < weave.offset[a + 1]!; p++)
        if (weave.other[p] === b && !(weave.bits[p]! & GHOST)) count = weave.counts[p]!;
      expect(item.name).toMatch(count ? `: ${count} relation` : /: (?:no|0) relation/);
      const { x, y, width, height } = item.box;
      const [cx, cy] = [x + width / 2, y + height / 2];
      const { port } = sight;
      const seen =
        cx > port.x && cx < port.x + port.width && cy > port.y && cy < port.y + port.height;
      // Over the first cells stand headings.
      const clear = !sight.zoomed || (cx > port.x + 215 && cy > port.y + 70);
      if (!seen || !clear) continue;
      const picked = pickScene(scene, scene.view, cx, cy);
      if (picked?.pair) expect(picked.pair).toEqual(item.pair);
      else expect(item.selects).toContain(picked?.key);
      if (sight.cell >= 14) {
        const marks = marksOf(scene, 'mark').filter(
          ({ pair }) => pair?.join() === item.pair!.join(),
        );
        expect(marks.length > 0).toBe(item.selects.length > 0);
      } else {
        const { pixels, width: wide } = image.image[0]!;
        const at = Math.floor(cy - port.y) * wide + Math.floor(cx - port.x - width / 4);
        // Grounds and paper are the first two paints; a hollow cell has its ground within.
        const bare = pixels[at]! <= 2;
        if (width >= 3 && !item.selects.length) expect(bare).toBe(true);
      }
    }
  }
});

it('where cells share a pixel it tells the signs of all, whatever the order of rows', () => {
  const n = 240;
  const id = (i: number) => `a${String(i).padStart(3, '0')}`;
  const random = randomFrom(7);
  const dataset = createDataset({
    actors: Array.from({ length: n }, (_, i) => ({ id: id(i), name: id(i) })),
    relations: Array.from({ length: 3000 }, (_, i) => {
      const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)];
      const parties = [id(a), id(a === b ? (b + 1) % n : b)];
      return { id: `r${i}`, type: 'energy', parties, sign: i % 3 ? 1 : -1 };
    }),
  });
  const options = { data: dataset, order: 'name' as const };
  const layout = {
    ...layoutMatrix(dataset, options, { width: 620, height: 620 }, textWidth),
    ...{ cell: 0.6, left: 0, top: 0, at: Float64Array.from({ length: n }, (_, i) => i * 0.6) },
  };
  const { pixels, width } = imageOf(
    dataset,
    EMPTY_STATE,
    sightOf(layout, { k: 1, x: 0, y: 0 }),
    false,
  );
  const signs = new Map<number, Set<number>>();
  for (const { parties, sign } of dataset.relations)
    for (const [a, b] of [parties, [...parties].reverse()]) {
      const [x, y] = [a!, b!].map(({ key }) => Math.round(layout.at[layout.keys.indexOf(key)]!));
      const pixel = y! * width + x!;
      signs.set(pixel, (signs.get(pixel) ?? new Set()).add(sign!));
    }
  // With, against and both, in full strength.
  const seen = [...signs].map(([pixel, here]) => [
    pixels[pixel]!,
    here.size > 1 ? 5 : here.has(1) ? 3 : 4,
  ]);
  expect(seen.filter(([is, wanted]) => is !== wanted)).toEqual([]);
  expect(seen.filter(([is]) => is === 5).length).toBeGreaterThan(50);
});
