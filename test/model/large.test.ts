import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coded } from '../../src/model/column';
import { createDataset } from '../../src/model/dataset';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';
import { timed } from '../../src/model/ledger';
import { inOrder, placeIn } from '../../src/model/order';
import { parseWhen } from '../../src/model/time';
import { goodInput, plain } from './arbitrary';

const COUNT = 25_000;
const actors = Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` }));
const row = (i: number) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  type: i % 3 ? 'war' : 'peace',
  date: `${1800 + (i % 200)}`,
  participants: [`a${i % 9}`, `a${(i + 4) % 9}`],
  ...(i % 1000 === 0 && { evidence: [], place: `Place ${i}`, latest: 2010, importance: 2.5 }),
});
const input = { actors, events: Array.from({ length: COUNT }, (_, i) => row(i)) };

describe('order by id', () => {
  const checked = (ids: readonly string[]) => {
    const rows = [...inOrder(ids.length, (at) => ids[at] as string)];
    const wanted = ids.map((id, at) => ({ id, at }));
    wanted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.at - b.at));
    expect(rows).toEqual(wanted.map(({ at }) => at));
  };

  it('is that of code units, and of rows where ids are the same', () => {
    const letter = fc.constantFrom(
      '',
      'a',
      'b',
      'Z',
      '\0',
      'é',
      'ÿ',
      'Ā',
      '事',
      '😀',
      'prefix-of-many-',
    );
    const id = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));
    fc.assert(fc.property(fc.array(id, { minLength: 60, maxLength: 300 }), checked));
  });

  it('holds for many with long common beginnings', () => {
    checked(input.events.map(({ id }) => `https://example.org/events/${id}`).reverse());
  });

  it('finds each id, and no other', () => {
    const ids = ['a', 'b', 'c', 'e'];
    expect(ids.map((id) => placeIn(4, (i) => ids[i] as string, id))).toEqual([0, 1, 2, 3]);
    expect(['', 'aa', 'd', 'f'].map((id) => placeIn(4, (i) => ids[i] as string, id))).toEqual([
      -1, -1, -1, -1,
    ]);
  });
});

describe('columns', () => {
  it('hold any number of different values', () => {
    for (const kinds of [1, 2, 256, 257, 70_000]) {
      const column = coded(140_000);
      for (let i = 0; i < 140_000; i++) column.set(i, `${i % kinds}`);
      for (const i of [0, 1, 255, 256, 257, 65_535, 65_536, 69_999, 139_999])
        expect(column.at(i)).toBe(`${i % kinds}`);
    }
  });

  it('hold any bounds as they came', () => {
    const when = fc.constantFrom(
      ...['1914', '1914-06-28', '2025-09-01?', '2025~', '19XX', '2001-21', '-0430', 'Y-170000'],
      ...['1914/1918', '../1918', '1914/..', '1914/', '/1918', '2016/2016-05', 'Y170000002%'],
      ...['2025-09-01T12:00:00Z', '18', ''],
    );
    const column = timed(3);
    fc.assert(
      fc.property(when, when, (start, end) => {
        [parseWhen(start), parseWhen(end), parseWhen(start, end)].forEach((bounds, i) => {
          column.set(i, bounds);
          expect(column.at(i)).toEqual(bounds);
        });
      }),
    );
  });
});

describe('rows without ids', () => {
  const rows = input.events.map(({ id: _, ...rest }) => ({ ...rest, title: 'Event' }));
  const idsOf = (events: readonly object[]) =>
    createDataset({ actors, events: events as typeof input.events }).events.map(({ id }) => id);

  it('are named by content alone, in the order of code units', () => {
    const ids = idsOf(rows);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toEqual(idsOf([...rows].reverse()));
    for (const id of ids) expect(id).toMatch(/^e-[0-9a-z]{10}(-[1-9]\d*)?$/);
    // 1,800 contents: nine casts, 200 years, of which a few differ in type or more.
    expect(ids.filter((id) => id.length === 12).length).toBeGreaterThanOrEqual(1800);
  });

  it('do not take an id that is given', () => {
    const [base = ''] = idsOf(rows.slice(0, 1));
    const given = [base, `${base}-2`].map((id) => ({ ...row(1), id }));
    const mixed = [...rows.slice(0, 1), ...given, ...rows.slice(0, 1)];
    const ids = idsOf(mixed);
    expect(ids).toEqual([base, `${base}-2`, `${base}-3`, `${base}-4`]);
    expect(idsOf([...mixed].reverse())).toEqual(ids);
  });

  it('are named alike as records and as columns', () => {
    const some = input.events.slice(1, 99).map(({ id: _, ...rest }) => rest);
    const columns = createDatasetFromColumns({
      actors,
      eventColumns: {
        title: some.map(({ title }) => title),
        type: some.map(({ type }) => (type === 'war' ? 0 : 1)),
        typeNames: ['war', 'peace'],
        date: some.map(({ date }) => date),
        offset: [...some.keys(), some.length].map((row) => 2 * row),
        actor: some.flatMap(({ participants }) => participants.map((id) => Number(id[1]))),
      },
    });
    expect(columns.events.map(({ id }) => id)).toEqual(idsOf(some));
  });
});

