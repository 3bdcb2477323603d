import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets';
import type { ColumnsInput } from '../../src/model/columns';
import { buffersOf, columnsOf } from '../../src/model/columns-of';
import { createDataset } from '../../src/model/dataset';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';
import type { Dataset } from '../../src/model/records';
import { parseWhen } from '../../src/model/time';
import { goodInput, plain } from './arbitrary';

const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
const good = {
  actors,
  relationColumns: {
    id: ['r2', 'r1', 'r3'],
    type: [0, 1, 0],
    typeNames: ['legal', 'military'],
    offset: [0, 2, 5, 7],
    actor: [0, 1, 2, 1, 0, 2, 0],
    certainty: [0, 1, 2],
    directed: [1, 0, 0],
    sign: [1, -1, 2],
    strength: [1, 2.5, 1],
    start: ['1914', '', '1914-06/1918'],
    end: ['1918-11', '1950~', ''],
    label: ['One', '', null],
  },
  eventColumns: {
    id: ['e', ''],
    title: ['Summit', 'Parade'],
    date: ['2025-09-01', ''],
    offset: [0, 2, 2],
    actor: [2, 0],
    place: ['Beijing', ''],
  },
} satisfies ColumnsInput;
const records = {
  actors,
  relations: [
    {
      id: 'r2',
      type: 'legal',
      parties: ['a', 'b'],
      directed: true,
      start: '1914',
      end: '1918-11',
      label: 'One',
    },
    {
      id: 'r1',
      type: 'military',
      parties: ['c', 'b', 'a'],
      certainty: 'expected' as const,
      sign: -1 as const,
      strength: 2.5,
      end: '1950~',
    },
    {
      id: 'r3',
      type: 'legal',
      parties: ['c', 'a'],
      certainty: 'hinted' as const,
      sign: null,
      start: '1914-06/1918',
    },
  ],
  events: [
    { id: 'e', title: 'Summit', date: '2025-09-01', participants: ['c', 'a'], place: 'Beijing' },
    { title: 'Parade', date: '' },
  ],
};
const read = (input: unknown): Dataset => createDatasetFromColumns(input as ColumnsInput);
const faults = (columns: object, kind = 'relationColumns') =>
  read({ ...good, [kind]: { ...good[kind as 'relationColumns'], ...columns } });

