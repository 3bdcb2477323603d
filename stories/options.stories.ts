import type { Meta, StoryObj } from '@storybook/html-vite';
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
import { stage } from './stage';

export default { title: 'Options' } satisfies Meta;

export const Dark: StoryObj = stage(dark, darkSource);
export const ForcedColours: StoryObj = stage(forcedColours, forcedColoursSource);

export const CustomTypes: StoryObj = stage(customTypes, customTypesSource);
export const Explore: StoryObj = stage(explore, exploreSource);
export const FilterByCode: StoryObj = stage(filterByCode, filterByCodeSource);
export const StaticSvg: StoryObj = { ...stage(staticSvg, staticSvgSource), name: 'Static SVG' };
