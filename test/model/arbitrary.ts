import fc from 'fast-check';
import type { DatasetInput, PartyInput } from '../../src/model/records';

/** Any value at all, with the names and ids that break careless code. */
export const garbage = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -0,
    Symbol('x'),
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    () => 1,
    new Date(NaN),
    '2025-13-45',
    '..',
    '',
    Object.create(null),
    [],
  ),
);

/** A row with some of the model's fields and anything in them. */
export const garbageRow = fc.oneof(
  garbage,
  fc.dictionary(
    fc.constantFrom(
      ...['id', 'name', 'kind', 'partOf', 'aliases', 'type', 'parties', 'source', 'target', 'sign'],
      ...['strength', 'start', 'end', 'certainty', 'evidence', 'events', 'title', 'date', 'shape'],
      ...['earliest', 'latest', 'participants', 'importance', 'alternatives', 'url', 'color'],
    ),
    fc.oneof(garbage, fc.array(garbage, { maxLength: 3 })),
    { maxKeys: 8 },
  ),
);

const STATES = ['A', 'B', 'C', 'D'];
const PERSONS = ['a1', 'a2', 'b1', 'c1', 'x'];
const parent: Record<string, string | undefined> = { a1: 'A', a2: 'a1', b1: 'B', c1: 'C' };
const anyActor = fc.constantFrom(...STATES, ...PERSONS, 'bloc');
const year = fc.integer({ min: 1900, max: 1950 });

const party = (years: fc.Arbitrary<number>): fc.Arbitrary<string | PartyInput> =>
  fc.oneof(
    anyActor,
    fc.record({ actor: anyActor, start: years, role: fc.constantFrom('host', 'guest') }),
  );

/** Good data only: four states in a bloc, persons and companies in them, one belonging nowhere. */
export const goodInput: fc.Arbitrary<DatasetInput> = fc
  .record({
    relations: fc.array(
      fc.record({
        type: fc.constantFrom('military', 'energy', 'political'),
        parties: fc.uniqueArray(party(year), {
          minLength: 2,
          maxLength: 4,
          selector: (one) => (typeof one === 'string' ? one : one.actor),
        }),
        sign: fc.constantFrom<1 | 0 | -1 | null>(1, 0, -1, null),
        certainty: fc.constantFrom<'confirmed' | 'expected' | 'hinted'>(
          'confirmed',
          'expected',
          'hinted',
        ),
        start: year,
        events: fc.subarray(['e0', 'e1']),
      }),
      { maxLength: 8 },
    ),
    events: fc.array(
      fc.record({
        title: fc.constantFrom('Summit', 'Parade', 'Treaty'),
        date: fc.oneof(year, fc.constant('')),
        participants: fc.uniqueArray(anyActor, { maxLength: 4 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ relations, events }) => ({
    actors: [
      ...STATES.map((id) => ({ id, name: `State ${id}`, ...(id < 'C' && { partOf: 'bloc' }) })),
      ...PERSONS.map((id) => ({
        id,
        name: `Person ${id}`,
        kind: 'person',
        ...(parent[id] !== undefined && { partOf: parent[id] }),
      })),
      { id: 'bloc', name: 'Bloc', kind: 'bloc' },
    ],
    relations,
    events: [
      { id: 'e0', title: 'First', date: 1914, participants: ['A', 'b1'] },
      { id: 'e1', title: 'Second', date: '', participants: ['a1', 'C', 'D'] },
      ...events,
    ],
  }));

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** What is plain in a dataset, for comparison; infinite bounds told apart. */
export function plain(dataset: object): string {
  return JSON.stringify(dataset, (_, value) => (typeof value === 'number' ? `${value}` : value));
}
