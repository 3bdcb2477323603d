import { beijingSummit, europeanAlliances } from '../../src/datasets';
import type { DatasetInput } from '../../src/index';

/** Each chart and the story, on each dataset, at each width: drawn in bare Node and in Chromium, these are the same bytes. */
export const DATASETS: Readonly<Record<string, DatasetInput>> = {
  beijingSummit,
  europeanAlliances,
};
export const WIDTHS = [330, 510, 660, 930] as const;
export const CHARTS = ['network', 'timeline', 'matrix', 'story'] as const;

export interface Picture {
  readonly chart: (typeof CHARTS)[number];
  readonly data: DatasetInput;
  readonly width: number;
  /** Of its file, without extension. */
  readonly name: string;
}

export const PICTURES: readonly Picture[] = CHARTS.flatMap((chart) =>
  Object.entries(DATASETS).flatMap(([dataset, data]) =>
    WIDTHS.map((width) => ({ chart, data, width, name: `${chart}-${dataset}-${width}` })),
  ),
);

/** A picture with a line for each element, so that a difference can be read. */
export const lines = (svg: string) => svg.replaceAll('><', '>\n<');

/** Where a picture's file is, from a test in this folder. */
export const fileOf = (name: string) => `../snapshots/${name}.svg`;
