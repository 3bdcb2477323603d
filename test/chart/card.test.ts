import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, cardOf, pairCard } from '../../src/chart/card';
import { safeLink } from '../../src/chart/element';
import { en } from '../../src/chart/english';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';

const text = (card: Card | null) =>
  (card?.sections ?? [])
    .flatMap(({ heading, facts }) => [heading, ...facts.map((fact) => fact.text)])
    .concat(card?.title ?? '')
    .join('\n');

const word = fc.stringMatching(/^[A-Za-z]{3,12}$/);
const evidence = fc.record({
  source: fc.constantFrom('s0', 's1'),
  saidBy: fc.constantFrom('a0', 'Some official'),
  locator: word.map((w) => `p. ${w}`),
  quote: word,
  note: word,
});
const certainty = fc.constantFrom('confirmed', 'expected', 'hinted');
const parties = fc.uniqueArray(fc.constantFrom('a0', 'a1', 'a2', 'a3'), {
  minLength: 2,
  maxLength: 4,
});

const input: fc.Arbitrary<DatasetInput> = fc.record({
  sources: fc.constant([
    { id: 's0', title: 'First source' },
    { id: 's1', title: 'Second source', url: 'https://example.org/' },
  ]),
  actors: fc.constant(['a0', 'a1', 'a2', 'a3'].map((id) => ({ id, name: `Actor ${id}` }))),
  relations: fc.array(
    fc.record({
      type: fc.constantFrom('military', 'energy'),
      label: word,
      parties,
      certainty,
      sign: fc.constantFrom(1, 0, -1, null),
      start: fc.constantFrom('1914', '1914-06-28', '1900~'),
      evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
      note: word,
    }) as fc.Arbitrary<NonNullable<DatasetInput['relations']>[number]>,
    { minLength: 1, maxLength: 8 },
  ),
  events: fc.array(
    fc.record({
      title: word,
      date: fc.constantFrom('1914', '1914-06-28', ''),
      participants: parties,
      certainty,
      place: word,
      summary: word,
      evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }),
    }) as fc.Arbitrary<NonNullable<DatasetInput['events']>[number]>,
    { maxLength: 6 },
  ),
});

describe('the evidence card', () => {
  it('holds every fact of its record', () => {
    fc.assert(
      fc.property(input, (data) => {
        const dataset = createDataset(data);
        for (const record of [...dataset.relations, ...dataset.events]) {
          const words = text(cardOf(dataset, record.key, en));
          const parts = 'parties' in record ? record.parties : record.participants;
          const facts = [
            'label' in record ? record.label : undefined,
            'title' in record ? record.title : undefined,
            'place' in record ? record.place : undefined,
            'summary' in record ? record.summary : undefined,
            'note' in record ? record.note : undefined,
            record.certainty,
            ...parts.map((party) => `Actor ${party.actor}`),
            ...record.evidence.flatMap((e) => [
              e.locator,
              e.quote,
              e.note,
              e.saidBy === 'a0' ? 'Actor a0' : e.saidBy,
              e.source === 's0' ? 'First source' : 'Second source',
            ]),
          ];
          for (const fact of facts) if (fact) expect(words).toContain(fact);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an actor leads on to all its relations and events', () => {
    fc.assert(
      fc.property(input, (data) => {
        const dataset = createDataset(data);
        for (const actor of dataset.actors) {
          const card = cardOf(dataset, actor.key, en);
          const keys = new Set(
            card?.sections.flatMap(({ facts }) => facts.map((fact) => fact.key)),
          );
          for (const { key } of dataset.relationsOf(actor.key)) expect(keys).toContain(key);
          for (const { key } of dataset.eventsOf(actor.key)) expect(keys).toContain(key);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of a pair has a section for each relation of the two, or says that there is none', () => {
    fc.assert(
      fc.property(input, (data) => {
        const dataset = createDataset(data);
        for (const { a, b, relations } of dataset.pairs()) {
          expect(pairCard(dataset, [a, b], en).sections).toHaveLength(relations.length);
        }
      }),
      { numRuns: 30 },
    );
    const apart = createDataset({
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    });
    expect(text(pairCard(apart, ['actor:a', 'actor:b'], en))).toContain('no relation reported');
  });

  it('is nothing for a key that is not there', () => {
    expect(cardOf(createDataset({ actors: [] }), 'actor:none', en)).toBeNull();
  });
});

describe('links', () => {
  it('lead only where https, http and mailto lead', () => {
    expect(safeLink('https://example.org/a')).toBe('https://example.org/a');
    expect(safeLink('mailto:a@example.org')).toBe('mailto:a@example.org');
    for (const bad of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      '//example.org',
      'nothing',
      '',
    ]) {
      expect(safeLink(bad), bad).toBeNull();
    }
  });
});
