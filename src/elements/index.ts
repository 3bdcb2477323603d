import type { ChartEvents } from '../chart/options';
import { createPartnershipMatrix, type PartnershipMatrixOptions } from '../matrix/chart';
import { type AllianceNetworkOptions, createAllianceNetwork } from '../network/chart';
import { createStory, type StoryOptions } from '../story';
import { createEventTimeline, type EventTimelineOptions } from '../timeline/chart';
import { ATTRIBUTES, type TagName } from './attributes';
import { type ChartElement, type ChartError, chartElement } from './element';

export type { ChartElement, ChartError } from './element';

declare global {
  interface HTMLElementTagNameMap {
    'alliance-network': ChartElement<AllianceNetworkOptions>;
    'event-timeline': ChartElement<EventTimelineOptions>;
    'partnership-matrix': ChartElement<PartnershipMatrixOptions>;
    'summitry-story': ChartElement<StoryOptions>;
  }
  interface HTMLElementEventMap {
    charthighlight: CustomEvent<ChartEvents['highlight']>;
    chartselect: CustomEvent<ChartEvents['select']>;
    chartfilter: CustomEvent<ChartEvents['filter']>;
    chartperiod: CustomEvent<ChartEvents['period']>;
    chartopen: CustomEvent<ChartEvents['open']>;
    chartcollapse: CustomEvent<ChartEvents['collapse']>;
    chartinvalid: CustomEvent<ChartEvents['invalid']>;
    chartprogress: CustomEvent<ChartEvents['progress']>;
    chartready: CustomEvent<ChartEvents['ready']>;
    charterror: CustomEvent<ChartError>;
  }
}

/**
 * Defines `<alliance-network>`, `<event-timeline>`, `<partnership-matrix>` and `<summitry-story>`, those that are not
 * defined yet. Importing this module does so in a page; without one, as on a server, it does nothing.
 */
export function defineElements(
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const makers: Record<TagName, Parameters<typeof chartElement>[0]> = {
    'alliance-network': createAllianceNetwork,
    'event-timeline': createEventTimeline,
    'partnership-matrix': createPartnershipMatrix,
    'summitry-story': createStory,
  };
  for (const [tag, create] of Object.entries(makers))
    if (!registry.get(tag)) registry.define(tag, chartElement(create, ATTRIBUTES[tag as TagName]));
}

defineElements();
