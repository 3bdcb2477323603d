import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { garbage, garbageRow, goodInput, plain } from './arbitrary';

const read = (input: unknown) => createDataset(input as DatasetInput);
const AB = [
  { id: 'A', name: 'Alpha' },
  { id: 'B', name: 'Beta', aliases: ['Bravo'] },
  { id: 'C', name: 'Gamma' },
];
const paths = (input: object) => read(input).issues.map(({ path }) => path);
const relation = (more: object) => read({ actors: AB, relations: [{ type: 'legal', ...more }] });

describe('bad input', () => {
  it.each([[null], [undefined], ['text'], [7], [[]], [{}], [{ actors: null }], [{ actors: {} }]])(
    'is a TypeError where it is no dataset: %j',
    (input) => {
      expect(() => read(input)).toThrow(TypeError);
      expect(() => read(input)).toThrow(/^createDataset: .* got /);
    },
  );

  it('never throws from data, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: garbage,
          asOf: garbage,
          types: garbage,
          sources: fc.array(garbageRow),
          actors: fc.array(garbageRow),
          relations: fc.array(garbageRow),
          events: fc.array(garbageRow),
        }),
        (input) => {
          const dataset = read(input);
          dataset.rollUp().pairs();
          for (const issue of dataset.issues) {
            expect(issue.message.length).toBeLessThan(1000);
            expect(['error', 'warning']).toContain(issue.severity);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no good record among bad ones', () => {
    fc.assert(
      fc.property(goodInput, fc.array(garbage, { maxLength: 6 }), (input, bad) => {
        const rows = bad.filter((row) => typeof row !== 'object' || row === null);
        const good = read(input);
        const mixed = read({
          actors: [...rows, ...input.actors],
          relations: [...rows, ...(input.relations ?? []), ...rows],
          events: [...(input.events ?? []), ...rows],
        });
        expect(mixed.issues).toHaveLength(4 * rows.length);
        const records = ({ actors, relations, events }: typeof good) =>
          plain([actors, relations, events]);
        expect(records(mixed)).toBe(records(good));
      }),
      { numRuns: 100 },
    );
  });

  it('says where, what and what may be meant', () => {
    const { issues, relations } = read({
      actors: AB,
      relations: [
        { type: 'legal', parties: ['A', 'bravo'] },
        { type: 'legal', parties: ['A', 'B'] },
      ],
    });
    expect(relations).toHaveLength(1);
    expect(issues[0]).toEqual({
      path: 'relations[0].parties[1]',
      message: 'no actor "bravo"; did you mean "B"? It is left out',
      severity: expect.any(String),
    });
    expect(issues[1]).toMatchObject({ path: 'relations[0].parties', severity: 'error' });
  });

  it('keeps a relation of two good parties, and no less', () => {
    expect(relation({ parties: ['A', 'nobody', 'B'] }).relations[0]?.parties).toHaveLength(2);
    expect(relation({ parties: ['A', 'nobody'] }).relations).toEqual([]);
    expect(relation({ parties: ['A', 'A'] }).relations).toEqual([]);
    expect(relation({ source: 'A' }).relations).toEqual([]);
    expect(relation({ parties: ['x', 'A', 'B'], directed: true }).relations[0]?.directed).toBe(
      false,
    );
  });

  it('keeps the first of two rows with one id; 1 and "1" are one id', () => {
    const { actors, issues } = read({
      actors: [
        { id: 1, name: 'One' },
        { id: '1', name: 'Two' },
      ],
    });
    expect(actors).toMatchObject([{ id: '1', name: 'One' }]);
    expect(issues).toMatchObject([{ path: 'actors[1].id', severity: 'error' }]);
  });

  it('opens circles in partOf, long ones too', () => {
    const count = 20_000;
    const ring = Array.from({ length: count }, (_, i) => ({
      id: `${i}`,
      name: 'n',
      kind: 'person',
      partOf: `${(i + 1) % count}`,
    }));
    const dataset = read({ actors: ring });
    expect(dataset.issues).toHaveLength(1);
    expect(dataset.actors.filter(({ partOf }) => !partOf.length)).toHaveLength(1);
    expect(dataset.ancestorsOf('actor:5').length).toBeLessThan(count);
    expect(paths({ actors: [{ id: 'A', name: 'A', partOf: 'A' }] })).toEqual(['actors[0].partOf']);
  });

  it('reads faulty fields as not known', () => {
    const { relations, issues } = relation({
      id: 'r',
      parties: ['A', 'B'],
      sign: 'friendly',
      strength: -3,
      certainty: 'sure',
      start: '1960',
      end: '1950',
      directed: 'yes',
      evidence: [{ source: 'nowhere' }],
      events: ['never'],
      label: {},
    });
    expect(relations[0]).toMatchObject({
      sign: null,
      strength: 1,
      certainty: 'hinted',
      directed: false,
      evidence: [],
      events: [],
    });
    expect(relations[0]?.when?.earliestStart).toBe(Date.UTC(1960));
    expect(relations[0]?.when?.latestEnd).toBe(Infinity);
    expect(new Set(issues.map(({ path }) => path))).toEqual(
      new Set(
        [
          ...['sign', 'strength', 'certainty', 'end', 'directed', 'label', 'events[0]'],
          'evidence[0].source',
        ].map((field) => `relations[0].${field}`),
      ),
    );
  });

  it.each([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['an object', {}],
    ['an object without a prototype', Object.create(null)],
    ['a symbol', Symbol('s')],
    ['an invalid Date', new Date(NaN)],
    ['words', 'last Monday'],
    ['a very long text', '9'.repeat(1_000_000)],
  ])('reads %s as no date', (_, date) => {
    const { events, issues } = read({ actors: [], events: [{ id: 'e', title: 'E', date }] });
    expect(events).toMatchObject([{ best: null, when: null }]);
    expect(issues).toMatchObject([{ path: 'events[0].date', severity: 'warning' }]);
  });

  it('ignores outer bounds inside the date', () => {
    const of = (more: object) =>
      read({ actors: [], events: [{ title: 'E', date: '1914-06', ...more }] });
    for (const more of [{ earliest: '1915' }, { latest: '1913' }]) {
      const { events, issues } = of(more);
      expect(events[0]?.when).toEqual(events[0]?.best);
      expect(issues).toHaveLength(1);
    }
    const undated = of({ date: '', earliest: '1914', latest: '1915' }).events[0];
    expect(undated).toMatchObject({ best: null, when: { earliestStart: Date.UTC(1914) } });
  });

  it('takes hostile names and huge texts as text', () => {
    const huge = 'x'.repeat(10_000_000);
    const { actors, issues } = read({
      actors: [
        { id: '__proto__', name: '<script>alert(1)</script>' },
        { id: 'constructor', name: huge },
        { id: huge, name: 'Huge' },
      ],
      relations: [{ type: 'legal', parties: ['__proto__', 'constructor', huge] }],
    });
    expect(actors.map(({ name }) => name.length).sort((a, b) => a - b)).toEqual([4, 25, 10_000]);
    expect(issues.every(({ message }) => message.length < 200)).toBe(true);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('survives a row that throws when it is read', () => {
    const trap = {
      get id(): string {
        throw new Error('no');
      },
    };
    const { actors, issues } = read({ actors: [trap, ...AB] });
    expect(actors).toHaveLength(3);
    expect(issues).toMatchObject([{ path: 'actors[0]', severity: 'error' }]);
  });

  it('adds undeclared types at the end, with one warning each', () => {
    const { types, issues } = read({
      actors: AB,
      types: [{ id: 'war', label: 'War' }],
      relations: [
        { type: 'wra', parties: ['A', 'B'] },
        { type: 'wra', parties: ['A', 'C'] },
      ],
    });
    expect(types.map(({ id }) => id)).toEqual(['war', 'wra']);
    expect(issues.map(({ message }) => message).join()).toMatch(/did you mean "war"/);
  });

  it('drops links that could run', () => {
    const url = (link: string) =>
      read({ actors: [], sources: [{ id: 's', title: 'S', url: link }] }).sources[0]?.url;
    expect(url('https://example.org/a?b')).toBe('https://example.org/a?b');
    expect(url('javascript:alert(1)')).toBeUndefined();
    expect(url('java\nscript:alert(1)')).toBeUndefined();
    expect(url('data:text/html,x')).toBeUndefined();
  });
});
