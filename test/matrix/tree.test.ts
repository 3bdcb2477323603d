import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets';
import { matrixKind } from '../../src/matrix/kind';
import type { MatrixOptions } from '../../src/matrix/options';
import { provideOrders } from '../../src/matrix/orders';
import type { MatrixOwn } from '../../src/matrix/own';
import { reachOf } from '../../src/matrix/seriate/branches';
import { orders } from '../../src/matrix/seriate/code';
import { seriate } from '../../src/matrix/seriate/seriate';
import { jointsOf } from '../../src/matrix/tree/rows';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';
import type { View } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

provideOrders(orders);

const squares = fc.integer({ min: 2, max: 14 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    values: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n * n, maxLength: n * n }),
  }),
);

describe('the tree of an order by likeness', () => {
  it('joins rows side by side, never nearer than within, and all in the end', () => {
    fc.assert(
      fc.property(
        squares,
        fc.constantFrom('average' as const, 'ward' as const),
        (matrix, linkage) => {
          const { order, tree } = seriate(matrix, { method: 'leaf', linkage });
          const { n } = matrix;
          expect(tree?.height.length).toBe(n - 1);
          const { left, right, height } = tree!;
          const { from, to } = reachOf(tree!);
          expect([from.at(-1), to.at(-1)]).toEqual([0, n]);
          expect([...left, ...right].sort((a, b) => a - b)).toEqual(
            Array.from({ length: 2 * n - 2 }, (_, i) => i),
          );
          for (let m = 0; m < n - 1; m++) {
            const [a, b] = [left[m]!, right[m]!];
            expect(to[a] === from[b] || to[b] === from[a]).toBe(true);
            for (const part of [a, b])
              if (part >= n) expect(height[part - n]!).toBeLessThanOrEqual(height[m]! + 1e-9);
          }
          expect(order.length).toBe(n);
        },
      ),
    );
  });

  it('has as height what the linkage says: by hand, four rows', () => {
    // On a line at 0, 1, 5 and 7: 0 and 1 join at 1, 5 and 7 at 2, all at the mean of 5, 7, 4 and 6.
    const at = [0, 1, 5, 7];
    const values = at.flatMap((a) => at.map((b) => Math.abs(a - b)));
    const { tree } = seriate({ n: 4, values }, { method: 'leaf', kind: 'dissimilarity' });
    expect([...tree!.height].sort((a, b) => a - b)).toEqual([1, 2, 5.5]);
  });

  it('is none where rows are moved out of their branches, or another method puts them', () => {
    const at = [0, 1, 5, 7];
    const matrix = { n: 4, values: at.flatMap((a) => at.map((b) => Math.abs(a - b))) };
    const given = { kind: 'dissimilarity', method: 'leaf' } as const;
    expect(seriate(matrix, { ...given, previous: [0, 2, 1, 3] }).tree).toBeUndefined();
    expect(seriate(matrix, { ...given, previous: [3, 2, 1, 0] }).tree).toBeDefined();
    expect(seriate(matrix, { ...given, method: 'robinson' }).tree).toBeUndefined();
    expect(seriate({ n: 1, values: [0] }, given).tree).toBeUndefined();
  });
});

const dataset = createDataset(coldWarBlocs);
function drawn(
  change: Partial<MatrixOptions> = {},
  own: MatrixOwn = {},
  width = 890,
  view: View = { k: 1, x: 0, y: 0 },
) {
  const options = { ...matrixKind.defaults, data: dataset, order: 'leaf', ...change } as const;
  const size = { width, height: matrixKind.height(dataset, options, width, textWidth) };
  const layout = matrixKind.layout(dataset, options, size, textWidth, null);
  const stage = {
    dataset,
    layout,
    options,
    size,
    view,
    state: EMPTY_STATE,
    measure: textWidth,
    own,
  };
  const scene = matrixKind.scene(stage);
  const d = scene.layers
    .flatMap(({ batches }) => batches)
    .flatMap((batch) => (batch.kind === 'path' && batch.part === 'tree' ? batch.d : []))
    .join('');
  return { layout, scene, d, outline: matrixKind.outline(stage, scene), width };
}

describe('a dendrogram', () => {
  it('stands beside the rows, inside the plot, and ends each line at the middle of a row', () => {
    for (const width of [470, 890]) {
      const { d, layout } = drawn({}, {}, width);
      const numbers = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      const edge = layout.left + layout.at.at(-1)! + layout.cell;
      expect(Math.min(...numbers.map(([x]) => x!))).toBeGreaterThan(edge);
      expect(Math.max(...numbers.map(([x]) => x!))).toBeLessThanOrEqual(width);
      const ends = numbers.filter(([x]) => x! < edge + 6.5).map(([, y]) => y!);
      const middles = layout.keys.map((_, i) => layout.top + layout.at[i]! + layout.cell / 2);
      for (const y of middles) expect(ends.some((end) => Math.abs(end - y) < 0.02)).toBe(true);
      expect((d.match(/M/g) ?? []).length).toBe(layout.keys.length - 1);
    }
  });

  it('follows its rows closer in, and is none by option, by another order, or on the way', () => {
    const near = drawn({}, {}, 890, { k: 3, x: -900, y: -900 });
    const middle = near.outline.items.find(({ row, column }) => column === 0 && row === 14)?.box;
    const y = middle!.y + middle!.height / 2;
    expect(
      [...near.d.matchAll(/ (-?[\d.]+)/g)].some(([, at]) => Math.abs(Number(at) - y) < 0.5),
    ).toBe(true);
    expect(drawn({ dendrogram: false }).d).toBe('');
    expect(drawn({ order: 'name' }).d).toBe('');
    const from = drawn({ order: 'name' }).layout;
    expect(drawn({}, { glide: { from, t: 0.5 } }).d).toBe('');
  });

  it('a branch that is folded is one row with honest totals, and a line less for each joint in it', () => {
    const { layout } = drawn();
    const { from, to, branches } = layout.tree!;
    const n = layout.keys.length;
    const four = Array.from(branches.left, (_, m) => n + m).find((c) => to[c]! - from[c]! === 4)!;
    const keys = layout.keys.slice(from[four], to[four]);
    const folded = drawn({}, { branches: [keys] });
    expect((folded.d.match(/M/g) ?? []).length).toBe(n - 1 - 3);
    const row = folded.outline.items.find(({ name }) => / and 3 more/.test(name));
    expect(row).toBeDefined();
    // Actors that do not stand side by side are no branch: nothing is folded.
    const apart = [layout.keys[0]!, layout.keys[5]!];
    expect((drawn({}, { branches: [apart] }).d.match(/M/g) ?? []).length).toBe(n - 1);
  });

  it('puts no number that is none in a picture', () => {
    const { tree } = drawn().layout;
    const height = tree!.branches.height.map((one, m) => [one, NaN, Infinity][m % 3]!);
    const { x, y } = jointsOf({ ...tree!, branches: { ...tree!.branches, height } }, (row) => row);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});
