import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import asOf from '../examples/cold-war-as-of';
import asOfSource from '../examples/cold-war-as-of?raw';
import matrix from '../examples/matrix-cold-war';
import matrixSource from '../examples/matrix-cold-war?raw';
import network from '../examples/network-cold-war';
import networkSource from '../examples/network-cold-war?raw';
import timeline from '../examples/timeline-cold-war';
import timelineSource from '../examples/timeline-cold-war?raw';
import { chart, emphasis, one, point } from './hand';
import { stage } from './stage';

export default { title: 'Cold War' } satisfies Meta;

const NATO = 'relation:north-atlantic-treaty';
const PACT = 'relation:warsaw-treaty';

type Name = Parameters<typeof chart>[1];
const marks = (canvas: HTMLElement, name: Name, part: string, key: string) => [
  ...chart(canvas, name).querySelectorAll(`svg [data-part="${part}"][data-key="${key}"]`),
];
const isFull = (mark: Element) => Number(mark.getAttribute('opacity') ?? 1) === 1;

/** Spokes of a treaty that are drawn in full: its members. */
const members = (canvas: HTMLElement, key: string) =>
  marks(canvas, 'network', 'spoke', key).filter(isFull).length;

async function press(canvas: HTMLElement, year: number): Promise<void> {
  const buttons = [...canvas.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === `${year}`);
  if (!button) throw new Error(`no button ${year}`);
  await userEvent.click(button);
}

/** Where the actors stand: no year may move one. */
const places = (canvas: HTMLElement) =>
  [...chart(canvas, 'network').querySelectorAll('svg [data-part="node"]')].map((mark) => {
    const { x, y } = mark.getBoundingClientRect();
    return `${mark.getAttribute('data-key')} ${Math.round(x)} ${Math.round(y)}`;
  });

/** Year by year the members of both are those of the treaties, in network and timeline, and nobody moves. */
async function years(canvas: HTMLElement): Promise<void> {
  await waitFor(() => expect(members(canvas, NATO)).toBe(12), { timeout: 20_000 });
  const before = places(canvas).sort();
  for (const [year, nato, pact] of [
    [1955, 15, 8],
    [1968, 15, 7],
    [1982, 16, 7],
    [1990, 16, 6],
    [1999, 19, 0],
  ] as const) {
    await press(canvas, year);
    await waitFor(() =>
      expect([members(canvas, NATO), members(canvas, PACT)]).toEqual([nato, pact]),
    );
    expect(places(canvas).sort()).toEqual(before);
  }
}

/** In 1949 Greece is not yet a member: pointing at it leaves the treaty dim. */
async function greece(canvas: HTMLElement): Promise<void> {
  await press(canvas, 1949);
  await waitFor(() => expect(members(canvas, NATO)).toBe(12));
  const node = one(chart(canvas, 'network'), 'svg [data-part=node][data-key="actor:greece"]');
  await point(node);
  await waitFor(() => expect(emphasis(canvas, 'network', NATO)).toContain('muted'));
  await point(one(canvas, 'h2'));
  await press(canvas, 1955);
  await waitFor(() => expect(members(canvas, NATO)).toBe(15));
  await point(node);
  // Charts of one frame agree in the end: the pointer may pass over another mark on its way.
  await waitFor(
    () => {
      expect(emphasis(canvas, 'timeline', 'event:cuban-crisis')).toContain('muted');
      expect(emphasis(canvas, 'network', NATO)).not.toContain('muted');
    },
    { timeout: 10_000 },
  );
  await point(one(canvas, 'h2'));
}

export const AsOf: StoryObj = stage(asOf, asOfSource, async ({ canvasElement }) => {
  await years(canvasElement);
  await greece(canvasElement);
});

export const Network: StoryObj = stage(network, networkSource, async ({ canvasElement }) => {
  await waitFor(() => expect(members(canvasElement, NATO)).toBe(16), { timeout: 20_000 });
  expect(marks(canvasElement, 'network', 'hull', 'actor:nato')).toHaveLength(1);
});

export const Timeline: StoryObj = stage(timeline, timelineSource, async ({ canvasElement }) => {
  await waitFor(() =>
    expect(marks(canvasElement, 'timeline', 'member', NATO).length).toBeGreaterThan(16),
  );
});

export const Matrix: StoryObj = stage(matrix, matrixSource, async ({ canvasElement }) => {
  await waitFor(() => expect(chart(canvasElement, 'matrix')).toHaveTextContent('Warsaw Pact'));
});
