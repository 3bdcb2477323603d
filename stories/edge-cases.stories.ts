import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent } from 'storybook/test';
import badData from '../examples/bad-data';
import badDataSource from '../examples/bad-data?raw';
import empty from '../examples/empty';
import emptySource from '../examples/empty?raw';
import oneActor from '../examples/one-actor';
import oneActorSource from '../examples/one-actor?raw';
import { one } from './hand';
import { stage } from './stage';

export default { title: 'Edge cases' } satisfies Meta;

export const Empty: StoryObj = stage(empty, emptySource);
export const OneActor: StoryObj = stage(oneActor, oneActorSource);
export const BadData: StoryObj = stage(
  badData,
  badDataSource,
  async ({ canvasElement: canvas }) => {
    const issues = one(canvas, '[data-part=issues]');
    await userEvent.click(one(issues, 'summary'));
    for (const path of ['actors[', 'relations[', 'events[']) expect(issues).toHaveTextContent(path);
    expect(issues).toHaveTextContent('did you mean "northport"?');
    expect(canvas.querySelector('svg [data-key="relation:pilots"]')).not.toBeNull();
    expect(canvas.querySelector('svg [data-key="relation:tugs"]')).toBeNull();
  },
);
