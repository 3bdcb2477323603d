import type { Meta, StoryObj } from '@storybook/html-vite';
import diagonal from '../examples/matrix/diagonal';
import diagonalSource from '../examples/matrix/diagonal?raw';
import halves from '../examples/matrix/halves';
import halvesSource from '../examples/matrix/halves?raw';
import history from '../examples/matrix/history';
import historySource from '../examples/matrix/history?raw';
import tree from '../examples/matrix/tree';
import treeSource from '../examples/matrix/tree?raw';
import { stage } from './stage';

export default { title: 'Matrix cells' } satisfies Meta;

export const Diagonal: StoryObj = stage(diagonal, diagonalSource);
export const TwoDates: StoryObj = stage(halves, halvesSource);
export const History: StoryObj = stage(history, historySource);
export const Dendrogram: StoryObj = stage(tree, treeSource);
