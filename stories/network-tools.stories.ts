import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import largeNetwork from '../examples/large-network';
import largeNetworkSource from '../examples/large-network?raw';
import beijing from '../examples/network-beijing';
import beijingSource from '../examples/network-beijing?raw';
import coldWar from '../examples/network-cold-war';
import coldWarSource from '../examples/network-cold-war?raw';
import europe from '../examples/network-europe';
import europeSource from '../examples/network-europe?raw';
import { focused, one, tabStop } from './hand';
import { stage } from './stage';

export default { title: 'Network tools' } satisfies Meta;

const SLOW = { timeout: 15_000 };
const node = (canvas: HTMLElement, key: string) =>
  canvas.querySelector(`.summitry-stage svg [data-part=node][data-key="${key}"]`);
/** Puts the focus on an actor, by its name. */
async function goTo(canvas: HTMLElement, name: string): Promise<void> {
  tabStop(canvas, 'network').focus();
  // Letters within half a second make one word, those of the name before too.
  await waitFor(
    async () => {
      await userEvent.keyboard(name);
      expect(focused()).toHaveAccessibleName(new RegExp(`^${name}`, 'i'));
    },
    { ...SLOW, interval: 700 },
  );
}

/** A group as one node, by ←: its number, and a ring for the relations inside. */
export const Collapsed: StoryObj = stage(
  coldWar,
  coldWarSource,
  async ({ canvasElement: canvas }) => {
    await goTo(canvas, 'Warsaw');
    await waitFor(() => expect(canvas.querySelector('.summitry-menu')).not.toBeNull(), SLOW);
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(node(canvas, 'actor:poland')).toBeNull(), SLOW);
    expect(one(canvas, '[role=status]')).toHaveTextContent(/collapsed/);
    expect(canvas.querySelector('svg [data-part=group-count]')).not.toBeNull();
    focused().blur();
  },
);

/** The shortest way of two selected actors, from the menu: the others step back. */
export const ShortestPath: StoryObj = stage(
  beijing,
  beijingSource,
  async ({ canvasElement: canvas }) => {
    for (const name of ['Iran', 'United']) {
      await goTo(canvas, name);
      await userEvent.keyboard(' ');
    }
    const more = one(canvas, '[data-part=toolbar] [aria-haspopup=menu], [aria-haspopup=menu]');
    more.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toHaveRole('menuitem'), SLOW);
    await userEvent.keyboard('s');
    expect(focused()).toHaveTextContent('Shortest path');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(one(canvas, '[role=status]')).toHaveTextContent(
        /Iran – China – United States: 2 steps/,
      ),
    );
    focused().blur();
  },
);

/** Who is two steps away, by the key 2: whoever is farther fades. */
export const Neighbourhood: StoryObj = stage(
  europe,
  europeSource,
  async ({ canvasElement: canvas }) => {
    await goTo(canvas, 'Italy');
    await userEvent.keyboard('1');
    const around = () => one(canvas, '[data-part=around]');
    await waitFor(() => expect(around()).toHaveTextContent('1 step'), SLOW);
    await waitFor(() =>
      expect(node(canvas, 'actor:italy')?.getAttribute('data-emphasis')).not.toBe('muted'),
    );
    focused().blur();
  },
);

/** Found by some letters of its name, and chosen from the list. */
export const Search: StoryObj = stage(europe, europeSource, async ({ canvasElement: canvas }) => {
  tabStop(canvas, 'network').focus();
  await userEvent.keyboard('/');
  await waitFor(() => expect(focused()).toHaveRole('combobox'), SLOW);
  await userEvent.keyboard('ance');
  await waitFor(() =>
    expect(canvas.querySelectorAll('.summitry-finder [role=option]').length).toBeGreaterThan(0),
  );
  await userEvent.keyboard('{ArrowDown}');
});

/** The map of a large network: the part in sight is framed, a press moves it. */
export const Minimap: StoryObj = stage(
  largeNetwork,
  largeNetworkSource,
  async ({ canvasElement: canvas }) => {
    const sight = () => canvas.querySelector<SVGRectElement>('[data-part=sight]');
    await waitFor(() => expect(sight()?.width.baseVal.value).toBeGreaterThan(0), SLOW);
    const whole = sight()!.width.baseVal.value;
    for (let press = 0; press < 3; press++)
      await userEvent.click(one(canvas, '[aria-label="Zoom in"]'));
    expect(sight()!.width.baseVal.value).toBeLessThan(0.5 * whole);
    focused().blur();
  },
);
