import type { Meta, StoryObj } from '@storybook/html-vite';
import linked from '../examples/all-three-europe';
import linkedSource from '../examples/all-three-europe?raw';
import asOf from '../examples/as-of';
import asOfSource from '../examples/as-of?raw';
import tour from '../examples/guided-tour';
import tourSource from '../examples/guided-tour?raw';
import { stage } from './stage';

export default { title: 'Europe' } satisfies Meta;

export const Linked: StoryObj = stage(linked, linkedSource);
export const AsOf: StoryObj = stage(asOf, asOfSource);
export const GuidedTour: StoryObj = stage(tour, tourSource);
