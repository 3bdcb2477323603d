import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/model/key';
import { collapse } from '../../src/network/collapse/collapse';
import { collapseCode } from '../../src/network/collapse/whole';
import { provideCollapse } from '../../src/network/collapse-slot';
import { networkKind } from '../../src/network/kind';
import { discs, keysOf, make, marks, texts } from './stage';

provideCollapse(collapseCode);

const data = {
  actors: [
    { id: 'bloc', name: 'Bloc', kind: 'bloc' },
    { id: 'inner', name: 'Inner', kind: 'bloc', partOf: ['bloc'] },
    { id: 'a', name: 'A', partOf: ['bloc'] },
    { id: 'b', name: 'B', partOf: ['bloc'] },
    { id: 'c', name: 'C', partOf: ['inner'] },
    { id: 'late', name: 'Late', partOf: [{ actor: 'bloc', start: '2020', end: '..' }] },
    { id: 'x', name: 'X' },
    { id: 'y', name: 'Y' },
  ],
  asOf: '2010-01-01',
  relations: [
    { id: 'ab', type: 'military', parties: ['a', 'b'], sign: 1 },
    { id: 'bc', type: 'political', parties: ['b', 'c'], sign: -1 },
    { id: 'abc', type: 'political', parties: ['a', 'b', 'c'] },
    { id: 'ax', type: 'military', parties: ['a', 'x'] },
    { id: 'bx', type: 'energy', parties: ['b', 'x'] },
    { id: 'abx', type: 'energy', parties: ['a', 'b', 'x'] },
    { id: 'xy', type: 'legal', parties: ['x', 'y'] },
    { id: 'ly', type: 'legal', parties: ['late', 'y'] },
  ],
} as const;

const { dataset, stage } = make(data as never, 620);
const fold = (...ids: string[]) =>
  collapse(dataset, stage.layout, new Set(ids.map((id): Key => `actor:${id}`)));

describe('groups as one node', () => {
  const { dataset: folded, layout, groups } = fold('bloc');

  it('take in all that are part of them on the day, near or far', () => {
    expect(folded.actors.map(({ id }) => id)).toEqual(['bloc', 'late', 'x', 'y']);
    expect(groups.get('actor:bloc')?.members).toEqual([
      'actor:a',
      'actor:b',
      'actor:c',
      'actor:inner',
    ]);
  });

  it('keep relations to others, and count those inside', () => {
    expect(folded.relations.map(({ id }) => id)).toEqual(['abx', 'ax', 'bx', 'ly', 'xy']);
    expect(groups.get('actor:bloc')?.inside).toEqual([
      'relation:ab',
      'relation:abc',
      'relation:bc',
    ]);
  });

  it('stand amid their members, and move nobody else', () => {
    const at = (of: typeof layout, key: Key) => {
      const i = of.keys.indexOf(key);
      return [of.x[i], of.y[i]] as [number, number];
    };
    for (const key of ['actor:x', 'actor:y', 'actor:late'] as const)
      expect(at(layout, key)).toEqual(at(stage.layout, key));
    const of = ['a', 'b', 'bloc', 'c', 'inner'].map((id) => at(stage.layout, `actor:${id}`));
    const mean = (axis: 0 | 1) => of.reduce((sum, one) => sum + one[axis], 0) / of.length;
    const [x, y] = at(layout, 'actor:bloc');
    expect(x).toBeCloseTo(mean(0), 9);
    expect(y).toBeCloseTo(mean(1), 9);
  });

  it('give back what came where nothing collapses, and mutate nothing', () => {
    const before = structuredClone([[...stage.layout.x], stage.layout.keys]);
    expect(fold().dataset).toBe(dataset);
    expect(fold('x', 'nobody').layout).toBe(stage.layout);
    expect(structuredClone([[...stage.layout.x], stage.layout.keys])).toEqual(before);
  });

  it('open again from within: an inner group alone', () => {
    expect(fold('inner').dataset.actors.map(({ id }) => id)).not.toContain('c');
    expect(fold('inner', 'bloc').groups.has('actor:inner')).toBe(false);
  });
});

describe('their picture', () => {
  const { scene } = make(data as never, 620, { collapsed: ['bloc'] } as never);

  it('has one node with a number and a ring that tells allies and rivals apart', () => {
    expect(keysOf(marks(scene, 'node')).has('actor:a')).toBe(false);
    expect(texts(scene).find(({ id }) => id === 'group-count:actor:bloc')?.text).toBe('4');
    const [allies] = marks(scene, 'group-allies');
    const [rivals] = marks(scene, 'group-rivals');
    expect([allies?.count, rivals?.count]).toEqual([1, 1]);
    expect(rivals?.dash).not.toBe(allies?.dash);
    expect(marks(scene, 'group-sign')[0]?.count).toBe(1);
  });

  it('leaves everybody else in place', () => {
    const whole = make(data as never, 620);
    const places = new Map(discs(whole.scene).map(({ id, x, y }) => [id, [x, y]]));
    const kept = discs(scene).filter(({ id }) => id.startsWith('actor:') && id !== 'actor:bloc');
    expect(kept.length).toBe(3);
    for (const { id, x, y } of kept) expect([x, y]).toEqual(places.get(id));
  });

  it('refuses what is no list of ids', () => {
    expect(() => networkKind.check({ data: data as never, collapsed: 'nato' as never })).toThrow(
      'network: collapsed must be a list of ids, got "nato"',
    );
  });
});
