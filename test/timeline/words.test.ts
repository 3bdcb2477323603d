import { describe, expect, it } from 'vitest';
import { en } from '../../src/chart/english';
import type { Messages } from '../../src/chart/messages';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import { fa, ko, ru, zh } from '../../src/locales';
import { HOME } from '../../src/scene/scene';
import { timelineKind } from '../../src/timeline/kind';
import { readDomain } from '../../src/timeline/options';
import { pictureAt, thingsOf, wordsOf } from './picture';

describe('describe', () => {
  const { dataset, options } = pictureAt(beijingSummit, 620);
  const { summary, table } = timelineKind.describe(dataset, options);

  it('sums up events, span, sharing and what has no date', () => {
    const shared = dataset.events.filter((event) => event.participants.length > 1).length;
    const lost = dataset.events.filter((event) => !event.when).length;
    expect([dataset.events.length, shared, lost]).toEqual([9, 6, 2]);
    expect(summary).toBe(
      'Nine events: 1–3 September 2025. Six are shared by up to three states. Two have no date.',
    );
  });

  it('says of all that they are shared, in every language', () => {
    const said = (messages: Messages, n: number, whole: boolean) =>
      messages.timeline.summary({
        events: 4,
        when: '',
        shared: n,
        most: 21,
        whole,
        states: true,
        undated: 0,
      });
    expect(said(en, 4, false)).toBe('Four events. All are shared by up to 21 states.');
    expect(said(en, 2, true)).toBe('Four events. Two are shared by 21 states.');
    expect(said(ru, 4, false)).toBe('4 события. Все совместные (до 21 государства).');
    expect(said(ru, 2, true)).toBe('4 события. Из них совместных (21 государство): 2.');
    expect(said(zh, 4, true)).toBe('4个事件。均有21个国家共同参与。');
    expect(said(ko, 4, false)).toBe('사건 4건. 모두 최대 21개국이 함께했습니다.');
    expect(said(fa, 4, true)).toBe('۴ رویداد. همه میان ۲۱ کشور مشترک است.');
  });

  it('has a row for each event, as wide as its head', () => {
    expect(table.rows.length).toBe(dataset.events.length);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    const parade = table.rows.find((row) => row[1]?.startsWith('Military parade'))!;
    expect(parade.join(' | ')).toMatch(/3 September 2025\?.*possible.*expected.*China.*Iran/);
  });

  it('explains whiskers and spines in the legend where they occur', () => {
    const labels = timelineKind.legend(dataset, options).map(({ label }) => label);
    expect(labels).toContain('Date uncertain: could fall here');
    expect(labels).toContain('One event, several states');
    expect(labels).toContain('Hinted');
  });

  it('notes that the order within one day is not known', () => {
    expect(timelineKind.notes(dataset, options).join(' ')).toContain(
      'The order within 1 September 2025? is not known.',
    );
  });
});

describe('options', () => {
  const check = (change: object) => () => timelineKind.check({ data: beijingSummit, ...change });

  it('says what is wrong with one', () => {
    expect(check({ laneOrder: 'up' })).toThrow(
      'timeline: laneOrder must be one of "spines", "name", "first", "importance", got "up"',
    );
    expect(check({ laneHeight: 5 })).toThrow(
      'timeline: laneHeight must be a number of px from 20 to 400, got 5',
    );
    expect(check({ domain: ['2020', '2019'] })).toThrow(RangeError);
    expect(check({ form: 3 })).toThrow(TypeError);
    expect(check({ laneOrder: 'name', form: 'rows', domain: ['2019', '2020'] })).not.toThrow();
  });

  it('takes the axis that is given', () => {
    const domain = ['1890', '1900'] as const;
    const { layout, scene } = pictureAt(europeanAlliances, 620, { domain });
    expect(layout.domain).toEqual(readDomain(domain));
    const years = wordsOf(scene)
      .filter(({ text }) => /^1\d{3}$/.test(text))
      .map(({ text }) => Number(text));
    expect(years.length).toBeGreaterThan(3);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1890);
    expect(Math.max(...years)).toBeLessThanOrEqual(1900);
  });

  it('orders lanes by name or by first event', () => {
    const names = (laneOrder: 'name' | 'first') => {
      const { layout } = pictureAt(europeanAlliances, 620, { laneOrder });
      return layout.order.map((lane) => layout.lanes[lane]!.name);
    };
    expect(names('name')).toEqual([...names('name')].sort());
    expect(names('first').slice(0, 2).sort()).toEqual(['France', 'Germany']);
  });

  it('grows lanes with the plot, and drops flags where it is low', () => {
    const high = pictureAt(beijingSummit, 620, { height: 600 });
    const low = pictureAt(beijingSummit, 620, { height: 240 });
    expect(high.layout.lanesBottom).toBeGreaterThan(500);
    expect(low.layout.lanesBottom).toBeLessThan(240);
    const flags = ({ scene }: typeof low) =>
      wordsOf(scene).filter(({ part }) => part === 'label').length;
    expect(flags(low)).toBeLessThan(flags(high));
  });
});

describe('views and states', () => {
  it('makes a closer view anew: marks move by the view, lanes stay', () => {
    const near = pictureAt(europeanAlliances, 620, {}, {}, { k: 4, x: -900, y: 0 });
    const home = pictureAt(europeanAlliances, 620, {}, {}, HOME);
    const yOf = ({ scene }: typeof near) =>
      wordsOf(scene)
        .filter(({ part }) => part === 'lane-name')
        .map(({ y }) => y);
    expect(yOf(near)).toEqual(yOf(home));
    const marksIn = ({ scene }: typeof near) =>
      new Map(
        thingsOf(scene).flatMap(({ part, key, x, width }) =>
          part === 'mark' && width === 14 ? [[key, x + 7]] : [],
        ),
      );
    const before = marksIn(home);
    const seen = [...marksIn(near)];
    expect(seen.length).toBeGreaterThan(1);
    for (const [key, x] of seen)
      expect(Math.abs(x - (4 * before.get(key)! - 900))).toBeLessThan(40);
  });

  it('draws what an as-of date ghosts faintly and without words', () => {
    const { scene, dataset } = pictureAt(
      europeanAlliances,
      930,
      {},
      { asOf: Date.UTC(1890, 0, 1) },
    );
    const late = dataset.events.filter(
      ({ when }) => when && when.earliestStart > Date.UTC(1890, 0, 1),
    );
    expect(late.length).toBeGreaterThan(3);
    const words = wordsOf(scene);
    for (const { key } of late) expect(words.some((word) => word.key === key)).toBe(false);
    expect(thingsOf(scene).some(({ key }) => key === late[0]!.key)).toBe(true);
  });

  it('tweens to the layout it is given', () => {
    const one = pictureAt(beijingSummit, 620).layout;
    const two = pictureAt(beijingSummit, 620, { laneOrder: 'name' }).layout;
    expect(timelineKind.tween!(one, two, 1)).toBe(two);
    const half = timelineKind.tween!(one, two, 0.5);
    half.tops.forEach((top, lane) => {
      expect(top).toBeCloseTo((one.tops[lane]! + two.tops[lane]!) / 2, 9);
    });
  });
});