describe('many records', () => {
  const dataset = createDataset(input);

  it('are what few are', () => {
    for (const i of [0, 7, 1000, COUNT - 1]) {
      const few = createDataset({ actors, events: [row(i)] }).events[0];
      expect(dataset.get(`event:e${i}`)).toEqual(few);
    }
    expect(dataset.issues).toEqual([]);
  });

  it('are asked for by place, without making a list', () => {
    expect(dataset.count('event')).toBe(COUNT);
    expect(dataset.count('relation')).toBe(0);
    expect(dataset.keyAt('event', 1)).toBe('event:e1');
    expect(dataset.keyAt('event', 2)).toBe('event:e10');
    const record = dataset.recordAt('event', 2);
    expect(record.title).toBe('Event 10');
    expect(dataset.get('event:e10')).toBe(record);
    for (const index of [-1, COUNT, 0.5, Number.NaN])
      for (const name of ['keyAt', 'recordAt'] as const)
        expect(() => dataset[name]('event', index)).toThrow(RangeError);
    const places = dataset.indicesOf('event', 'actor:a3');
    expect([...places]).toEqual([...places].sort((a, b) => a - b));
    expect([...places].map((index) => dataset.recordAt('event', index))).toEqual(
      dataset.eventsOf('actor:a3'),
    );
    expect(places).toHaveLength(input.events.filter((e) => e.participants.includes('a3')).length);
  });

  it('stay the same objects when the whole list is asked for', () => {
    const other = createDataset(input);
    const before = other.recordAt('event', 5);
    expect(other.events[5]).toBe(before);
    expect(other.events).toBe(other.events);
    expect(other.recordAt('event', 6)).toBe(other.events[6]);
    expect(other.events).toHaveLength(COUNT);
  });

  it('keep nothing of the rows that they were read from', () => {
    const events = [row(0), row(1)];
    const made = createDataset({ actors, events });
    (events[1] as { title: string }).title = 'changed';
    (events[1] as { participants: string[] }).participants.pop();
    expect(made.get('event:e1')).toMatchObject({ title: 'Event 1', participants: [{}, {}] });
  });

  it('are cut and rolled up as few are', () => {
    const cut = dataset.at(1850);
    expect(cut.count('event')).toBe(dataset.events.filter(({ when }) => isIn(when)).length);
    const up = dataset.rollUp(({ id }) => (id > 'a4' ? 'a0' : id));
    expect(up.count('event')).toBe(COUNT);
    expect(up.get('event:e5')).toMatchObject({
      participants: [{ actor: 'a0', via: ['a5'] }],
    });
    expect(up.indicesOf('event', 'actor:a0').length).toBe(
      input.events.filter((e) => e.participants.some((id) => id > 'a4' || id === 'a0')).length,
    );
  });
});

function isIn(when: { earliestStart: number; latestEnd: number } | null): boolean {
  return !!when && when.earliestStart < Date.UTC(1851) && when.latestEnd > Date.UTC(1850);
}

it('places of links are those of the records', () => {
  fc.assert(
    fc.property(goodInput, (input) => {
      for (const dataset of [createDataset(input), createDataset(input).rollUp()]) {
        for (const { key } of dataset.actors)
          for (const kind of ['relation', 'event'] as const)
            expect(
              plain(
                [...dataset.indicesOf(kind, key)].map((i) => dataset.recordAt(kind as 'event', i)),
              ),
            ).toBe(plain(kind === 'event' ? dataset.eventsOf(key) : dataset.relationsOf(key)));
        for (const { key } of dataset.events)
          expect(
            [...dataset.indicesOf('relation', key)].map((i) => dataset.recordAt('relation', i)),
          ).toEqual(dataset.relationsOn(key));
      }
    }),
    { numRuns: 30 },
  );
});
