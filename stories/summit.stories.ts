import type { Meta, StoryObj } from '@storybook/html-vite';
import placedByHand from '../examples/shared-selection';
import placedByHandSource from '../examples/shared-selection?raw';
import phone from '../examples/width-330';
import phoneSource from '../examples/width-330?raw';
import column from '../examples/width-510';
import columnSource from '../examples/width-510?raw';
import page from '../examples/width-660';
import pageSource from '../examples/width-660?raw';
import wide from '../examples/width-930';
import wideSource from '../examples/width-930?raw';
import { stage } from './stage';

export default { title: 'Summit' } satisfies Meta;

export const Phone: StoryObj = stage(phone, phoneSource);
export const Column: StoryObj = stage(column, columnSource);
export const Page: StoryObj = stage(page, pageSource);
export const Wide: StoryObj = stage(wide, wideSource);
export const PlacedByHand: StoryObj = stage(placedByHand, placedByHandSource);
