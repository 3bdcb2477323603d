import { createFigure } from './chart/chart';
import type { ChartName } from './chart/kind';
import type { Chart, ChartOptions } from './chart/options';
import { createPeriod } from './chart/period';
import { matrixKind } from './matrix/kind';
import type { MatrixOptions } from './matrix/options';
import { networkKind } from './network/kind';
import type { NetworkOptions } from './network/options';
import { timelineKind } from './timeline/kind';
import type { TimelineOptions } from './timeline/options';

/** Charts of one dataset under one title, legend, footer and selection. */
export interface StoryOptions extends ChartOptions {
  /** Which charts, in reading order. @defaultValue ["network", "matrix", "timeline"] */
  charts?: readonly ChartName[];
  /** The network's own options. */
  network?: Partial<NetworkOptions>;
  /** The timeline's own options. */
  timeline?: Partial<TimelineOptions>;
  /** The matrix' own options. */
  matrix?: Partial<MatrixOptions>;
}

export type Story = Chart<StoryOptions>;

const KINDS = { network: networkKind, timeline: timelineKind, matrix: matrixKind } as const;
const ALL: readonly ChartName[] = ['network', 'matrix', 'timeline'];

/** The kinds a story is made of, each once. */
export function storyKinds(charts: readonly ChartName[] = ALL) {
  return [...new Set(charts)].map((name) => {
    if (!Object.hasOwn(KINDS, name)) {
      throw new RangeError(
        `story: charts must be "network", "timeline" or "matrix", got ${JSON.stringify(name)}`,
      );
    }
    return KINDS[name];
  });
}

/** The linked charts in a host element; wide enough, network and matrix share a row. */
export function createStory(host: HTMLElement, options: StoryOptions): Story {
  const { charts, ...rest } = options;
  return createFigure(storyKinds(charts), true, host, rest, createPeriod) as Story;
}
