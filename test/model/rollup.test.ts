import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { goodInput, plain } from './arbitrary';

const pipeline: DatasetInput = {
  actors: [
    { id: 'CN', name: 'China', partOf: 'BRICS' },
    { id: 'RU', name: 'Russia' },
    { id: 'xi', name: 'Xi', kind: 'person', partOf: 'CN' },
    { id: 'cnpc', name: 'CNPC', kind: 'company', partOf: 'CN' },
    { id: 'unit', name: 'Unit', kind: 'company', partOf: 'cnpc' },
    { id: 'gazprom', name: 'Gazprom', kind: 'company', partOf: 'RU' },
    { id: 'free', name: 'Free', kind: 'person' },
    { id: 'BRICS', name: 'BRICS', kind: 'bloc' },
  ],
  relations: [
    {
      id: 'gas',
      type: 'energy',
      parties: [
        { actor: 'gazprom', role: 'seller', start: 2014, certainty: 'expected' },
        { actor: 'cnpc', role: 'buyer' },
      ],
      evidence: [],
    },
    { id: 'inner', type: 'legal', parties: ['xi', 'cnpc'] },
    { id: 'wide', type: 'political', parties: ['xi', 'RU', 'CN', 'free', 'BRICS'] },
  ],
  events: [
    { id: 'talk', title: 'Talk', date: '2025', participants: ['xi', { actor: 'unit', role: 'x' }] },
  ],
};

describe('rollUp', () => {
  it('reads persons and companies as their states, and says through whom', () => {
    const dataset = createDataset(pipeline).rollUp();
    expect(dataset.actors.map(({ id }) => id)).toEqual(['BRICS', 'CN', 'RU', 'free']);
    expect(dataset.get('relation:gas')).toMatchObject({
      parties: [
        { actor: 'RU', key: 'actor:RU', via: ['gazprom'], role: 'seller', certainty: 'expected' },
        { actor: 'CN', via: ['cnpc'], role: 'buyer' },
      ],
    });
    expect(dataset.get('relation:inner')).toBeUndefined();
    expect(dataset.issues).toEqual([]);
    expect(dataset.get('relation:wide')).toMatchObject({
      parties: [
        { actor: 'CN', via: ['xi'] },
        { actor: 'RU', via: [] },
        { actor: 'free', via: [] },
        { actor: 'BRICS' },
      ],
    });
    expect(dataset.events[0]?.participants).toMatchObject([{ actor: 'CN', via: ['unit', 'xi'] }]);
  });

  it('still knows who was folded', () => {
    const dataset = createDataset(pipeline).rollUp();
    expect(dataset.resolve('actor:unit')).toBe('actor:CN');
    expect(dataset.resolve('actor:free')).toBe('actor:free');
    expect(dataset.resolve('event:talk')).toBe('event:talk');
    expect(dataset.foldedInto('actor:CN').map(({ id }) => id)).toEqual(['cnpc', 'unit', 'xi']);
    expect(dataset.membersOf('actor:CN').map(({ id }) => id)).toEqual(['cnpc', 'xi']);
    expect(dataset.ancestorsOf('actor:unit')).toEqual(['actor:CN', 'actor:BRICS']);
    expect(dataset.actor('cnpc')?.name).toBe('CNPC');
    expect(dataset.indexOf('actor:cnpc')).toBe(-1);
  });

  it('joins the spans of parties that become one', () => {
    const { relations } = createDataset({
      ...pipeline,
      relations: [
        {
          type: 'legal',
          parties: [
            'RU',
            { actor: 'xi', start: 1900, end: 1905, certainty: 'hinted' },
            { actor: 'cnpc', start: 1910, end: 1915, certainty: 'expected' },
          ],
        },
      ],
    }).rollUp();
    expect(relations[0]?.parties[1]).toMatchObject({
      certainty: 'expected',
      when: { earliestStart: Date.UTC(1900), latestEnd: Date.UTC(1916) },
    });
  });

  it('takes any fold, follows chains and leaves circles alone', () => {
    const dataset = createDataset(pipeline);
    const next: Record<string, string> = {
      unit: 'cnpc',
      cnpc: 'xi',
      xi: 'free',
      CN: 'RU',
      RU: 'CN',
    };
    const rolled = dataset.rollUp(({ id }) => next[id] ?? 'nobody');
    expect(rolled.resolve('actor:unit')).toBe('actor:free');
    expect(rolled.resolve('actor:CN')).toBe('actor:CN');
    expect(rolled.actor('gazprom')).toBe(dataset.actor('gazprom'));
    const twice = rolled.rollUp(({ id }) => (id === 'free' ? 'RU' : id));
    expect(twice.resolve('actor:unit')).toBe('actor:RU');
    expect(twice.foldedInto('actor:RU').map(({ id }) => id)).toEqual([
      'cnpc',
      'free',
      'unit',
      'xi',
    ]);
  });

  it('keeps its laws on any data', () => {
    fc.assert(
      fc.property(goodInput, (input) => {
        const dataset = createDataset(input);
        const rolled = dataset.rollUp();
        expect(plain(rolled.rollUp())).toBe(plain(rolled));
        expect(rolled.events.map(({ key }) => key)).toEqual(dataset.events.map(({ key }) => key));
        for (const relation of dataset.relations) {
          const ends = new Set(relation.parties.map(({ key }) => dataset.rollUp().resolve(key)));
          const now = rolled.get(relation.key);
          expect(now === undefined).toBe(ends.size < 2);
          if (now && 'parties' in now) {
            expect(new Set(now.parties.map(({ key }) => key))).toEqual(ends);
            expect(now.parties).toHaveLength(ends.size);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('to states is made once: a chart tells by the object whether its data changed', () => {
  const once = createDataset({ actors: [{ id: 'a', name: 'A' }] });
  expect(once.rollUp()).toBe(once.rollUp());
});
