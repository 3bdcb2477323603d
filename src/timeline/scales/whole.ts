import { shareAt, timeAt } from '../time-scale';
import { scaledAxis } from './axis';
import type { ScaleAsk, ScaleCode, Scaled } from './contract';
import { drawScale } from './draw';
import { equalised } from './equal';
import { folded } from './fold';
import { mix } from './mix';
import { originOf, scaleLegend, tellScale } from './tell';

function make({ dataset, options, domain, width, asOf }: ScaleAsk): Scaled | null {
  const { time = 'linear' } = options;
  if (time === 'folded') return folded(dataset, asOf, domain, width);
  if (time === 'equal') return equalised(dataset, domain);
  return time === 'linear' ? null : aligned(dataset, time.align, domain);
}

/** Even, and counted from the day on which an event begins; `null` where there is no such event with a date. */
function aligned(
  dataset: ScaleAsk['dataset'],
  id: string,
  domain: Scaled['domain'],
): Scaled | null {
  const origin = originOf(dataset, id)?.[0];
  if (origin === undefined) return null;
  const [times, shares] = [Float64Array.of(...domain), Float64Array.of(0, 1)];
  return { domain, scale: { times, shares, folds: [], marks: new Float64Array(0), origin } };
}

export const scales: ScaleCode = {
  make,
  mix,
  axis: scaledAxis,
  edges(scale, [from, to], count) {
    const [a, b] = [shareAt(scale, from), shareAt(scale, to)];
    const all = Array.from({ length: count + 1 }, (_, i) =>
      timeAt(scale, a + ((b - a) * i) / count),
    );
    return Float64Array.from(all.filter((time, i) => i === 0 || time > (all[i - 1] as number)));
  },
  draw: drawScale,
  tell: tellScale,
  legend: scaleLegend,
};
