import { describe, expect, it } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { createDataset, type DatasetInput, describeChange } from '../../src/index';
import * as locales from '../../src/locales';

const data: DatasetInput = {
  sources: [
    { id: 'one', title: 'First paper' },
    { id: 'two', title: 'Second paper' },
  ],
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: `Actor ${id}` })),
  types: [{ id: 'energy', label: 'Energy' }],
  relations: [
    {
      id: 'gas',
      label: 'Gas',
      type: 'energy',
      parties: ['a', 'b', { actor: 'c', start: '2001-03' }],
      start: '2001-02-01',
      evidence: [{ source: 'two', locator: 'p. 3' }],
    },
    ...[1, 2, 3].map((n) => ({
      id: `rumour${n}`,
      type: 'energy',
      parties: ['a', 'b'],
      sign: -1 as const,
      certainty: 'hinted' as const,
      start: '2001?',
      evidence: [{ source: 'one' }],
    })),
    { id: 'old', label: 'Old', type: 'x', parties: ['a', 'c'], start: '1990', end: '2001-06' },
  ],
};

describe('changes in words', () => {
  it('tell kind, number, type, certainty, sign and source', () => {
    const { text, clauses } = describeChange(data, '2001');
    expect(text).toBe(
      '2001: 1 new energy relation, confirmed: Gas (Second paper, p. 3); ' +
        '3 new energy relations, hinted, opposed, date uncertain (First paper); ' +
        '1 x relation ended, confirmed: Old (no source given); ' +
        '1 joined, of energy relations, confirmed: Actor c, Gas (Second paper, p. 3).',
    );
    expect(clauses.map(({ count }) => count)).toEqual([1, 3, 1, 1]);
    expect(clauses[1]).toMatchObject({
      kind: 'begins',
      certainty: 'hinted',
      sure: false,
      keys: ['relation:rumour1', 'relation:rumour2', 'relation:rumour3'],
    });
  });

  it('are cut where asked for, with numbers for sources, and say where there is nothing', () => {
    expect(describeChange(data, '2001', '2002', { most: 1, brief: true }).text).toBe(
      'Between 2001 and 2002: 1 new energy relation, confirmed: Gas (Source: 2); 5 more.',
    );
    expect(describeChange(createDataset(data), '1950').text).toBe(
      '1950: nothing is reported to change.',
    );
    expect(() => describeChange(data, 'once')).toThrow(TypeError);
  });

  it('speak each language, with nothing left of English', () => {
    for (const [name, messages] of Object.entries(locales)) {
      const { text } = describeChange(beijingSummit, '2025-09-01', '2025-09-03', { messages });
      expect(text).toContain('Gas pipeline deal');
      if (name !== 'en') expect(text).not.toMatch(/\b(?:new|relation|event|confirmed|uncertain)/);
    }
    const en = describeChange(beijingSummit, '2025-09-01', '2025-09-03').text;
    expect(en).toContain('Between 1 and 3 September 2025: 1 new energy relation, confirmed');
  });
});
