import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/chart/card';
import { en } from '../../src/chart/english';
import { exportJson, importDataset } from '../../src/import';
import { columnsOf } from '../../src/model/columns-of';
import { createDataset } from '../../src/model/dataset';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';
import { formatBounds } from '../../src/model/format';
import { type EdtfValue, parseWhen, whyNotWhen } from '../../src/model/time';
import { pictureAt } from './picture';

const year = (text: string): EdtfValue => ({
  min: Date.UTC(+text, 0),
  max: Date.UTC(+text + 1, 0) - 1,
  type: 'Year',
});

/** As much of level 2 as these tests need, in the shapes of the npm package edtf. */
function edtf(text: string): EdtfValue {
  const set = /^[[{](.*)[\]}]$/.exec(text)?.[1]?.split(',');
  const season = /^(\d{4})-25$/.exec(text)?.[1];
  if (season) return { min: Date.UTC(+season, 2), max: Date.UTC(+season, 5) - 1, type: 'Season' };
  const interval = /^(\d{4})\?\/(\d{4})~$/.exec(text);
  if (interval) {
    const [lower, upper] = [year(interval[1]!), year(interval[2]!)];
    return { min: lower.min, max: upper.max, type: 'Interval', lower, upper };
  }
  if (!set) throw new Error('No possible parsings.\nat line 1');
  const values = set.map(year);
  return {
    min: values[0]!.min,
    max: values.at(-1)!.max,
    type: text[0] === '[' ? 'Set' : 'List',
    values,
  };
}

describe('a parser of EDTF level 2 that is handed in', () => {
  it('reads what is beyond level 1, and nothing else', () => {
    let asked = 0;
    const parse = (text: string) => {
      asked++;
      return edtf(text);
    };
    expect(parseWhen('1914', undefined, { edtf: parse })?.precision).toBe('year');
    expect(parseWhen('1914/1918', undefined, { edtf: parse })?.precision).toBe('interval');
    expect(asked).toBe(0);
    expect(parseWhen('2001-25', undefined, { edtf: parse })).toMatchObject({
      earliestStart: Date.UTC(2001, 2),
      latestEnd: Date.UTC(2001, 5),
      precision: 'season',
    });
    expect(parseWhen('2001-25')).toBeNull();
  });

  it('gives an interval its core, and its qualifiers', () => {
    expect(parseWhen('1914?/1918~', undefined, { edtf })).toMatchObject({
      earliestStart: Date.UTC(1914, 0),
      latestStart: Date.UTC(1915, 0),
      earliestEnd: Date.UTC(1918, 0),
      latestEnd: Date.UTC(1919, 0),
      approximate: true,
      uncertain: true,
    });
  });

  it('may refuse a text or give nonsense: that is an issue with its reason', () => {
    expect(whyNotWhen('later', undefined, { edtf })).toBe(
      'the parser refuses it: No possible parsings.',
    );
    for (const odd of [null, {}, { min: 2, max: 1 }, { min: 'a', max: 3 }])
      expect(whyNotWhen('x', undefined, { edtf: () => odd as EdtfValue })).not.toBe('');
    const { issues, events } = createDataset(
      { actors: [], events: [{ id: 'e', title: 'E', date: 'later' }] },
      { edtf },
    );
    expect(issues).toMatchObject([{ path: 'events[0].date' }]);
    expect(issues[0]!.message).toContain('the parser refuses it');
    expect(events[0]!.when).toBeNull();
  });

  it('is refused where it is no function', () => {
    expect(() => createDataset({ actors: [] }, { edtf: 3 as never })).toThrow(
      'createDataset: edtf must be a function, got 3',
    );
  });
});

const input = {
  actors: [{ id: 'a', name: 'Asha' }],
  sources: [{ id: 's', title: 'Annals' }],
  events: [
    { id: 'one', title: 'One', date: '[1667,1672]', participants: ['a'] },
    { id: 'all', title: 'All', date: '{1650,1655,1690}', participants: ['a'] },
    {
      id: 'told',
      title: 'Told twice',
      date: '1700',
      participants: ['a'],
      alternatives: [{ date: '1710', evidence: [{ source: 's', locator: 'p. 4' }] }],
    },
  ],
};

describe('several dates of one event', () => {
  const dataset = createDataset(input, { edtf });
  const event = (id: string) => dataset.get(`event:${id}`) as (typeof dataset.events)[number];

  it('are members of its best reading, and told as one or all of them', () => {
    expect(event('one').best).toMatchObject({ all: false, members: [{}, {}] });
    expect(event('one').when).not.toHaveProperty('members');
    expect(formatBounds(event('one').best)).toBe('1667 or 1672');
    expect(formatBounds(event('all').best)).toBe('1650, 1655, 1690');
    expect(formatBounds(event('one').best, 'de')).toBe('1667 / 1672');
  });

  it('stay with it through a roll-up and through columns', () => {
    expect(dataset.rollUp().events.find(({ id }) => id === 'one')?.best?.members).toHaveLength(2);
    const again = createDatasetFromColumns(columnsOf(dataset));
    expect(again.events.find(({ id }) => id === 'all')?.best).toMatchObject({
      all: true,
      members: [{}, {}, {}],
    });
  });

  it('stay with it through JSON, whatever the set', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1000, max: 2000 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(years, fc.boolean(), (list, all) => {
        const text = list.sort().join();
        const events = [{ id: 'e', title: 'E', date: all ? `{${text}}` : `[${text}]` }];
        const before = createDataset({ actors: [], events }, { edtf });
        const after = createDataset(importDataset(exportJson(before)).input);
        expect(after.issues).toEqual([]);
        expect(after.events).toEqual(before.events);
        expect(after.events[0]!.best?.members).toHaveLength(list.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are joined by a bracket with a stroke for each', () => {
    const { scene } = pictureAt(dataset, 620, { form: 'lanes' });
    const brackets = scene.layers.flatMap(({ batches }) =>
      batches.flatMap((batch) =>
        batch.kind === 'path' && batch.part === 'dates'
          ? batch.d.map((d) => d.split('M').length - 2)
          : [],
      ),
    );
    // Two members, three, and a date of another source beside the mark's own.
    expect(brackets.sort()).toEqual([2, 2, 3]);
  });

  it('have each its source on the card', () => {
    const texts = cardOf(dataset, 'event:told', en)!.sections[0]!.facts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1710', 'Annals, p. 4']));
    expect(texts.indexOf('Annals, p. 4')).toBe(texts.indexOf('1710') + 1);
  });
});
