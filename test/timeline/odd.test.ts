import { expect, it } from 'vitest';
import type { DatasetInput } from '../../src/model/records';
import { clashes, pictureAt } from './picture';

const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
const parties = ['a'];
const many = (date: (i: number) => string, more: object = { participants: parties }) =>
  Array.from({ length: 400 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: date(i),
    ...more,
  }));
const padded = (i: number) => `${i}`.padStart(3, '0');
const year = (i: number) => 1900 + (i % 50);

const ODD: Readonly<Record<string, DatasetInput>> = {
  'no events': { actors, events: [] },
  'no dates': { actors, events: many(() => '') },
  'one year': { actors, events: many(() => '1914') },
  'no actors': { actors: [], events: many((i) => `${year(i)}`, {}) },
  'all of time': { actors, events: many((i) => `Y-${1 + i * 34_000_000}`) },
  'no ends': { actors, events: many((i) => `${year(i)}/..`) },
  'no beginnings': { actors, events: many((i) => `/${year(i)}`) },
  milliseconds: { actors, events: many((i) => `2025-09-02T12:00:00.${padded(i)}Z`) },
  'a long name': {
    actors: [{ id: 'a', name: 'A name that goes on and on without an end '.repeat(4) }],
    events: many((i) => (i % 9 ? `${year(i)}` : '')),
  },
};

for (const [name, data] of Object.entries(ODD))
  for (const form of ['density', 'auto'] as const)
    it(`draws ${name}, ${form}, with numbers alone and no word on another`, () => {
      for (const width of [300, 900])
        for (const [k, x] of [
          [1, 0],
          [50, -9000],
        ] as const) {
          const { scene, outline } = pictureAt(data, width, { form }, {}, { k, x, y: 0 });
          for (const batch of scene.layers.flatMap(({ batches }) => batches))
            for (const [field, values] of Object.entries(batch)) {
              if (/^d$|text/.test(field)) expect(`${values}`).not.toMatch(/NaN|Infinity|undefined/);
              if (!/^([xy][12]?|width|height)$/.test(field)) continue;
              const numbers =
                typeof values === 'number' ? [values] : [...(values as Iterable<number>)];
              expect(
                numbers.filter((value) => !Number.isFinite(value)),
                field,
              ).toEqual([]);
            }
          for (const { box } of outline.items)
            expect(Object.values(box).every(Number.isFinite)).toBe(true);
          if (form === 'density') expect(clashes(scene)).toEqual([]);
        }
    });
