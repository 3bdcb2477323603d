import { afterAll, expect, it } from 'vitest';
import { wordsOf } from '../../src/chart/words';
import { createDataset } from '../../src/index';
import { utc } from '../../src/model/calendar';
import { formatBounds } from '../../src/model/format';
import { parseWhen } from '../../src/model/time';
import { isZone, localOf, momentOf, zoned } from '../../src/model/zone';
import { timeTicks } from '../../src/scene/axis';
import { eventColumns } from '../../src/timeline/dense/events';
import { itemsOf } from '../../src/timeline/items';
import { timelineKind } from '../../src/timeline/kind';
import { plannedLanes } from '../../src/timeline/lane-plan';
import { lensOf } from '../../src/timeline/picture';
import { pictureAt } from './picture';

const DATA = { actors: [], events: [] };
const check = (timeZone: string) => timelineKind.check({ data: DATA, timeZone });

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const HOUR = 3_600_000;
const BERLIN = 'Europe/Berlin';
const ZONES = [BERLIN, 'Etc/GMT+12', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'America/New_York'];
const measure = (text: string, size: number) => text.length * size * 0.5;

function ticksOf(timeZone: string, from: number, to: number, width: number) {
  check(timeZone);
  const { dates } = wordsOf({ timeZone });
  return timeTicks([from, to], width, { measure, dates });
}

it.each(ZONES)(
  'a date without a time is its own day in %s, whatever the zone of the process',
  (zone) => {
    for (const process_ of ['UTC', 'Etc/GMT+12', 'Pacific/Kiritimati']) {
      process.env.TZ = process_;
      for (const date of [
        '2025-03-30',
        '2025-10-26',
        '1914',
        '1949-04',
        '-0430',
        '2025-03-29/2025-03-31',
      ]) {
        const plain = parseWhen(date);
        const there = zoned(plain, zone);
        const edges = [there?.earliestStart, there?.latestEnd].map((at) =>
          localOf(zone, at as number),
        );
        expect(edges).toEqual([plain?.earliestStart, plain?.latestEnd]);
      }
      const instant = parseWhen('2025-03-30T02:30:00+01:00');
      expect(zoned(instant, zone)).toBe(instant);
    }
  },
);

it.each(['lanes', 'rows', 'density'] as const)(
  'in %s a date and moments of that day stand in it',
  (form) => {
    const timeZone = 'Pacific/Kiritimati';
    const options = { form, timeZone };
    check(options.timeZone);
    const dataset = createDataset({
      actors: [{ id: 'a', name: 'A' }],
      events: [
        { id: 'day', title: 'Day', participants: ['a'], date: '2025-09-03' },
        { id: 'first', title: 'First', participants: ['a'], date: '2025-09-02T10:00:00Z' },
        { id: 'last', title: 'Last', participants: ['a'], date: '2025-09-03T09:59:59Z' },
      ],
    });
    const lanes = plannedLanes(dataset, { data: dataset, ...options });
    const best = new Map(itemsOf(dataset, lanes).items.map((item) => [item.event.id, item.best]));
    const [from, to] = best.get('day') as readonly [number, number];
    expect(best.get('first')?.[0]).toBe(from);
    expect(to - (best.get('last')?.[0] as number)).toBe(1000);
    const { start, end } = eventColumns(dataset, timeZone);
    expect([start(dataset.indexOf('event:day')), end(dataset.indexOf('event:day'))]).toEqual([
      from,
      to,
    ]);
  },
);

it('days of 23 and of 25 hours have as many ticks', () => {
  for (const [month, day, hours] of [
    [3, 30, 23],
    [10, 26, 25],
  ] as const) {
    isZone(BERLIN);
    const [from, to] = [utc(2025, month, day), utc(2025, month, day + 1)].map((at) =>
      momentOf(BERLIN, at),
    ) as [number, number];
    expect(to - from).toBe(hours * HOUR);
    const { ticks, unit } = ticksOf(BERLIN, from, to - 1, 2400);
    expect(unit).toEqual({ name: 'hour', count: 1 });
    expect(ticks.map(({ at }) => at)).toEqual(
      Array.from({ length: hours }, (_, i) => from + i * HOUR),
    );
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(hours);
    expect(ticks[0]?.label).toBe(`Sun ${day} ${month === 3 ? 'Mar' : 'Oct'}`);
  }
  const { ticks } = ticksOf(BERLIN, utc(2025, 10, 26), utc(2025, 10, 26) + 3 * HOUR, 900);
  expect(
    ticks
      .map(({ label }) => label)
      .filter((label) => /02:00|UTC/.test(label))
      .join(),
  ).toContain('02:00 UTC+1');
});

it('ticks stand at the midnights of the zone, across both changes of the year', () => {
  for (const zone of ZONES) {
    const { ticks, unit } = ticksOf(zone, utc(2025, 3, 25), utc(2025, 4, 4), 900);
    expect(unit.name).toBe('day');
    expect(ticks.length).toBeGreaterThan(8);
    for (const { at } of ticks) expect(localOf(zone, at) % (24 * HOUR)).toBe(0);
    const years = ticksOf(zone, utc(1990), utc(2030), 900).ticks;
    for (const { at } of years) expect(localOf(zone, at) % (24 * HOUR)).toBe(0);
  }
});

it('words tell moments by the clocks of the zone and say how they are set', () => {
  check(BERLIN);
  const { dates } = wordsOf({ timeZone: BERLIN });
  const said = (text: string) => formatBounds(parseWhen(text), dates);
  expect(said('2025-10-26T00:30:00Z')).toBe('02:30 UTC+2, 26 October 2025');
  expect(said('2025-10-26T01:30:00Z')).toBe('02:30 UTC+1, 26 October 2025');
  expect(said('2025-12-31T23:30:00Z')).toBe('00:30 UTC+1, 1 January 2026');
  expect(said('2025-12-31')).toBe('31 December 2025');
  expect(formatBounds(parseWhen('2025-12-31T23:30:00Z'), wordsOf({}).dates)).toContain('23:30 UTC');
});

it('the axis of a chart has the days of the zone', () => {
  const dataset = createDataset({
    actors: [{ id: 'a', name: 'A' }],
    events: [1, 2, 3, 4].map((n) => ({
      id: `e${n}`,
      title: `E ${n}`,
      participants: ['a'],
      date: `2025-03-2${n + 6}`,
    })),
  });
  const options = { timeZone: 'America/New_York', form: 'lanes' } as const;
  check(options.timeZone);
  const { stage } = pictureAt(dataset, 900, options);
  const { toX } = lensOf(stage);
  const domain = stage.layout.domain as readonly [number, number];
  expect(toX(domain[0])).toBeCloseTo(stage.layout.left);
  const [first] = stage.layout.items;
  expect(first?.best?.[0]).toBe(utc(2025, 3, 27) + 4 * HOUR);
});

it('says what is wrong with a name of a zone', () => {
  expect(() => check('Mars/Olympus')).toThrow(RangeError);
  expect(() => check(5 as unknown as string)).toThrow(TypeError);
});
