import { element } from './element';
import type { ChartOptions } from './options';
import { checkWorker } from './task';
import { checkSteps } from './tour-step';

/** Throws where an option that only a chart in a page has is of the wrong kind. */
export function checkLive(who: string, { worker, steps }: ChartOptions): void {
  checkWorker(who, worker);
  checkSteps(who, steps);
}

/** The element that a figure stands in, named by its title. */
export const rootOf = (document: Document, id: string, who: string, story: boolean): HTMLElement =>
  element(document, story ? 'section' : 'figure', {
    class: 'summitry',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-summary ${id}-bar`,
    ...(story ? { 'data-story': '' } : { 'data-chart': who }),
  });
