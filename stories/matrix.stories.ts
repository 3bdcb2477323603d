import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect } from 'storybook/test';
import beijing from '../examples/matrix-beijing';
import beijingSource from '../examples/matrix-beijing?raw';
import europe from '../examples/matrix-europe';
import europeSource from '../examples/matrix-europe?raw';
import { focused, leave, selectAndRead, tabStop, walk } from './hand';
import { stage } from './stage';

export default { title: 'Matrix' } satisfies Meta;

export const Beijing: StoryObj = stage(
  beijing,
  beijingSource,
  async ({ canvasElement: canvas }) => {
    tabStop(canvas, 'matrix').focus();
    const places: string[] = [];
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      await walk([key]);
      places.push(`${focused().parentElement?.ariaRowIndex} ${focused().ariaColIndex}`);
    }
    expect(new Set(places).size).toBe(4);
    // The nearest cell with a relation in it.
    for (let i = 0; i < 5 && /no relation/i.test(focused().ariaLabel ?? ''); i++)
      await walk(['ArrowRight']);
    await selectAndRead(canvas, /¶\d/);
    await leave(canvas);
    focused().blur();
  },
);
export const Europe: StoryObj = stage(europe, europeSource);
