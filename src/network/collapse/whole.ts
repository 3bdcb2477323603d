import { collapse } from './collapse';
import type { CollapseCode } from './contract';
import { drawGroups, sized } from './draw';

/** All that collapsed groups need, in one file that is loaded on use. */
export const collapseCode: CollapseCode = { collapse, sized, draw: drawGroups };
