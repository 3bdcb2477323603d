import { afterEach, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets';
import { createEventTimeline } from '../../src/timeline/chart';

afterEach(() => document.body.replaceChildren());

const frame = () => new Promise((done) => window.requestAnimationFrame(done));
const shown = (root: HTMLElement) => root.querySelectorAll('[role=listbox] [role=group]').length;

it('options that come while marks move have their own layout, never the one under way', async () => {
  const faults: string[] = [];
  const note = (event: ErrorEvent) => {
    faults.push(event.message);
    event.preventDefault();
  };
  window.addEventListener('error', note);
  const chart = createEventTimeline(document.body, {
    data: coldWarBlocs,
    width: 930,
    lanes: 'group',
    openGroups: [],
    inForce: true,
  });
  await frame();
  chart.update({ lanes: 'one' });
  for (let i = 0; i < 3; i++) await frame();
  chart.update({ lanes: 'actor' });
  for (let i = 0; i < 3; i++) await frame();
  expect(shown(chart.element)).toBeGreaterThan(10);
  expect(faults).toEqual([]);
  window.removeEventListener('error', note);
  chart.destroy();
});
