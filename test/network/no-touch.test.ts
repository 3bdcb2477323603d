import { expect, test } from 'vitest';
import { coldWarBlocs } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import { networkKind } from '../../src/network/kind';
import { layoutNetwork } from '../../src/network/layout';
import { textWidth } from '../../src/scene/text-width';

/** The smallest mark of an actor, px. */
const SMALLEST = 5.5;

test.each(process.env.SUMMITRY_FULL ? [288, 298, 300, 310, 320, 340] : [300])(
  'no mark covers another where 31 have little room: %i px',
  (width) => {
    const dataset = createDataset(coldWarBlocs).rollUp();
    const height = networkKind.height(dataset, { data: dataset }, width, textWidth);
    const { keys, x, y } = layoutNetwork(dataset, { width, height });
    const near: string[] = [];
    keys.forEach((a, i) => {
      keys.slice(0, i).forEach((b, j) => {
        const far = Math.sqrt((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
        if (far < 2 * SMALLEST) near.push(`${a} ${b} ${far}`);
      });
    });
    expect(near).toEqual([]);
  },
);
