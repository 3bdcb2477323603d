import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Key } from '../../src/model/key';
import type { SelectionState } from '../../src/model/selection';
import { createSelection, EMPTY_STATE } from '../../src/model/store';

const key = fc.constantFrom<Key>('actor:A', 'relation:r', 'event:e');
const change: fc.Arbitrary<Partial<SelectionState>> = fc.record(
  {
    highlight: fc.option(key),
    selected: fc.uniqueArray(key).map((keys) => new Set(keys)),
    filter: fc.constantFrom(null, { kind: 'text', query: 'x' } as const),
    period: fc.constantFrom<SelectionState['period']>(null, [0, 5], [1, 2]),
    asOf: fc.option(fc.integer()),
    order: fc.option(fc.uniqueArray(key)),
  },
  { requiredKeys: [] },
);
const lasting = ({ highlight, ...state }: SelectionState) => state;

describe('createSelection', () => {
  it('calls at once, then on change only', () => {
    const selection = createSelection();
    const heard = vi.fn();
    const leave = selection.subscribe(heard);
    expect(heard.mock.calls).toEqual([[EMPTY_STATE]]);
    selection.set({});
    selection.set({ selected: new Set(), period: null });
    expect(heard).toHaveBeenCalledTimes(1);
    selection.set({ period: [1, 2] });
    selection.set({ period: [1, 2] });
    expect(heard).toHaveBeenCalledTimes(2);
    leave();
    leave();
    selection.clear();
    selection.set({ asOf: 3 });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('makes no step of a highlight, and keeps it through undo', () => {
    const selection = createSelection();
    const heard = vi.fn();
    selection.subscribe(heard);
    selection.set({ highlight: 'actor:A' });
    expect(heard).toHaveBeenCalledTimes(2);
    expect(selection.undo()).toBe(false);
    selection.toggle('actor:B');
    selection.set({ highlight: 'actor:C' });
    expect(selection.undo()).toBe(true);
    expect(selection.get()).toMatchObject({ highlight: 'actor:C', selected: new Set() });
    selection.set({ highlight: null });
    expect(selection.redo()).toBe(true);
    expect(selection.get()).toMatchObject({ highlight: null, selected: new Set(['actor:B']) });
  });

  it('toggles, and clears marks but not filters', () => {
    const selection = createSelection({ asOf: 7, selected: new Set<Key>(['actor:A']) });
    selection.toggle('actor:B');
    selection.toggle('actor:A');
    expect([...selection.get().selected]).toEqual(['actor:B']);
    selection.set({ highlight: 'actor:B' });
    selection.clear();
    expect(selection.get()).toEqual({ ...EMPTY_STATE, asOf: 7 });
    expect(selection.undo()).toBe(true);
    expect([...selection.get().selected]).toEqual(['actor:B']);
  });

  it('takes every step back and forth', () => {
    fc.assert(
      fc.property(change, fc.array(change, { maxLength: 12 }), (initial, changes) => {
        const selection = createSelection(initial);
        const states = [selection.get()];
        for (const next of changes) {
          selection.set(next);
          if (
            JSON.stringify([lasting(states.at(-1)!), [...states.at(-1)!.selected].sort()]) !==
            JSON.stringify([lasting(selection.get()), [...selection.get().selected].sort()])
          ) {
            states.push(selection.get());
          }
        }
        for (const state of states.toReversed().slice(1)) {
          expect(selection.undo()).toBe(true);
          expect(lasting(selection.get())).toEqual(lasting(state));
        }
        expect(selection.undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(selection.redo()).toBe(true);
          expect(lasting(selection.get())).toEqual(lasting(state));
        }
        expect(selection.redo()).toBe(false);
      }),
    );
  });

  it('forgets what could be redone after a new step', () => {
    const selection = createSelection();
    selection.set({ asOf: 1 });
    selection.undo();
    selection.set({ asOf: 2 });
    expect(selection.redo()).toBe(false);
  });

  it('keeps its own copy', () => {
    const selected = new Set<Key>(['actor:A']);
    const selection = createSelection({ selected });
    selected.add('actor:B');
    expect(selection.get().selected.size).toBe(1);
    expect(Object.isFrozen(selection.get())).toBe(true);
  });

  it('reads over what makes no sense', () => {
    const selection = createSelection();
    const bad = { selected: 5, period: [3, 1], asOf: NaN, order: 'x', highlight: 4, filter: 'all' };
    selection.set(bad as unknown as Partial<SelectionState>);
    selection.set(null as unknown as Partial<SelectionState>);
    expect(selection.get()).toEqual(EMPTY_STATE);
    selection.set({ asOf: undefined, selected: ['actor:A'] } as unknown as Partial<SelectionState>);
    expect(selection.get()).toEqual({ ...EMPTY_STATE, selected: new Set(['actor:A']) });
  });

  it('lets a listener leave, join and fail while others are told', () => {
    const selection = createSelection();
    const told: string[] = [];
    selection.subscribe(() => {
      told.push('first');
      leave();
    });
    let leave = (): void => {};
    leave = selection.subscribe(() => told.push('left'));
    selection.subscribe(() => {
      throw new Error('of one listener');
    });
    selection.subscribe(() => told.push('last'));
    told.length = 0;
    selection.set({ asOf: 1 });
    expect(told).toEqual(['first', 'last']);
    expect(selection.get().asOf).toBe(1);
  });

  it('tells everyone the newest state last when a listener writes', () => {
    const selection = createSelection();
    const heard: (number | null)[] = [];
    selection.subscribe(({ asOf }) => {
      if (asOf === 1) selection.set({ asOf: 2 });
    });
    selection.subscribe(({ asOf }) => heard.push(asOf));
    selection.set({ asOf: 1 });
    expect(heard).toEqual([null, 2]);
  });
});
