import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPicture, resolvePicture } from '../../src/chart/picture';
import type { AnyKind } from '../../src/chart/plan';
import { europeanAlliances } from '../../src/datasets';
import { matrixKind } from '../../src/matrix/kind';
import { createDataset } from '../../src/model/dataset';
import type { Predicate, SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { at, HOME, keyAt, type Scene } from '../../src/scene/scene';
import { timelineKind } from '../../src/timeline/kind';

const data = createDataset(europeanAlliances);
const ids = data.actors.map(({ id }) => id);

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ kind: fc.constant('types' as const), types: fc.subarray(['military', 'political']) }),
  fc.record({ kind: fc.constant('sign' as const), signs: fc.subarray([1, 0, -1] as const) }),
  fc.record({
    kind: fc.constant('actors' as const),
    ids: fc.subarray(ids),
    match: fc.constantFrom('any' as const, 'all' as const),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    start: fc.integer({ min: 1860, max: 1920 }),
    end: fc.integer({ min: 1860, max: 1920 }),
    mode: fc.constantFrom('overlaps' as const, 'within' as const, 'asOf' as const),
  }),
  fc.constant<Predicate>({ kind: 'text', query: 'germany' }),
);
const filter: fc.Arbitrary<Predicate> = fc.letrec<{ one: Predicate }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ kind: fc.constant('not' as const), of: tie('one') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('one'), { maxLength: 3 }),
    }),
  ),
})).one;
const state: fc.Arbitrary<SelectionState> = fc
  .record({
    filter: fc.option(filter),
    period: fc.option(fc.constant([Date.UTC(1890, 0), Date.UTC(1907, 0)] as const)),
  })
  .map((parts) => ({ ...EMPTY_STATE, ...parts }));

/** Where the actors are: middles of nodes, and of the headings of lanes, rows and columns. */
function places(scene: Scene): string[] {
  const found: string[] = [];
  for (const { batches } of scene.layers)
    for (const batch of batches) {
      if (!('x' in batch) || !/^(node|lane-name|(row|column)-label)$/.test(batch.part)) continue;
      for (let i = 0; i < batch.count; i++)
        if (keyAt(batch, i))
          found.push(`${batch.part} ${keyAt(batch, i)} ${at(batch.x, i)} ${at(batch.y, i)}`);
    }
  return found.sort();
}

describe.each([
  ['network', networkKind],
  ['timeline', timelineKind],
  ['matrix', matrixKind],
] as const)('a filter in the %s', (_, kind) => {
  it('hides, and never moves an actor', () => {
    const picture = resolvePicture([kind as AnyKind], false, { data });
    const [panel] = planPicture(picture, 660).panels;
    const { options, size } = panel as NonNullable<typeof panel>;
    const { measure, dataset, words } = picture;
    const layout: unknown = (kind as AnyKind).layout(dataset, options, size, measure, null);
    const sceneOf = (one: SelectionState): Scene =>
      (kind as AnyKind).scene({
        dataset,
        layout,
        options,
        size,
        view: HOME,
        state: one,
        measure,
        words,
      } as never);
    const before = places(sceneOf(EMPTY_STATE));
    expect(before.length).toBeGreaterThanOrEqual(ids.length);
    fc.assert(
      fc.property(state, (one) => {
        expect(places(sceneOf(one))).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
