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

export const Phone: StoryObj = { ...stage(phone, phoneSource), name: 'Phone, 330 px' };
export const Column: StoryObj = { ...stage(column, columnSource), name: 'Column, 510 px' };
export const Page: StoryObj = { ...stage(page, pageSource), name: 'Page, 660 px' };
export const Wide: StoryObj = { ...stage(wide, wideSource), name: 'Wide, 930 px' };
export const PlacedByHand: StoryObj = stage(placedByHand, placedByHandSource);
