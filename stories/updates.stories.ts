import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import lateData from '../examples/late-data';
import lateDataSource from '../examples/late-data?raw';
import linkToView from '../examples/link-to-view';
import linkToViewSource from '../examples/link-to-view?raw';
import streamed from '../examples/streamed-relations';
import streamedSource from '../examples/streamed-relations?raw';
import updateInPlace from '../examples/update-in-place';
import updateInPlaceSource from '../examples/update-in-place?raw';
import { focused, heard, one, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Updates' } satisfies Meta;

export const UpdateInPlace: StoryObj = stage(
  updateInPlace,
  updateInPlaceSource,
  async ({ canvasElement: canvas }) => {
    const item = tabStop(canvas, 'network');
    const button = one(canvas, 'button');
    const title = one(canvas, 'h2').textContent;
    item.focus();
    button.click();
    await waitFor(() => expect(one(canvas, 'h2')).not.toHaveTextContent(title ?? ''));
    await waitFor(() =>
      expect(canvas.querySelector('svg [data-key="relation:drills"]')).not.toBeNull(),
    );
    expect(focused()).toBe(item);
    await userEvent.click(button);
    await waitFor(() => expect(one(canvas, 'h2')).toHaveTextContent(title ?? ''));
  },
);
export const LateData: StoryObj = stage(
  lateData,
  lateDataSource,
  async ({ canvasElement: canvas }) => {
    const heading = one(canvas, 'h2');
    const room = canvas.getBoundingClientRect().height;
    const said = await heard(canvas, () =>
      waitFor(() => expect(canvas.querySelector('svg [data-part=node]')).not.toBeNull(), {
        timeout: 5000,
      }),
    );
    // The same heading, said once; what stands below has not moved.
    expect(one(canvas, 'h2')).toBe(heading);
    expect(said).toEqual([heading.textContent]);
    expect(canvas.getBoundingClientRect().height).toBe(room);
  },
);
export const StreamedRelations: StoryObj = stage(
  streamed,
  streamedSource,
  async ({ canvasElement: canvas }) => {
    const item = tabStop(canvas, 'network');
    item.focus();
    const ties = () =>
      canvas.querySelectorAll('svg [data-part=edge], svg [data-part=spoke]').length;
    const before = ties();
    await waitFor(() => expect(ties()).toBeGreaterThan(before), { timeout: 5000 });
    expect(focused()).toBe(item);
    // A report that comes in is no choice of the reader's: nothing is said.
    expect(one(canvas, '[role=status]')).toHaveTextContent('');
    item.blur();
  },
);

/** What is selected stands in the address of the page. */
export const LinkToView: StoryObj = stage(
  linkToView,
  linkToViewSource,
  async ({ canvasElement: canvas }) => {
    tabStop(canvas, 'network').focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(location.hash).toContain('view='));
    history.replaceState(history.state, '', location.href.split('#')[0]);
  },
);
