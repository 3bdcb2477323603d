import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Key } from '../../src/model/key';
import type { Predicate, Selection, SelectionState } from '../../src/model/selection';
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
const plain = ({ highlight, ...state }: SelectionState) => [state, [...state.selected].sort()];
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

  it('names steps: by their label, else by who was asked first, else by the parts that changed', () => {
    const selection = createSelection();
    expect(selection.steps()).toEqual({ undo: null, redo: null });
    selection.set({ asOf: 1 }, 'As of the first day');
    selection.toggle('actor:A');
    expect(selection.steps()).toEqual({ undo: 'selected', redo: null });
    const leave = selection.name(
      (state, before) => `${before.selected.size}→${state.selected.size}`,
    );
    const second = selection.name(() => 'second');
    expect(selection.steps().undo).toBe('0→1');
    selection.undo();
    expect(selection.steps()).toEqual({ undo: 'As of the first day', redo: '0→1' });
    leave();
    expect(selection.steps().redo).toBe('second');
    second();
    selection.undo();
    expect(selection.steps()).toEqual({ undo: null, redo: 'As of the first day' });
  });

  it('makes one step and one call of a transaction, however deep', () => {
    const selection = createSelection();
    const heard = vi.fn();
    selection.subscribe(heard);
    const result = selection.transaction(() => {
      selection.set({ period: [1, 2] }, 'inner');
      expect(selection.get().period).toEqual([1, 2]);
      selection.transaction(() => selection.set({ asOf: 1 }), 'deeper');
      expect(selection.undo()).toBe(false);
      selection.preview({ highlight: 'actor:A' });
      selection.toggle('actor:A');
      return 5;
    }, 'All of it');
    expect(result).toBe(5);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(selection.steps().undo).toBe('All of it');
    selection.undo();
    expect(lasting(selection.get())).toEqual(lasting(EMPTY_STATE));
    expect(selection.undo()).toBe(false);
  });

  it('tells nothing of a transaction that comes to nothing', () => {
    const selection = createSelection({ asOf: 1 });
    const heard = vi.fn();
    selection.subscribe(heard);
    const before = selection.get();
    selection.transaction(() => {
      selection.set({ asOf: 2 });
      selection.set({ asOf: 1 });
    });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(selection.get()).toBe(before);
    expect(selection.undo()).toBe(false);
  });

  it('takes back a transaction that fails, the inner one alone where its error is caught', () => {
    const selection = createSelection({ asOf: 1 });
    const heard = vi.fn();
    selection.subscribe(heard);
    const fail = () => {
      selection.set({ asOf: 9, period: [0, 9] }, 'never');
      throw new Error('of the page');
    };
    expect(() => selection.transaction(fail)).toThrow('of the page');
    expect(() => selection.transaction(() => Promise.resolve())).toThrow(TypeError);
    expect(selection.get()).toEqual({ ...EMPTY_STATE, asOf: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    selection.transaction(() => {
      selection.set({ asOf: 2 });
      expect(() => selection.transaction(fail)).toThrow('of the page');
    });
    expect(selection.get()).toEqual({ ...EMPTY_STATE, asOf: 2 });
    expect(selection.steps().undo).toBe('asOf');
    selection.set({ asOf: 3 });
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('shows a preview at once, and makes one step of it at the next set', () => {
    const selection = createSelection();
    const causes: string[] = [];
    selection.subscribe(() => causes.push(selection.cause()));
    selection.preview({ period: [0, 1] });
    selection.preview({ period: [0, 2] });
    selection.set({ highlight: 'actor:A' });
    expect(selection.steps().undo).toBeNull();
    selection.set({ period: [0, 3] }, 'Brush');
    expect(causes).toEqual(['set', 'preview', 'preview', 'preview', 'set']);
    expect(selection.steps().undo).toBe('Brush');
    selection.undo();
    expect(selection.get().period).toBeNull();
    expect(selection.undo()).toBe(false);
  });

  it('takes a preview back without a step, and settles one that came to nothing without a trace', () => {
    const selection = createSelection();
    selection.set({ asOf: 1 });
    selection.preview({ asOf: 2 });
    expect(selection.undo()).toBe(true);
    expect(selection.get().asOf).toBe(1);
    expect(selection.steps()).toEqual({ undo: 'asOf', redo: null });
    selection.preview({ asOf: 2 });
    selection.preview({ asOf: 1 });
    selection.set({});
    expect(selection.undo()).toBe(true);
    expect(selection.get().asOf).toBeNull();
    expect(selection.undo()).toBe(false);
  });

  it('keeps its own copy of a filter, and reads over one that is a circle', () => {
    const types = ['military'];
    const selection = createSelection();
    selection.set({ filter: { kind: 'types', types } });
    types.push('energy');
    expect(selection.get().filter).toEqual({ kind: 'types', types: ['military'] });
    selection.set({ filter: { kind: 'types', types } });
    expect(selection.get().filter).toEqual({ kind: 'types', types: ['military', 'energy'] });
    const circle = { kind: 'not' } as unknown as { kind: 'not'; of: Predicate };
    circle.of = circle;
    selection.set({ filter: circle });
    expect(selection.get().filter).toMatchObject({ kind: 'types' });
  });

  it('undoes what was done and redoes what was undone, in any order of acts', () => {
    type Act = (selection: Selection) => void;
    const set = change.map(
      (parts): Act =>
        (selection) =>
          selection.set(parts),
    );
    const act: fc.Arbitrary<Act> = fc.oneof(
      set,
      key.map(
        (one): Act =>
          (selection) =>
            selection.toggle(one),
      ),
      key.map(
        (highlight): Act =>
          (selection) =>
            selection.set({ highlight }),
      ),
      change.map(
        (parts): Act =>
          (selection) =>
            selection.preview(parts),
      ),
      fc.constant<Act>((selection) => selection.undo()),
      fc.constant<Act>((selection) => selection.redo()),
      fc.array(set, { maxLength: 4 }).map(
        (acts): Act =>
          (selection) =>
            selection.transaction(() => {
              for (const one of acts) one(selection);
            }),
      ),
      fc.array(set, { maxLength: 4 }).map(
        (acts): Act =>
          (selection) => {
            try {
              selection.transaction(() => {
                for (const one of acts) one(selection);
                throw new Error('of the page');
              });
            } catch {}
          },
      ),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), set, (acts, last) => {
        const selection = createSelection();
        for (const one of acts) one(selection);
        selection.set({});
        const before = selection.get();
        last(selection);
        const after = selection.get();
        const isStep = JSON.stringify(plain(before)) !== JSON.stringify(plain(after));
        if (isStep) {
          expect(selection.undo()).toBe(true);
          expect(lasting(selection.get())).toEqual(lasting(before));
          expect(selection.redo()).toBe(true);
        }
        expect(lasting(selection.get())).toEqual(lasting(after));
        // And the whole way back and forth.
        const way = [lasting(selection.get())];
        while (selection.undo()) way.push(lasting(selection.get()));
        for (const state of way.toReversed().slice(1)) {
          expect(selection.redo()).toBe(true);
          expect(lasting(selection.get())).toEqual(state);
        }
        expect(lasting(selection.get())).toEqual(lasting(after));
      }),
    );
  });
});
