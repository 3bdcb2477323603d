import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { createDataset } from '../../src/model/dataset';
import type { Relation } from '../../src/model/records';

const dataset = createDataset(coldWarBlocs);

/** Who is in a treaty on a day, by id; nobody where it is not in force. */
function members(treaty: string, day: string): readonly string[] {
  const then = dataset.at(day).get(`relation:${treaty}`) as Relation | undefined;
  return then?.parties.map(({ actor }) => actor) ?? [];
}

describe('coldWarBlocs', () => {
  it.each([
    ['1949-12-31', 12, 0],
    ['1955-12-31', 15, 8],
    ['1968-12-31', 15, 7],
    ['1982-12-31', 16, 7],
    ['1990-12-31', 16, 6],
    ['1991-07-02', 16, 0],
    ['1999-12-31', 19, 0],
  ])('counts the members on %s: NATO %i, Warsaw Pact %i', (day, nato, pact) => {
    expect(members('north-atlantic-treaty', day)).toHaveLength(nato);
    expect(members('warsaw-treaty', day)).toHaveLength(pact);
  });

  it.each([
    ['greece', '1952-02-17', '1952-02-18'],
    ['turkey', '1952-02-17', '1952-02-18'],
    ['west-germany', '1955-05-05', '1955-05-06'],
    ['spain', '1982-05-29', '1982-05-30'],
    ['poland', '1999-03-11', '1999-03-12'],
    ['czech-republic', '1999-03-11', '1999-03-12'],
    ['hungary', '1999-03-11', '1999-03-12'],
  ])('has %s join NATO after %s, on %s', (actor, before, day) => {
    expect(members('north-atlantic-treaty', before)).not.toContain(actor);
    expect(members('north-atlantic-treaty', day)).toContain(actor);
    expect(dataset.at(day).actor(actor)?.partOf).toEqual(['nato']);
  });

  it.each([
    ['albania', '1968-09-13', '1968-09-14'],
    ['east-germany', '1990-09-24', '1990-09-25'],
    ['soviet-union', '1991-07-01', '1991-07-02'],
  ])('has %s in the Warsaw Pact until %s', (actor, last, after) => {
    expect(members('warsaw-treaty', last)).toContain(actor);
    expect(members('warsaw-treaty', after)).not.toContain(actor);
  });

  it('keeps in the alliance those who left its command', () => {
    expect(members('north-atlantic-treaty', '1970-01-01')).toContain('france');
    expect(members('north-atlantic-treaty', '1977-01-01')).toContain('greece');
  });

  it('has the blocs made of the parties of their treaties, on every first of January', () => {
    for (let year = 1945; year < 2002; year++) {
      const then = dataset.at(`${year}-01-01`);
      for (const [bloc, treaty] of [
        ['nato', 'north-atlantic-treaty'],
        ['warsaw-pact', 'warsaw-treaty'],
      ] as const) {
        const parts = then.membersOf(`actor:${bloc}`).map(({ id }) => id);
        expect([year, parts]).toEqual([year, [...members(treaty, `${year}-01-01`)].sort()]);
      }
    }
  });

  it('lets no state be party to a treaty before it begins or after it ends', () => {
    const [united, ended] = ['1990-10-03', '1991-12-27'].map((day) => dataset.at(day));
    const ties = (then: typeof united, actor: `actor:${string}`) => then?.relationsOf(actor) ?? [];
    expect(ties(united, 'actor:east-germany')).toEqual([]);
    expect(ties(ended, 'actor:soviet-union')).toEqual([]);
    expect(ties(dataset.at('1992-12-31'), 'actor:slovakia')).toEqual([]);
    expect(ties(dataset.at('1993-01-01'), 'actor:czechoslovakia')).toEqual([]);
  });

  it('opposes bloc to bloc, not each member to each', () => {
    const opposed = dataset.relations.filter(({ sign }) => sign === -1);
    expect(opposed).toHaveLength(3);
    expect(dataset.get('relation:bloc-to-bloc')).toMatchObject({
      parties: [{ actor: 'nato' }, { actor: 'warsaw-pact' }],
    });
  });

  it('tells of 12 to 20 events, each on a day within the half century', () => {
    expect(dataset.events.length).toBeGreaterThanOrEqual(12);
    expect(dataset.events.length).toBeLessThanOrEqual(20);
    for (const { when } of dataset.events) {
      expect(when?.earliestStart).toBeGreaterThan(Date.UTC(1949, 0));
      expect(when?.latestEnd).toBeLessThan(Date.UTC(2000, 0));
    }
  });
});
