import type { TimelineLayout } from './layout';
import type { Domain } from './scale';
import { scaleCode } from './scale-slot';
import { storyCode } from './story-slot';
import type { TimeScale } from './time-scale';

/** Between two layouts of one dataset: lanes and axis glide; the rest is the later one's. */
export function tweenLayouts(from: TimelineLayout, to: TimelineLayout, t: number): TimelineLayout {
  if (t >= 1 || from.plan || to.plan || from.lanes.length !== to.lanes.length) return to;
  const mix = (a: number, b: number) => a + (b - a) * t;
  const column = (a: Float64Array, b: Float64Array) =>
    b.map((value, i) => mix(a[i] as number, value));
  const story = storyCode()?.between(from, to, t);
  return {
    ...to,
    ...(story && { story }),
    tops: column(from.tops, to.tops),
    heights: column(from.heights, to.heights),
    ...(from.feet && to.feet && { feet: column(from.feet, to.feet) }),
    left: mix(from.left, to.left),
    right: mix(from.right, to.right),
    domain: from.domain &&
      to.domain && [mix(from.domain[0], to.domain[0]), mix(from.domain[1], to.domain[1])],
    scale: mixedScale(from, to, t),
  };
}

function mixedScale(from: TimelineLayout, to: TimelineLayout, t: number): TimeScale | null {
  if (!from.domain || !to.domain || (!from.scale && !to.scale)) return to.scale;
  const ends = [from, to].map(({ scale, domain }) => ({ scale, domain: domain as Domain }));
  return scaleCode()?.mix(ends[0]!, ends[1]!, t) ?? to.scale;
}
