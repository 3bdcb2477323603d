import { expect, it } from 'vitest';
import { createStandIn } from '../../src/model/stand-in';
import { createSelection } from '../../src/model/store';

it('passes all on to the selection that it stands for, listeners and names too', () => {
  const [first, second] = [createSelection({ asOf: 1 }), createSelection({ asOf: 2 })];
  const { selection, standFor } = createStandIn(first);
  const told: (number | null)[] = [];
  const leave = selection.subscribe(({ asOf }) => told.push(asOf));
  selection.name(() => 'a step');
  selection.set({ asOf: 3 });
  expect(first.get().asOf).toBe(3);
  standFor(second);
  standFor(second);
  first.set({ asOf: 4 });
  selection.set({ asOf: 5 });
  expect(told).toEqual([1, 3, 2, 5]);
  expect([second.get().asOf, second.steps().undo, first.steps().undo]).toEqual([
    5,
    'a step',
    'asOf',
  ]);
  selection.undo();
  leave();
  selection.redo();
  expect(told).toEqual([1, 3, 2, 5, 2]);
});
