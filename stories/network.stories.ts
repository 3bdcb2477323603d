import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect } from 'storybook/test';
import beijing from '../examples/network-beijing';
import beijingSource from '../examples/network-beijing?raw';
import europe from '../examples/network-europe';
import europeSource from '../examples/network-europe?raw';
import peopleAndCompanies from '../examples/people-and-companies';
import peopleAndCompaniesSource from '../examples/people-and-companies?raw';
import { focused, leave, selectAndRead, tabStop, walk } from './hand';
import { stage } from './stage';

export default { title: 'Network' } satisfies Meta;

export const Beijing: StoryObj = stage(
  beijing,
  beijingSource,
  async ({ canvasElement: canvas }) => {
    tabStop(canvas, 'network').focus();
    const first = focused().dataset.key;
    // Down the actors, up again, into the first one's relations and out.
    const seen = await walk(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight']);
    expect(seen[0]).not.toBe(first);
    expect(seen.slice(1, 3)).toEqual([first, first]);
    expect(seen[3]).toMatch(/^relation:/);
    await selectAndRead(canvas, /¶\d/);
    await leave(canvas);
    expect((await walk(['ArrowLeft']))[0]).toBe(first);
    focused().blur();
  },
);
export const Europe: StoryObj = stage(europe, europeSource);
export const PeopleAndCompanies: StoryObj = stage(peopleAndCompanies, peopleAndCompaniesSource);
