import { element } from './element';
import type { ChartOptions } from './options';
import type { Picture } from './picture';
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

/** Direction, language, theme and width of it. */
export function dress(
  root: HTMLElement,
  { words }: Picture,
  { theme = 'auto', width }: ChartOptions,
  wide: number,
): void {
  root.toggleAttribute('data-narrow', wide < 400);
  Object.assign(root, { dir: words.direction, lang: words.locale });
  root.dataset.theme = theme;
  root.style.width = width === undefined ? '' : `${width}px`;
}
