import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyItem } from '../../src/interact/outline';
import { arranged } from '../../src/matrix/arranged';
import { tiesAt, tiesBetween } from '../../src/matrix/cells';
import { lengthOf, partnersFirst } from '../../src/matrix/controls/rows';
import { foldTies, sidesOf } from '../../src/matrix/fold';
import { matrixKind } from '../../src/matrix/kind';
import { orderMatrix } from '../../src/matrix/seriate/actors';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import { EMPTY_STATE } from '../../src/model/store';
import { draw, marksOf, ring, sides } from './fixture';

describe('groups as one row', () => {
  it('count each relation once, allied and opposed apart, whatever is folded', () => {
    const dataset = createDataset({
      ...ring(12),
      relations: [
        ...ring(12).relations!,
        { id: 'many', type: 'legal', parties: ['a0', 'a1', 'a5', 'a6'] },
      ],
    });
    const ties = tiesBetween(dataset, EMPTY_STATE);
    const keys = dataset.actors.map(({ key }) => key);
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 2 }), fc.nat(11), (members, nth) => {
        const others = keys.filter((key) => !members.includes(key));
        const other = others[nth % Math.max(1, others.length)];
        const folds = new Map([[members[0]!, { keys: members, name: 'some' }]]);
        const folded = foldTies(ties, folds);
        const expected = (fits: (parties: readonly Key[]) => boolean) => {
          const found = dataset.relations.filter(({ parties }) =>
            fits(parties.map(({ key }) => key)),
          );
          return [1, -1].map((sign) => found.filter((one) => one.sign === sign).length);
        };
        const has = (parties: readonly Key[]) =>
          parties.filter((key) => members.includes(key)).length;
        if (other)
          expect(sidesOf(tiesAt(folded, members[0]!, other)).slice(0, 2)).toEqual(
            expected((parties) => has(parties) > 0 && parties.includes(other)),
          );
        expect(sidesOf(tiesAt(folded, members[0]!, members[0]!)).slice(0, 2)).toEqual(
          expected((parties) => has(parties) > 1),
        );
      }),
    );
  });

  it('stand as one row and column with their name; names of cells tell the same counts', () => {
    const plain = draw(sides);
    const { stage, scene } = draw(sides, 620, {}, { collapsed: ['C'] });
    const layout = arranged(stage);
    const [fold] = layout.folds.values();
    expect(fold!.keys).toContain('actor:C');
    expect(layout.keys).toHaveLength(plain.stage.layout.keys.length - fold!.keys.length + 1);
    expect(layout.actors).toHaveLength(plain.stage.layout.keys.length);
    expect(marksOf(scene, 'row-label').some(({ text }) => fold!.name.includes(text))).toBe(true);
    const outline = matrixKind.outline(stage, scene);
    const names = [...everyItem(outline)].map(({ name }) => name);
    // C, R and N against U: no1, no2; and no tie of theirs with it that is allied.
    expect(names.some((name) => /Austria-Hungary: 2 relations \(Opposed 2\)/.test(name))).toBe(
      true,
    );
    const head = outline.items.find((item) => item.part === 'row-label' && item.key === null);
    expect(head?.selects).toEqual(fold!.keys);
  });

  it('takes lists of ids alone', () => {
    const check = (collapsed: unknown) => () =>
      matrixKind.check({ data: sides, collapsed } as never);
    expect(check('C')).toThrow(TypeError);
    expect(check(['C'])).not.toThrow();
  });
});

describe('the strip', () => {
  it('has a column for each relation of three and more, a mark for each party, beside the cells', () => {
    const { stage, scene } = draw(sides, 620, {}, { strip: true });
    const { keys, strip, left } = stage.layout;
    expect(strip.relations.map(({ id }) => id)).toEqual(['drill', 'three']);
    const marks = marksOf(scene, 'strip');
    expect(marks.filter(({ key }) => key === 'relation:three')).toHaveLength(3);
    for (const { box } of marks) {
      expect(box.x).toBeGreaterThan(left);
      expect(box.x + box.width).toBeLessThanOrEqual(620);
    }
    const cells = marksOf(scene, 'cell').map(({ box }) => box.x + box.width);
    expect(Math.min(...marks.map(({ box }) => box.x))).toBeGreaterThan(Math.max(...cells));
    expect(keys.length).toBeGreaterThan(3);
  });

  it('stays where it is closer in, beside the rows in sight', () => {
    const { stage } = draw(sides, 620, {}, { strip: true });
    const { strip, left, top } = stage.layout;
    const view = { k: 2, x: -left, y: -top };
    const scene = matrixKind.scene({ ...stage, view });
    const layer = scene.layers.find(({ name }) => name === 'strip')!;
    expect(layer.clip!.x).toBe(strip.left);
    const marks = marksOf({ ...scene, layers: [layer] }, 'strip');
    expect(marks.length).toBeGreaterThan(2);
    const home = marksOf(matrixKind.scene(stage), 'strip');
    for (const { id, box } of marks) {
      const before = home.find((mark) => mark.id === id)!.box;
      expect(box.x + box.width / 2).toBeCloseTo(before.x + before.width / 2, 1);
      expect(box.y).toBeGreaterThan(before.y - 1);
    }
  });
});

describe('rows moved', () => {
  const dataset = createDataset(ring(9)).rollUp();
  const keys = dataset.actors.map(({ key }) => key);

  it('have the length that orderMatrix gives', () => {
    const manual = [...keys].reverse().map((key) => key.slice(6));
    const { scores, keys: rows } = orderMatrix(dataset, { method: 'manual', manual });
    expect(lengthOf(dataset, rows)).toBeCloseTo(scores.linearArrangement, 9);
  });

  it('partners of an actor come first, friends before foes, the rest as they stood', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const sorted = partnersFirst(dataset, keys, key);
        expect([...sorted].sort()).toEqual([...keys].sort());
        const near = dataset.neighbors(key);
        expect(sorted[0]).toBe(key);
        expect(new Set(sorted.slice(1, 1 + near.size))).toEqual(near);
        const rest = keys.filter((one) => one !== key && !near.has(one));
        expect(sorted.slice(1 + near.size)).toEqual(rest);
        const friends = sorted
          .slice(1, 1 + near.size)
          .map((one) =>
            dataset
              .relationsOf(key)
              .some((r) => r.sign === 1 && r.parties.some((p) => p.key === one)),
          );
        expect(friends).toEqual([...friends].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
