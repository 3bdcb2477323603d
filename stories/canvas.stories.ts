import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import manyOnCanvas from '../examples/many-on-canvas';
import manyOnCanvasSource from '../examples/many-on-canvas?raw';
import { chart, focused, heard, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Many marks' } satisfies Meta;

const canvasOf = (canvas: HTMLElement) =>
  chart(canvas, 'timeline').querySelectorAll<HTMLCanvasElement>('.summitry-stage canvas');

/** A bitmap's pixels, as one number. */
function ink(canvases: Iterable<HTMLCanvasElement>): number {
  let sum = 0;
  for (const { width, height, ...rest } of [...canvases].map((made) => ({
    width: made.width,
    height: made.height,
    made,
  }))) {
    const { data } = rest.made.getContext('2d')!.getImageData(0, 0, width, height);
    for (let i = 3; i < data.length; i += 4) sum += data[i]!;
  }
  return sum;
}

export const OnCanvas: StoryObj = stage(
  manyOnCanvas,
  manyOnCanvasSource,
  async ({ canvasElement: canvas }) => {
    await waitFor(() => expect(canvasOf(canvas).length).toBeGreaterThan(0));
    expect(chart(canvas, 'timeline').querySelector('.summitry-stage svg [data-key]')).toBeNull();
    const before = ink(canvasOf(canvas));
    expect(before).toBeGreaterThan(0);
    tabStop(canvas, 'timeline').focus();
    const item = focused();
    const said = await heard(canvas, () => userEvent.keyboard(' '));
    expect(said).toHaveLength(1);
    await waitFor(() => expect(item).toHaveAttribute('aria-selected', 'true'));
    // What is not selected stands back.
    await waitFor(() => expect(ink(canvasOf(canvas))).toBeLessThan(0.8 * before));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(item).toHaveAttribute('aria-selected', 'false'));
    await waitFor(() => expect(ink(canvasOf(canvas))).toBeGreaterThan(0.99 * before));
  },
);
