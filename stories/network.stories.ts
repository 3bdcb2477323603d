import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import blocHulls from '../examples/bloc-hulls';
import blocHullsSource from '../examples/bloc-hulls?raw';
import factions from '../examples/factions';
import factionsSource from '../examples/factions?raw';
import largeNetwork from '../examples/large-network';
import largeNetworkSource from '../examples/large-network?raw';
import beijing from '../examples/network-beijing';
import beijingSource from '../examples/network-beijing?raw';
import europe from '../examples/network-europe';
import europeSource from '../examples/network-europe?raw';
import peopleAndCompanies from '../examples/people-and-companies';
import peopleAndCompaniesSource from '../examples/people-and-companies?raw';
import { focused, leave, one, selectAndRead, tabStop, walk } from './hand';
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

/** Found by name, seen with who is two steps away, and left again. */
export const Finding: StoryObj = stage(europe, europeSource, async ({ canvasElement: canvas }) => {
  tabStop(canvas, 'network').focus();
  await userEvent.keyboard('/');
  await waitFor(() => expect(focused()).toHaveRole('combobox'));
  await userEvent.keyboard('österr');
  await waitFor(() =>
    expect(canvas.querySelector('.summitry-finder')).toHaveTextContent('Nothing'),
  );
  await userEvent.clear(focused());
  await userEvent.keyboard('ITÁ');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toHaveAttribute('data-key', 'actor:italy');
  await userEvent.keyboard('2');
  const around = one(canvas, '[data-part=around]');
  await waitFor(() => expect(around).toHaveTextContent('2 steps'));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(around).not.toBeVisible());
  focused().blur();
});
export const PeopleAndCompanies: StoryObj = stage(peopleAndCompanies, peopleAndCompaniesSource);

export const Large: StoryObj = stage(
  largeNetwork,
  largeNetworkSource,
  async ({ canvasElement: canvas }) => {
    // Title and table stand before the picture does.
    expect(canvas.querySelector('h2')).toHaveTextContent('Six blocs of fifty');
    // In a wide page more names find room, and so many marks are drawn on canvas.
    const nodes = () => canvas.querySelectorAll('svg [data-part=node]').length;
    const bitmaps = () => canvas.querySelectorAll('.summitry-stage canvas').length;
    await waitFor(() => expect(nodes() === 300 || bitmaps() > 0).toBe(true), { timeout: 20_000 });
    expect(canvas.querySelector('[role=progressbar]')).toBeNull();
  },
);

export const Factions: StoryObj = stage(
  factions,
  factionsSource,
  async ({ canvasElement: canvas }) => {
    const marks = (part: string) =>
      canvas.querySelectorAll(`.summitry-stage svg [data-part=${part}]`);
    // Their code comes when it is asked for.
    await waitFor(() => expect(marks('outline')).toHaveLength(2), { timeout: 5000 });
    expect(marks('odds-sign')).toHaveLength(1);
    expect(canvas.querySelector('.summitry-foot')).toHaveTextContent(/1 pair at odds/);
    const entries = [...canvas.querySelectorAll('.summitry-entry')];
    expect(entries.some((entry) => entry.textContent === 'At odds with the factions')).toBe(true);
  },
);
export const BlocHulls: StoryObj = stage(
  blocHulls,
  blocHullsSource,
  async ({ canvasElement: canvas }) => {
    const outlines = () => canvas.querySelectorAll('svg [data-part=outline]');
    await waitFor(() => expect(outlines()).toHaveLength(2), { timeout: 5000 });
  },
);
