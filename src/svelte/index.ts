import { bind, type ChartProps, type Kind } from '../adapters/binding';
import { CHARTS } from '../adapters/charts';
import type { ChartOptions } from '../chart/options';

/** An action, with the options of the chart and listeners such as `onSelect`: `<div use:allianceNetwork={{ data }}>`. */
export type ChartAction<O extends ChartOptions> = (
  host: HTMLElement,
  props: ChartProps<O>,
) => { update(props: ChartProps<O>): void; destroy(): void };

const action =
  <O extends ChartOptions>({ create }: Kind<O>): ChartAction<O> =>
  (host, props) => {
    const { update, destroy } = bind(create, host, props);
    return { update, destroy };
  };

export const allianceNetwork = action(CHARTS.network);
export const eventTimeline = action(CHARTS.timeline);
export const partnershipMatrix = action(CHARTS.matrix);
export const summitryStory = action(CHARTS.story);

/** The picture as SVG text, for `{@html}` in the element on a server: the action takes its place in the page. */
export {
  renderAllianceNetwork,
  renderEventTimeline,
  renderPartnershipMatrix,
  renderStory,
} from '../static';
