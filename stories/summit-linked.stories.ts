import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import example from '../examples/all-three-beijing';
import source from '../examples/all-three-beijing?raw';
import { chart, emphasis, focused, leave, one, point, selectAndRead, tabStop } from './hand';
import { stage } from './stage';

// Without a page of docs, so that the gallery opens on the charts themselves.
export default { title: 'Summit', tags: ['!autodocs'] } satisfies Meta;

/** Point at China: its row and its events stay lit, the rest dims. */
async function hover(canvas: HTMLElement): Promise<void> {
  await point(one(chart(canvas, 'network'), 'svg [data-part=node][data-key="actor:china"]'));
  await waitFor(() =>
    expect(emphasis(canvas, 'timeline', 'event:statement-kim')).toContain('muted'),
  );
  expect(emphasis(canvas, 'timeline', 'event:gathering')).not.toContain('muted');
  expect(emphasis(canvas, 'matrix', 'actor:china')).not.toContain('muted');
  expect(emphasis(canvas, 'matrix', 'relation:north-korea-us')).toContain('muted');
  await point(one(canvas, 'h2'));
  await waitFor(() => expect(canvas.querySelector('svg [data-emphasis=muted]')).toBeNull());
}

/** A chip of the legend takes what is only hinted out of all charts, and brings it back. */
async function filter(canvas: HTMLElement): Promise<void> {
  const chip = one(canvas, '[data-legend="certainty-hinted"]');
  const drills = () => canvas.querySelectorAll('svg [data-key="relation:drills"]').length;
  const before = drills();
  expect(before).toBeGreaterThan(0);
  await userEvent.click(chip);
  await waitFor(() => expect(drills()).toBe(0));
  expect(chip).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(chip);
  await waitFor(() => expect(drills()).toBe(before));
  expect(chip).toHaveAttribute('aria-pressed', 'true');
}

/** A click selects, a click on what is selected opens its card. */
async function press(canvas: HTMLElement): Promise<void> {
  const node = one(chart(canvas, 'network'), 'svg [data-part=node][data-key="actor:iran"]');
  await point(node, true);
  await waitFor(() => expect(one(canvas, '.summitry-bar')).toHaveTextContent('Iran selected'));
  await point(node, true);
  await waitFor(() => expect(one(canvas, '[role=dialog]')).toHaveTextContent('Iran'));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(one(canvas, '.summitry-bar button:last-child'));
  await waitFor(() => expect(one(canvas, '.summitry-bar')).not.toBeVisible());
}

async function keys(canvas: HTMLElement): Promise<void> {
  tabStop(canvas, 'network').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toHaveAttribute('aria-level', '2');
  await selectAndRead(canvas, /¶\d/);
  await leave(canvas);
  focused().blur();
}

export const Linked: StoryObj = stage(example, source, async ({ canvasElement, step }) => {
  await step('hover', () => hover(canvasElement));
  await step('filter', () => filter(canvasElement));
  await step('press', () => press(canvasElement));
  await step('keys', () => keys(canvasElement));
});
