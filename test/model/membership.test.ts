import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { createDataset } from '../../src/model/dataset';
import { emphasisOf } from '../../src/model/emphasis';
import type { Dataset, PartyInput, Relation } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { inForce } from '../../src/model/temporal';
import { partyVisibilityOf, visibilityOf } from '../../src/model/visibility';

const blocs = createDataset(coldWarBlocs);
const noDay = createDataset({ ...coldWarBlocs, asOf: '' });

/** The parties that a picture of that moment shows in full. */
function shownIn(dataset: Dataset, asOf: number): Map<string, string[]> {
  const state = { ...EMPTY_STATE, asOf };
  const [record, party] = [visibilityOf(dataset, state), partyVisibilityOf(dataset, state)];
  return new Map(
    dataset.relations
      .filter((relation) => record(relation) === 'shown')
      .map(({ id, parties }) => [
        id,
        parties.filter((one) => party(one) === 'shown').map(({ actor }) => actor),
      ]),
  );
}

const partiesAt = (dataset: Dataset, at: number) =>
  new Map(
    dataset
      .at(new Date(at))
      .relations.map(({ id, parties }) => [id, parties.map(({ actor }) => actor)]),
  );

const moment = fc.integer({ min: Date.UTC(1948), max: Date.UTC(2001) });
const span = fc.record(
  {
    actor: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    start: fc.integer({ min: 1940, max: 2000 }).map(String),
    end: fc.integer({ min: 2001, max: 2040 }).map(String),
  },
  { requiredKeys: ['actor'] },
);

describe('the parties of a day', () => {
  it('are those that dataset.at gives, at any moment', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(shownIn(blocs, at)).toEqual(partiesAt(blocs, at));
      }),
    );
  });

  it('are those whose span may hold that moment, in any data', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(span, { minLength: 2, selector: ({ actor }) => actor })),
        fc.integer({ min: Date.UTC(1930), max: Date.UTC(2050) }),
        (all, at) => {
          const dataset = createDataset({
            actors: ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, name: id })),
            relations: all.map((parties: PartyInput[], i) => ({
              id: `${i}`,
              type: 'legal',
              parties,
            })),
          });
          const shown = shownIn(dataset, at);
          expect(shown).toEqual(partiesAt(dataset, at));
          for (const { id, parties } of dataset.relations) {
            const there = parties.filter(({ when }) => inForce(when, at) !== 'not');
            expect(shown.get(id)).toEqual(
              there.length < 2 ? undefined : there.map(({ actor }) => actor),
            );
          }
        },
      ),
    );
  });

  it('are all of them where no day is given, and those of the report where that has one', () => {
    const [nato] = [noDay, blocs].map((dataset) => {
      const { parties } = dataset.get('relation:north-atlantic-treaty') as Relation;
      const seen = partyVisibilityOf(dataset, EMPTY_STATE);
      return parties.map((party) => [party.actor, seen(party)]);
    });
    expect(new Set(nato?.map(([, how]) => how))).toEqual(new Set(['shown']));
    const ghosts = (blocs.get('relation:north-atlantic-treaty') as Relation).parties.filter(
      (party) => partyVisibilityOf(blocs, EMPTY_STATE)(party) === 'ghost',
    );
    expect(ghosts.map(({ actor }) => actor)).toEqual(['czech-republic', 'hungary', 'poland']);
  });

  it('leave out who was in only before or after a period', () => {
    const { parties } = blocs.get('relation:north-atlantic-treaty') as Relation;
    const period = [Date.UTC(1950), Date.UTC(1952)] as const;
    const seen = partyVisibilityOf(noDay, { ...EMPTY_STATE, period });
    expect(parties.filter((party) => seen(party) === 'hidden')).toHaveLength(7);
  });
});

describe('blocs that are joined and left', () => {
  const inBloc = (day: string, bloc: string) =>
    blocs
      .at(day)
      .membersOf(`actor:${bloc}`)
      .map(({ id }) => id);

  it('have the members of the day, in the dataset of that day', () => {
    expect(inBloc('1950-01-01', 'nato')).toHaveLength(12);
    expect(inBloc('1950-01-01', 'warsaw-pact')).toEqual([]);
    expect(inBloc('1969-01-01', 'warsaw-pact')).not.toContain('albania');
    expect(blocs.at('1990-12-31').ancestorsOf('actor:poland')).toEqual(['actor:warsaw-pact']);
    expect(blocs.at('1999-12-31').ancestorsOf('actor:poland')).toEqual(['actor:nato']);
  });

  it('take a date that is no date as not known, with an issue', () => {
    const dataset = createDataset({
      actors: [
        { id: 'b', name: 'B', kind: 'bloc' },
        { id: 'a', name: 'A', partOf: [{ actor: 'b', start: 'soon' }] },
        { id: 'c', name: 'C', partOf: { actor: 'B', start: '2000' } },
      ],
    });
    expect(
      dataset
        .at('1990')
        .membersOf('actor:b')
        .map(({ id }) => id),
    ).toEqual(['a']);
    expect(dataset.issues.map(({ path }) => path)).toEqual([
      'actors[1].partOf[0].start',
      'actors[2].partOf.actor',
    ]);
  });
});

describe('emphasis on a day', () => {
  const on = (day: string, key: `actor:${string}` | `relation:${string}`) =>
    emphasisOf(blocs, { ...EMPTY_STATE, highlight: key, asOf: Date.parse(day) });

  it('does not light an alliance for who has not joined it', () => {
    expect(on('1950-01-01', 'actor:greece')('relation:north-atlantic-treaty')).toBe('muted');
    expect(on('1950-01-01', 'actor:greece')('actor:nato')).toBe('muted');
    expect(on('1953-01-01', 'actor:greece')('relation:north-atlantic-treaty')).toBe('related');
    expect(on('1953-01-01', 'actor:greece')('actor:nato')).toBe('related');
  });

  it('lights the members of the day alone', () => {
    for (const key of ['relation:north-atlantic-treaty', 'actor:nato', 'actor:france'] as const) {
      const lit = on('1950-01-01', key);
      const members = blocs.actors.filter((actor) => lit(actor.key) !== 'muted');
      expect(members.map(({ id }) => id)).not.toContain('greece');
      expect(members.map(({ id }) => id)).toContain('norway');
    }
  });
});
