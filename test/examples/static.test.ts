import { expect, test, vi } from 'vitest';
import {
  renderAllianceNetwork,
  renderEventTimeline,
  renderPartnershipMatrix,
  renderStory,
} from '../../src/static';
import { fileOf, lines, PICTURES } from './pictures';

const RENDER = {
  network: renderAllianceNetwork,
  timeline: renderEventTimeline,
  matrix: renderPartnershipMatrix,
  story: renderStory,
};

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

// The browser's test of the same pictures compares with the same files.
test.for(PICTURES)('$name without a page', async ({ chart, data, width, name }) => {
  const svg = RENDER[chart]({ data, width });
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  await expect(lines(svg)).toMatchFileSnapshot(fileOf(name));
});
