import { createPartnershipMatrix } from '../matrix/chart';
import { createAllianceNetwork } from '../network/chart';
import {
  renderAllianceNetwork,
  renderEventTimeline,
  renderPartnershipMatrix,
  renderStory,
} from '../static';
import { createStory } from '../story';
import { createEventTimeline } from '../timeline/chart';

/** What makes each chart in a page, and what draws it without one. */
export const CHARTS = {
  network: { create: createAllianceNetwork, render: renderAllianceNetwork },
  timeline: { create: createEventTimeline, render: renderEventTimeline },
  matrix: { create: createPartnershipMatrix, render: renderPartnershipMatrix },
  story: { create: createStory, render: renderStory },
} as const;
