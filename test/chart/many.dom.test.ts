// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { timesOf } from '../../src/chart/period-times';
import { createDataset, createEventTimeline } from '../../src/index';
import { renderEventTimeline } from '../../src/static';

const many = (n: number) =>
  createDataset({
    title: 'Many',
    actors: [{ id: 'a', name: 'A' }],
    events: Array.from({ length: n }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `${1900 + (i % 90)}-0${1 + (i % 9)}`,
      participants: ['a'],
    })),
  });
const data = many(9000);
const host = () => document.body.appendChild(document.createElement('div'));
const ready = (chart: { on(type: 'ready', hear: () => void): void }) =>
  new Promise<void>((done) => chart.on('ready', done));

describe('a figure of very many events', () => {
  it('is named at once and reads in slices before it stands', async () => {
    const chart = createEventTimeline(host(), { data: many(9000), width: 700 });
    const told: number[] = [];
    chart.on('progress', ({ chart: name, done, total }) => {
      expect(name).toBe('timeline');
      told.push(done / total);
    });
    expect(chart.element.querySelector('h2')?.textContent).toBe('Many');
    expect(chart.element.querySelector('.summitry-entry')).toBeNull();
    await ready(chart);
    expect(chart.element.querySelector('.summitry-entry')).not.toBeNull();
    expect(chart.element.querySelector('.summitry-stage svg g')).not.toBeNull();
    // What stands around it follows once it is seen.
    const time = chart.element.querySelector('.summitry-time');
    await vi.waitFor(() => expect(time).toHaveProperty('hidden', false));
    await vi.waitFor(() =>
      expect(chart.element.querySelectorAll('.summitry-proxies [tabindex="0"]')).toHaveLength(1),
    );
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    chart.destroy();
  });

  it('reads the rest at once where it is asked for its picture', () => {
    const chart = createEventTimeline(host(), { data: many(9000), width: 700 });
    const svg = chart.toSVG();
    chart.destroy();
    expect(svg).toBe(renderEventTimeline({ data, width: 700 }));
  });

  it('gives its picture at any moment on the way', async () => {
    const whole = renderEventTimeline({ data, width: 700 });
    const chart = createEventTimeline(host(), { data: many(9000), width: 700 });
    for (let turn = 0; turn < 40; turn++) {
      await new Promise((done) => setImmediate(done));
      const stands = chart.element.querySelector('.summitry-panel, .summitry-tools');
      if (stands) expect(chart.toSVG()).toBe(whole);
      if (turn === 30) expect(chart.toSVG()).toBe(whole);
    }
    const time = chart.element.querySelector('.summitry-time');
    await vi.waitFor(() => expect(time).toHaveProperty('hidden', false));
    chart.destroy();
  });

  it('keeps the last of several updates, and stops with the figure', async () => {
    const chart = createEventTimeline(host(), { data: many(8500), width: 700 });
    chart.update({ data: many(8600) });
    chart.update({ data, title: 'Last' });
    await ready(chart);
    expect(chart.element.querySelector('h2')?.textContent).toBe('Last');
    const foot = chart.element.querySelector('.summitry-foot');
    await vi.waitFor(() => expect(foot?.textContent).toContain('9000'));
    chart.update({ data: many(8700) });
    chart.destroy();
    await new Promise((done) => setTimeout(done, 30));
    expect(document.querySelector('.summitry')).toBeNull();
  });

  it('plays the dates on which something happens', () => {
    const { beats, steps } = timesOf(many(95));
    expect(steps?.unit).toBe('year');
    expect(beats).toHaveLength(90);
    expect([beats[0], beats.at(-1)]).toEqual([1900, 1989]);
  });
});
