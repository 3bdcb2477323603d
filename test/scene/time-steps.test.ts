import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utc } from '../../src/model/calendar';
import { createDataset } from '../../src/model/dataset';
import { parseWhen, type When } from '../../src/model/time';
import { bars, densityOf, edtfOf, type TimeSteps, timeSteps } from '../../src/scene/time-steps';

const dated = (...dates: When[]) =>
  createDataset({
    actors: [{ id: 'A', name: 'A' }],
    relations: [],
    events: dates.map((date, i) => ({ id: `${i}`, title: `${i}`, date, participants: ['A'] })),
  });
const stepsOf = (...dates: When[]) => timeSteps(dated(...dates)) as TimeSteps;

describe('timeSteps', () => {
  it('takes days, months or years by how long the time is', () => {
    expect(stepsOf('2025-09-01', '2025-09-07')).toMatchObject({
      unit: 'day',
      span: [utc(2025, 9, 1), utc(2025, 9, 8)],
    });
    const months = stepsOf('1871-05-10', '1914-06');
    expect([months.unit, months.span]).toEqual(['month', [utc(1871, 5), utc(1914, 7)]]);
    const years = stepsOf('1648', '1914');
    expect([years.unit, years.first, years.last]).toEqual(['year', 1648, 1914]);
    const bce = stepsOf('-0430', '-0403');
    expect(bce.span).toEqual([utc(-430), utc(-402)]);
    const far = stepsOf('Y-170000', '2000');
    expect(far.last - far.first).toBeLessThan(600);
    expect(far.span[0]).toBeLessThanOrEqual(utc(-170_000));
    expect(far.span[1]).toBeGreaterThanOrEqual(utc(2001));
  });

  it('reads open ends by what is finite, and says where there is no date', () => {
    expect(timeSteps(dated(''))).toBeNull();
    expect(timeSteps(createDataset({ actors: [], relations: [], events: [] }))).toBeNull();
    const open = createDataset({
      actors: ['A', 'B'].map((id) => ({ id, name: id })),
      relations: [
        {
          type: 'x',
          parties: ['A', { actor: 'B', start: '1960', end: '1966' }],
          start: '1949',
          end: '..',
        },
      ],
      events: [],
    });
    const steps = timeSteps(open) as TimeSteps;
    expect(steps.span).toEqual([utc(1949), utc(1967)]);
  });

  it('holds every moment in its step, and begins each step where it says', () => {
    const year = fc.integer({ min: -9000, max: 9000 });
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, more, at) => {
          const text = (n: number) =>
            n < 0 ? `-${`${-n}`.padStart(4, '0')}` : `${n}`.padStart(4, '0');
          const steps = stepsOf(text(from), text(Math.min(9999, from + more)));
          const { first, last, span, startOf, stepOf } = steps;
          expect([startOf(first), startOf(last + 1)]).toEqual(span);
          const ms = Math.floor(span[0] + at * (span[1] - span[0] - 1));
          expect(startOf(stepOf(ms))).toBeLessThanOrEqual(ms);
          expect(startOf(stepOf(ms) + 1)).toBeGreaterThan(ms);
          for (const step of [first, stepOf(ms), last]) expect(stepOf(startOf(step))).toBe(step);
        },
      ),
    );
  });

  it('writes dates that are read as the same bounds', () => {
    for (const [text, unit] of [
      ['1914', 'year'],
      ['-0430', 'year'],
      ['0000', 'year'],
      ['Y-170000', 'year'],
      ['1907-08', 'month'],
      ['1907-12', 'month'],
      ['2024-02-29', 'day'],
      ['2025-12-31', 'day'],
    ] as const) {
      const bounds = parseWhen(text);
      expect(edtfOf(bounds?.earliestStart as number, unit, false)).toBe(text);
      expect(edtfOf(bounds?.latestEnd as number, unit, true)).toBe(text);
    }
    expect(edtfOf(utc(1907, 8, 31), 'year', false)).toBe('1907-08-31');
    expect(edtfOf(utc(1907, 9, 1), 'year', true)).toBe('1907-08');
  });
});

describe('densityOf', () => {
  const data = createDataset({
    actors: ['A', 'B'].map((id) => ({ id, name: id })),
    relations: [
      { id: 'r', type: 'x', parties: ['A', 'B'], start: '1901', end: '1902' },
      { id: 's', type: 'x', parties: ['A', 'B'] },
    ],
    events: [
      { id: 'e', title: 'e', date: '1900', participants: ['A'] },
      { id: 'f', title: 'f', date: '1900/1903', participants: ['A'] },
    ],
  });

  it('counts relations in force, and shares an event among the time it may lie in', () => {
    const { relations, events } = densityOf(data, [utc(1900), utc(1904)], 4);
    expect([...relations]).toEqual([0, 1, 1, 0]);
    expect([...events].map((n) => Math.round(n * 100) / 100)).toEqual([1.25, 0.25, 0.25, 0.25]);
  });

  it('draws a bar for each value, the highest as high as the box, none for nothing', () => {
    // Of three, each is a tenth of its place; of thirty, they touch.
    expect(bars(Float64Array.of(0, 4, 1))).toBe('M1.45 1V0.00H1.55V1ZM2.45 1V0.50H2.55V1Z');
    expect(bars(new Float64Array(30).fill(1)).slice(0, 24)).toBe('M0 1V0.00H1V1ZM1 1V0.00H');
    expect(bars(new Float64Array(2))).toBe('');
  });
});
