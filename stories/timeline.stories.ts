import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import many from '../examples/many-events';
import manySource from '../examples/many-events?raw';
import beijing from '../examples/timeline-beijing';
import beijingSource from '../examples/timeline-beijing?raw';
import europe from '../examples/timeline-europe';
import europeSource from '../examples/timeline-europe?raw';
import folded from '../examples/timeline-folded';
import foldedSource from '../examples/timeline-folded?raw';
import groups from '../examples/timeline-groups';
import groupsSource from '../examples/timeline-groups?raw';
import storyline from '../examples/timeline-storyline';
import storylineSource from '../examples/timeline-storyline?raw';
import { focused, leave, one, selectAndRead, tabStop, walk } from './hand';
import { stage } from './stage';

export default { title: 'Timeline' } satisfies Meta;

export const Beijing: StoryObj = stage(
  beijing,
  beijingSource,
  async ({ canvasElement: canvas }) => {
    tabStop(canvas, 'timeline').focus();
    // To the first event, on to the next one, to the lane below, and to the last.
    const seen = await walk(['Home', 'ArrowRight', 'ArrowDown', 'End']);
    expect(new Set(seen).size).toBeGreaterThan(2);
    for (const key of seen) expect(key).toMatch(/^event:/);
    await selectAndRead(canvas, /¶\d/);
    await leave(canvas);
    focused().blur();
  },
);
export const Europe: StoryObj = stage(europe, europeSource);

export const Groups: StoryObj = stage(groups, groupsSource);

export const FoldedGaps: StoryObj = stage(
  folded,
  foldedSource,
  async ({ canvasElement: canvas }) => {
    await waitFor(() => expect(canvas.querySelector('[data-part=fold]')).not.toBeNull());
    expect(canvas.textContent).toContain('4 empty stretches are shortened: 1874–1877');
  },
);

/** Lines that meet: walked by keys as lanes are; the controls lead to lanes and back. */
export const Storyline: StoryObj = stage(
  storyline,
  storylineSource,
  async ({ canvasElement: canvas }) => {
    const lines = () => canvas.querySelectorAll('svg [data-part=line]').length;
    await waitFor(() => expect(lines()).toBe(6));
    tabStop(canvas, 'timeline').focus();
    const seen = await walk(['Home', 'ArrowRight', 'ArrowRight']);
    expect(new Set(seen).size).toBe(3);
    await selectAndRead(canvas, /\d/);
    await leave(canvas);
    const open = one(canvas, '.summitry-tools [aria-expanded]:not([aria-haspopup])');
    open.click();
    await waitFor(() => expect(canvas.querySelector('[data-part=controls]')).not.toBeNull());
    const form = one(canvas, '[data-part=controls] select') as HTMLSelectElement;
    await userEvent.selectOptions(form, 'lanes');
    await waitFor(() => expect(lines()).toBe(0));
    await userEvent.selectOptions(form, 'storyline');
    await waitFor(() => expect(lines()).toBe(6));
    open.click();
    focused().blur();
  },
);

export const ManyEvents: StoryObj = stage(many, manySource, async ({ canvasElement: canvas }) => {
  // Very many events are read in slices, behind the first picture.
  await waitFor(() => tabStop(canvas, 'timeline'));
  tabStop(canvas, 'timeline').focus();
  // Times that hold many events have no key; they are walked as events are, and say how many there are.
  await walk(['Home', 'ArrowRight', 'ArrowDown']);
  const counted = canvas.querySelectorAll('[data-part=density][role=option]');
  expect(counted.length).toBeGreaterThan(20);
  for (const one of counted)
    expect(one.getAttribute('aria-label')).toMatch(/: \d+ events? \(.*confirmed: \d+/);
  await walk(Array.from({ length: 18 }, () => '+'));
  expect(canvas.querySelectorAll('[data-part=event][role=option]').length).toBeGreaterThan(12);
  focused().blur();
});