describe('createDatasetFromColumns', () => {
  it('makes the records that the same rows make', () => {
    expect(read(good).issues).toEqual([]);
    expect(plain(read(good))).toBe(plain(createDataset(records)));
    expect(
      plain(read({ ...good, ...records, relationColumns: undefined, eventColumns: undefined })),
    ).toBe(plain(createDataset(records)));
  });

  it('goes there and back, for any data', () => {
    const same = (dataset: Dataset) => {
      const columns = columnsOf(dataset);
      const handed = structuredClone(columns, { transfer: buffersOf(columns) });
      expect(plain(read(handed))).toBe(plain(dataset));
    };
    for (const input of [beijingSummit, europeanAlliances, coldWarBlocs])
      same(createDataset(input));
    fc.assert(
      fc.property(goodInput, (input) => same(createDataset(input))),
      { numRuns: 60 },
    );
  });

  it('holds columns behind records, and is cut and rolled up alike', () => {
    const both = read({
      ...good,
      relations: [{ id: 'r0', type: 'legal', parties: ['a', { actor: 'c', role: 'host' }] }],
      events: [{ id: 'd', title: 'Before', date: 1990, participants: ['b'] }],
    });
    expect(both.relations.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(both.eventsOf('actor:a').map(({ id }) => id)).toEqual(['e']);
    expect(both.at(1990).events.map(({ title }) => title)).toEqual(['Before', 'Parade']);
    expect(both.at(1916).count('relation')).toBe(4);
    expect(both.at(2000).relations.map(({ id }) => id)).toEqual(['r0']);
    const up = both.rollUp(({ id }) => (id === 'b' ? 'a' : id));
    expect(up.relations.map(({ id }) => id)).toEqual(['r0', 'r1', 'r3']);
    expect(up.pairs()).toMatchObject([{ a: 'actor:a', b: 'actor:c' }]);
  });

  it('fills in the bounds that are left out', () => {
    const at = Date.UTC(1914, 5, 28);
    const start = [at, at, Number.NaN];
    const when = (bounds: object) =>
      faults(
        {
          id: ['a', 'b', 'c'],
          title: ['A', 'B', 'C'],
          offset: [0, 0, 0, 0],
          bounds,
          date: undefined,
        },
        'eventColumns',
      ).events.map(({ when }) => when && Object.values(when));
    const moment = Object.values(parseWhen(new Date(at))!);
    expect(when({ earliestStart: start })).toEqual([moment, moment, null]);
    expect(when({ earliestStart: start, latestEnd: [at, at + 5, at] })).toEqual([
      [at, at, at, at, 'interval', false, false],
      [at, at, at + 5, at + 5, 'interval', false, false],
      null,
    ]);
  });

  it('holds bounds of a million different lengths as they came', () => {
    const count = 140_000;
    const numbers = (step: number) => Float64Array.from({ length: count }, (_, i) => step * i);
    const { events, issues } = read({
      actors,
      eventColumns: {
        id: Array.from({ length: count }, (_, i) => String(i).padStart(6, '0')),
        title: new Array(count).fill('Event'),
        bounds: {
          earliestStart: numbers(-1),
          latestStart: numbers(1),
          earliestEnd: numbers(3),
          latestEnd: numbers(7),
        },
      },
    });
    expect(issues).toEqual([]);
    for (const i of [0, 1, 300, 65_535, 65_536, 65_537, count - 1]) {
      const { earliestStart, latestStart, earliestEnd, latestEnd } = events[i]!.when!;
      expect([earliestStart, latestStart, earliestEnd, latestEnd].map((at) => at + 0)).toEqual(
        [-i, i, 3 * i, 7 * i].map((at) => at + 0),
      );
    }
  });

  it('says so where columns were given to createDataset', () => {
    const { issues } = createDataset(good);
    expect(issues.map(({ path, severity }) => `${path} ${severity}`)).toEqual([
      'eventColumns error',
      'relationColumns error',
    ]);
  });

  it('copies what it is given', () => {
    const offset = new Uint32Array([0, 2]);
    const actor = new Uint8Array([0, 1]);
    const id = ['r'];
    const strength = new Float64Array([2.5]);
    const dataset = read({
      actors,
      relationColumns: { id, offset, actor, strength, type: [0], typeNames: ['legal'] },
    });
    actor[1] = 2;
    offset[1] = 0;
    strength[0] = 7;
    id[0] = 'x';
    expect(dataset.get('relation:r')).toMatchObject({
      strength: 2.5,
      parties: [{ actor: 'a' }, { actor: 'b' }],
    });
  });

  it('says where a fault is, and keeps the good rows', () => {
    const paths = (columns: object, kind?: string) =>
      faults(columns, kind).issues.map(({ path }) => path);
    expect(paths({ actor: [0, 1, 2, 9, 0, 2, 0] })).toEqual(['relationColumns.actor[3]']);
    expect(faults({ actor: [0, 1, 2, 9, 0, 2, 0] }).count('relation')).toBe(3);
    expect(paths({ actor: [0, 0, 2, 1, 0, 2, 0] })).toEqual([
      'relationColumns.actor[1]',
      'relationColumns.offset[0]',
    ]);
    expect(faults({ actor: [0, 0, 2, 1, 0, 2, 0] }).relations.map(({ id }) => id)).toEqual([
      'r1',
      'r3',
    ]);
    expect(paths({ offset: [0, 2, 1, 7] })).toContain('relationColumns.offset[2]');
    expect(paths({ offset: [0, 2, Number.NaN, 7] })).toContain('relationColumns.offset[2]');
    expect(paths({ strength: [1, Number.NaN, -1] })).toEqual([
      'relationColumns.strength[1]',
      'relationColumns.strength[2]',
    ]);
    expect(paths({ certainty: [0, 7, 0] })).toEqual(['relationColumns.certainty[1]']);
    expect(paths({ sign: [0, 5, 0] })).toEqual(['relationColumns.sign[1]']);
    expect(paths({ type: [0, 2, 0] })).toContain('relationColumns.type[1]');
    expect(paths({ id: ['a', 'a', 'b'] })).toEqual(['relationColumns.id[1]']);
    expect(paths({ strength: [1] })).toEqual(['relationColumns.strength']);
    expect(paths({ start: ['soon', '', ''] })).toEqual(['relationColumns.start[0]']);
    expect(paths({ start: ['1950', '', ''] })).toEqual(['relationColumns.end[0]']);
    expect(paths({ title: ['One', ''] }, 'eventColumns')).toEqual(['eventColumns.title[1]']);
    expect(paths({ title: ['One', 7] }, 'eventColumns')).toContain('eventColumns.title[1]');
    expect(paths({ title: undefined }, 'eventColumns')).toEqual(['eventColumns.title']);
    expect(faults({ title: undefined }, 'eventColumns').events.map(({ title }) => title)).toEqual([
      'e',
      'Event',
    ]);
    expect(paths({ offset: 7 })).toContain('relationColumns.offset');
    expect(paths({ actor: [0, null, 2, 1, 0, 2, 0] })).toContain('relationColumns.actor[1]');
    const bounds = {
      earliestStart: [0, 5],
      latestStart: [1, 1],
      earliestEnd: [2, 2],
      latestEnd: [3, 3],
    };
    const event = faults({ bounds }, 'eventColumns');
    expect(event.issues.map(({ path }) => path)).toEqual(['eventColumns.bounds.latestEnd[1]']);
    expect(event.events.map(({ when }) => when?.latestStart)).toEqual([1, undefined]);
  });

  it('never throws from data', () => {
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true }),
      fc.array(fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double(), fc.string()), {
        maxLength: 8,
      }),
      fc.constantFrom<unknown>(new Uint32Array(3), new DataView(new ArrayBuffer(8)), {
        units: 1,
        offset: [0, 3],
      }),
    );
    const names = [
      ...Object.keys(good.relationColumns),
      ...Object.keys(good.eventColumns),
      'bounds',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), junk, { maxKeys: 5 }),
        junk,
        (more, other) => {
          const one = read({
            actors,
            relationColumns: { ...good.relationColumns, ...more },
            eventColumns: { ...good.eventColumns, ...more },
          });
          one.rollUp().pairs();
          expect(one.events.every(Object.isFrozen)).toBe(true);
          expect(() => read({ actors, relationColumns: other, eventColumns: other })).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
    expect(() => read(null)).toThrow(/^createDatasetFromColumns: .* got null/);
  });
});
