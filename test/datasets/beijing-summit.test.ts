import { describe, expect, it } from 'vitest';
import { beijingSummit } from '../../src/datasets/beijing-summit';
import { createDataset } from '../../src/model/dataset';
import type { Relation } from '../../src/model/records';

describe('beijingSummit', () => {
  const dataset = createDataset(beijingSummit);
  const states = dataset.rollUp();

  it('reads the pipeline of two companies as China × Russia', () => {
    const pipeline = states.get('relation:pipeline') as Relation;
    expect(pipeline.parties.map(({ actor, via }) => [actor, via]).sort()).toEqual([
      ['china', ['cnpc']],
      ['russia', ['gazprom']],
    ]);
    const pair = states.pairs().find(({ a, b }) => a === 'actor:china' && b === 'actor:russia');
    expect(pair?.relations.map(({ id }) => id)).toContain('pipeline');
  });

  it('leaves states and blocs when rolled up, and no record is lost', () => {
    expect(new Set(states.actors.map(({ kind }) => kind))).toEqual(new Set(['state', 'bloc']));
    expect(states.relations).toHaveLength(dataset.relations.length);
    expect(states.events).toHaveLength(dataset.events.length);
  });

  it('counts a relation of three powers once', () => {
    const three = states.relations.filter(({ parties }) => parties.length === 3);
    expect(three.map(({ id }) => id)).toEqual(['drills', 'solidarity']);
    expect(states.relations.filter(({ id }) => id === 'drills')).toHaveLength(1);
  });

  it('says only as much as the report does', () => {
    const certainty = (id: string) => dataset.relations.find((one) => one.id === id)?.certainty;
    expect(certainty('drills')).toBe('hinted');
    expect(certainty('gas-supply')).toBe('expected');
    expect(certainty('parade-iran')).toBe('expected');
    const undated = dataset.events.filter(({ when }) => when === null);
    expect(undated.map(({ id }) => id)).toEqual(['drills-hinted', 'naming']);
    const days = dataset.events.flatMap(({ best }) => (best ? [best] : []));
    expect(days.length).toBeGreaterThan(0);
    expect(days.every(({ uncertain }) => uncertain)).toBe(true);
  });
});
