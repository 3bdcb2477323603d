import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { emphasisOf } from '../../src/model/emphasis';
import type { Key } from '../../src/model/key';
import type { Dataset, DatasetInput } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { goodInput } from './arbitrary';

const summit: DatasetInput = {
  actors: [
    ...['CN', 'RU', 'KP', 'IR'].map((id) => ({ id, name: id })),
    { id: 'US', name: 'US', partOf: 'West' },
    { id: 'West', name: 'West', kind: 'bloc' },
    { id: 'xi', name: 'Xi', kind: 'person', partOf: 'CN' },
    { id: 'putin', name: 'Putin', kind: 'person', partOf: 'RU' },
    { id: 'cnpc', name: 'CNPC', kind: 'company', partOf: 'CN' },
    { id: 'gazprom', name: 'Gazprom', kind: 'company', partOf: 'RU' },
  ],
  relations: [
    { id: 'gas', type: 'energy', parties: ['gazprom', 'cnpc'], events: ['sign'] },
    { id: 'trio', type: 'political', parties: ['CN', 'RU', 'KP'] },
    { id: 'close', type: 'political', parties: ['CN', 'RU'] },
    { id: 'against', type: 'political', parties: ['CN', 'West'], sign: -1 },
    { id: 'us', type: 'political', parties: ['KP', 'US'], sign: -1 },
  ],
  events: [
    { id: 'sign', title: 'Signing', date: '2025-09-02', participants: ['gazprom', 'cnpc'] },
    { id: 'talk', title: 'Talk', date: '2025-09-01', participants: ['xi', 'putin'] },
    { id: 'show', title: 'Parade', date: '2025-09-03', participants: ['CN', 'IR'] },
  ],
};
const full = createDataset(summit);
const rolled = full.rollUp();

const everything = (dataset: Dataset): Key[] =>
  [...dataset.actors, ...dataset.relations, ...dataset.events].map(({ key }) => key);
const of = (dataset: Dataset, keys: Iterable<Key>, highlight: Key | null = null) =>
  emphasisOf(dataset, { ...EMPTY_STATE, selected: new Set(keys), highlight });
const related = (dataset: Dataset, ...keys: Key[]) =>
  everything(dataset).filter((key) => of(dataset, keys)(key) === 'related');

describe('emphasisOf', () => {
  it('an actor relates its own relations and events, and their other parties', () => {
    expect(related(rolled, 'actor:KP')).toEqual([
      'actor:CN',
      'actor:RU',
      'actor:US',
      'relation:trio',
      'relation:us',
    ]);
    expect(related(rolled, 'actor:IR')).toEqual(['actor:CN', 'event:show']);
  });

  it('a state relates what its leaders and companies do, rolled up or not', () => {
    const own = ['relation:against', 'relation:close', 'relation:gas', 'relation:trio'];
    for (const dataset of [full, rolled]) {
      const keys = related(dataset, 'actor:CN');
      expect(keys.filter((key) => key.startsWith('relation:'))).toEqual(own);
      expect(keys.filter((key) => key.startsWith('event:'))).toHaveLength(3);
    }
    expect(related(full, 'actor:CN')).toEqual(
      expect.arrayContaining(['actor:xi', 'actor:cnpc', 'actor:gazprom', 'actor:putin']),
    );
  });

  it('a company relates its state, and only what itself does', () => {
    expect(related(full, 'actor:cnpc')).toEqual([
      'actor:CN',
      'actor:gazprom',
      'relation:gas',
      'event:sign',
    ]);
    expect(of(rolled, ['actor:cnpc'])('actor:CN')).toBe('active');
    expect(of(rolled, ['actor:CN'])('actor:cnpc')).toBe('active');
  });

  it('a bloc relates its members and its own relations, not theirs', () => {
    expect(related(rolled, 'actor:West')).toEqual(['actor:CN', 'actor:US', 'relation:against']);
  });

  it('a relation relates its parties and the events that it rests on', () => {
    expect(related(rolled, 'relation:gas')).toEqual(['actor:CN', 'actor:RU', 'event:sign']);
    expect(related(rolled, 'relation:trio')).toEqual(['actor:CN', 'actor:KP', 'actor:RU']);
  });

  it('an event relates who met, what rests on it and every tie among them', () => {
    expect(related(rolled, 'event:talk')).toEqual([
      'actor:CN',
      'actor:RU',
      'relation:close',
      'relation:gas',
    ]);
    expect(related(full, 'event:talk')).toEqual(['actor:putin', 'actor:xi', 'relation:close']);
    expect(related(full, 'event:sign')).toContain('relation:close');
    expect(related(full, 'event:show')).not.toContain('relation:trio');
  });

  it('is silent where nothing here is chosen', () => {
    for (const keys of [[], ['actor:nobody'], ['relation:CN'], ['nonsense']] as Key[][]) {
      const emphasis = of(full, keys, keys[0] ?? null);
      expect(everything(full).map(emphasis)).toEqual(everything(full).map(() => undefined));
    }
    expect(of(full, ['actor:CN', 'actor:nobody'])('actor:nobody')).toBe('muted');
  });

  const rank = { active: 2, related: 1, muted: 0 };

  it('keeps its laws on any data', () => {
    fc.assert(
      fc.property(goodInput, fc.boolean(), fc.infiniteStream(fc.nat()), (input, up, random) => {
        const dataset = up ? createDataset(input).rollUp() : createDataset(input);
        const keys = everything(dataset);
        const pick = (): Key => keys[(random.next().value as number) % keys.length]!;
        const [a, b] = [pick(), pick()];
        const one = of(dataset, [a]);
        const other = of(dataset, [b]);
        const both = of(dataset, [a, b]);
        const hovered = of(dataset, [a], b);
        for (const key of keys) {
          const [x, y] = [one(key)!, other(key)!];
          // Active are exactly the chosen; several choices are the union of each.
          expect(x === 'active').toBe(key === a);
          expect(rank[both(key)!]).toBe(Math.max(rank[x], rank[y]));
          expect(hovered(key)).toBe(both(key));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds for each kind what it promises, on any data', () => {
    fc.assert(
      fc.property(goodInput, (input) => {
        const dataset = createDataset(input).rollUp();
        const lit = (key: Key) => (other: Key) => of(dataset, [key])(other) !== 'muted';
        for (const actor of dataset.actors) {
          const own = new Set<Key>([
            ...dataset.relationsOf(actor.key).map(({ key }) => key),
            ...dataset.eventsOf(actor.key).map(({ key }) => key),
          ]);
          for (const { key } of [...dataset.relations, ...dataset.events]) {
            expect(lit(actor.key)(key)).toBe(own.has(key));
          }
        }
        for (const relation of dataset.relations) {
          const own = new Set<Key>([relation.key, ...relation.parties.map(({ key }) => key)]);
          for (const { key } of [...dataset.actors, ...dataset.relations]) {
            expect(lit(relation.key)(key)).toBe(own.has(key));
          }
          for (const { key, id } of dataset.events) {
            expect(lit(relation.key)(key)).toBe(relation.events.includes(id));
          }
        }
        for (const event of dataset.events) {
          const present = new Set(event.participants.map(({ key }) => key));
          for (const { key } of dataset.actors) expect(lit(event.key)(key)).toBe(present.has(key));
          for (const { key, parties, events } of dataset.relations) {
            if (events.includes(event.id) || parties.every((party) => present.has(party.key))) {
              expect(lit(event.key)(key)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
