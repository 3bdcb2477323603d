import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import customTypes from '../examples/custom-types';
import customTypesSource from '../examples/custom-types?raw';
import dark from '../examples/dark';
import darkSource from '../examples/dark?raw';
import explore from '../examples/explore';
import exploreSource from '../examples/explore?raw';
import filterByCode from '../examples/filter-by-code';
import filterByCodeSource from '../examples/filter-by-code?raw';
import forcedColours from '../examples/forced-colours';
import forcedColoursSource from '../examples/forced-colours?raw';
import staticSvg from '../examples/static-svg';
import staticSvgSource from '../examples/static-svg?raw';
import updateInPlace from '../examples/update-in-place';
import updateInPlaceSource from '../examples/update-in-place?raw';
import { focused, one, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Options' } satisfies Meta;

export const Dark: StoryObj = stage(dark, darkSource);
export const ForcedColours: StoryObj = stage(forcedColours, forcedColoursSource);

export const CustomTypes: StoryObj = stage(customTypes, customTypesSource);
export const Explore: StoryObj = stage(explore, exploreSource);
export const FilterByCode: StoryObj = stage(filterByCode, filterByCodeSource);
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
export const StaticSvg: StoryObj = stage(staticSvg, staticSvgSource);
