import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import manyOnCanvas from '../examples/many-on-canvas';
import manyOnCanvasSource from '../examples/many-on-canvas?raw';
import { chart, focused, heard, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Many marks' } satisfies Meta;

const canvasOf = (canvas: HTMLElement) =>
  chart(canvas, 'timeline').querySelectorAll<HTMLCanvasElement>('.summitry-stage canvas');

export const OnCanvas: StoryObj = stage(
  manyOnCanvas,
  manyOnCanvasSource,
  async ({ canvasElement: canvas }) => {
    await waitFor(() => expect(canvasOf(canvas).length).toBeGreaterThan(0));
    expect(chart(canvas, 'timeline').querySelector('.summitry-stage svg [data-key]')).toBeNull();
    tabStop(canvas, 'timeline').focus();
    const item = focused();
    const said = await heard(canvas, () => userEvent.keyboard(' '));
    expect(said).toHaveLength(1);
    await waitFor(() => expect(item).toHaveAttribute('aria-selected', 'true'));
    await userEvent.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(item).toHaveAttribute('aria-selected', 'false'));
  },
);
