import { expect, test, vi } from 'vitest';
import {
  createAllianceNetwork,
  createEventTimeline,
  createPartnershipMatrix,
  createStory,
} from '../../src/index';
import { fileOf, lines, PICTURES } from './pictures';

const CREATE = {
  network: createAllianceNetwork,
  timeline: createEventTimeline,
  matrix: createPartnershipMatrix,
  story: createStory,
};

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

// Bare Node draws the same files.
test.for(PICTURES)('$name in Chromium', async ({ chart, data, width, name }) => {
  const host = document.createElement('div');
  document.body.append(host);
  const live = CREATE[chart](host, { data, width, theme: 'light' });
  const svg = live.toSVG();
  live.destroy();
  host.remove();
  await expect(lines(svg)).toMatchFileSnapshot(fileOf(name));
});
