import type { PictureOptions } from './chart/kind';
import { drawPicture, resolvePicture } from './chart/picture';
import type { AnyKind } from './chart/plan';
import { matrixKind } from './matrix/kind';
import type { MatrixOptions } from './matrix/options';
import { provideOrders } from './matrix/orders';
import { orders } from './matrix/seriate/code';
import type { SelectionState } from './model/selection';
import { createSelection } from './model/store';
import { collapseCode } from './network/collapse/whole';
import { provideCollapse } from './network/collapse-slot';
import { networkKind } from './network/kind';
import type { NetworkOptions } from './network/options';
import { overlay } from './network/overlay/whole';
import { provideOverlay } from './network/overlay-slot';
import { type StoryOptions, storyKinds } from './story';
import { timelineKind } from './timeline/kind';
import type { TimelineOptions } from './timeline/options';
import { provideScales } from './timeline/scale-slot';
import { scales } from './timeline/scales/whole';
import { provideStory } from './timeline/story-slot';
import { storyline } from './timeline/storyline/whole';

export { type PngFileOptions, svgToPNG } from './render/png';

/** What a picture without a page takes beside the chart's options. */
export interface StaticOptions {
  /** What is selected, filtered and ghosted in the picture. @defaultValue nothing */
  state?: Partial<SelectionState>;
}

function render(
  kinds: readonly AnyKind[],
  story: boolean,
  { state, ...options }: PictureOptions & StaticOptions,
): string {
  provideOverlay(overlay);
  provideCollapse(collapseCode);
  provideOrders(orders);
  provideScales(scales);
  provideStory(storyline);
  return drawPicture(resolvePicture(kinds, story, options), createSelection(state).get());
}

/**
 * The network as SVG text, without a DOM: the bytes of `chart.toSVG()` in a page at the same size.
 * Width 660 px unless given; light unless the theme is "dark".
 */
export function renderAllianceNetwork(options: NetworkOptions & StaticOptions): string {
  return render([networkKind], false, options);
}

/** The timeline as SVG text, without a DOM; see `renderAllianceNetwork`. */
export function renderEventTimeline(options: TimelineOptions & StaticOptions): string {
  return render([timelineKind], false, options);
}

/** The matrix as SVG text, without a DOM; see `renderAllianceNetwork`. */
export function renderPartnershipMatrix(options: MatrixOptions & StaticOptions): string {
  return render([matrixKind], false, options);
}

/** The linked charts as one SVG text, without a DOM; see `renderAllianceNetwork`. */
export function renderStory(
  options: Omit<StoryOptions, 'selection' | 'renderer'> & StaticOptions,
): string {
  const { charts, ...rest } = options;
  return render(storyKinds(charts), true, rest);
}
