import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/chart/card';
import { en } from '../../src/chart/english';
import { eventName, listed, relationName } from '../../src/chart/words';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import type { EventRecord, Relation } from '../../src/model/records';
import { describeNetwork } from '../../src/network/describe';

const dataset = createDataset(coldWarBlocs);
const textsOf = (key: Key, label: string) =>
  cardOf(dataset, key, en)
    ?.sections.flatMap(({ facts }) => facts)
    .filter((fact) => fact.label === label)
    .map(({ text }) => text);

describe('who joined and who left', () => {
  it('stands on the card of a relation, where it differs from the whole', () => {
    expect(textsOf('relation:north-atlantic-treaty', en.fields.parties)).toEqual(
      expect.arrayContaining(['Belgium', 'Greece (joined 18 February 1952)']),
    );
    expect(textsOf('relation:warsaw-treaty', en.fields.parties)).toEqual(
      expect.arrayContaining(['Poland', 'Albania (left 13 September 1968)']),
    );
  });

  it('stands on the card of an actor, for its blocs', () => {
    expect(textsOf('actor:poland', en.fields.partOf)).toEqual([
      'NATO (joined 12 March 1999) and Warsaw Pact (joined 14 May 1955, left 1 July 1991)',
    ]);
    expect(textsOf('actor:warsaw-pact', en.fields.members)?.[0]).toContain(
      'Albania (joined 14 May 1955, left 13 September 1968)',
    );
  });

  it('stands in the table', () => {
    const { table } = describeNetwork(dataset, { data: dataset });
    const row = table.rows.find(([name]) => name === 'North Atlantic Treaty');
    expect(row?.join()).toContain('Spain (joined 30 May 1982)');
  });
});

describe('a long list', () => {
  it('names the first and counts the others', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(listed(names, en)).toBe('A, B, C, D, E, F');
    expect(listed([...names, 'G'], en)).toBe('A, B, C and 4 more');
  });

  it('keeps names short that are read out', () => {
    const treaty = dataset.get('relation:north-atlantic-treaty') as Relation;
    expect(relationName(dataset, treaty, en)).toContain('Belgium, Canada, Denmark and 16 more.');
    const act = dataset.get('event:helsinki-final-act') as EventRecord;
    expect(eventName(dataset, act, en)).toContain('Belgium, Canada, Denmark and 20 more.');
  });
});
