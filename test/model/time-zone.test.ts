import { afterAll, expect, it } from 'vitest';
import { formatBounds, formatShort } from '../../src/model/format';
import { parseWhen } from '../../src/model/time';
import { timeTicks } from '../../src/scene/axis';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const DATES = [
  ...['2025-09-01', '1914', '2004-06', '2001-24', '198X', '-0430', 'Y-170000', '1914/1918'],
  ...['2025-03-30T02:30:00', '2025-09-01T23:59:59+02:00', '1949/..', '2025-09-01/2025-09-03'],
];

/** Everything that a time zone could move. */
function answers(): unknown {
  const measure = (text: string, size: number): number => text.length * size;
  const domain = [Date.UTC(2025, 2, 29), Date.UTC(2025, 3, 2)] as const;
  return DATES.map((date) => parseWhen(date)).map((bounds) => [
    bounds,
    ['en', 'de', 'ja'].map((l) => [formatBounds(bounds, l), formatShort(bounds, l)]),
    timeTicks(domain, 900, { measure }),
  ]);
}

it.each([
  ['Pacific/Kiritimati', -840],
  ['Etc/GMT+12', 720],
  ['America/New_York', 300],
])('bounds and words are the same in %s', (zone, offset) => {
  process.env.TZ = 'UTC';
  const utc = answers();
  process.env.TZ = zone;
  expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset);
  expect(answers()).toEqual(utc);
});
