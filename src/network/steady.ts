import type { Relation } from '../model/records';
import type { View } from '../scene/scene';
import type { Kept } from './board';
import type { Link } from './graph';
import { type Lettering, letter } from './lettering';
import { MANY, namesOf } from './names';
import type { Draft } from './sketch';

/** Labels are looked for anew at each step of the scale; between two, what stands stays. */
const STEP = Math.SQRT2;
/** How far out of sight labels are kept, px: one at the rim goes on. */
const BEYOND = 200;

/** What a picture keeps while a reader zooms and pans. */
export interface Steady {
  readonly bends: ReadonlyMap<Link, number>;
  /** Where names of many actors stand at a scale. */
  readonly names: ((scale: number) => NonNullable<Draft<Relation>['names']>) | null;
  /** What labels keep at a scale. `null`: they are few or none. */
  kept(scale: number): Kept | null;
}

/** What the picture at a scale without a pan holds, on what it kept of the scale before. */
function after(
  found: Lettering,
  outlined: ReadonlySet<string>,
  kept: Kept | null,
  bounds: Kept['bounds'],
): Kept {
  const labels = new Map(kept?.labels);
  for (const { id, form, spot } of found.placement.placed)
    if (!outlined.has(id)) labels.set(id, { form, spot });
  return { labels, signs: new Map([...found.along, ...(kept?.signs ?? [])]), fresh: false, bounds };
}

/**
 * From scale to scale a label keeps its place about its mark, for good: what is placed at a step stays at all that
 * follow, others are added where there is room. `draw`: the picture at a scale without a pan.
 */
export function steadyOf(
  draw: (scale: number, bends: Steady['bends'] | null) => Draft<Relation>,
): Steady {
  const home = draw(1, null);
  const bends = new Map(home.routes.flatMap(({ link, bend }) => (bend ? [[link, bend]] : [])));
  if (home.graph.nodes.length > MANY) return { bends, names: namesOf(home), kept: () => null };
  const steps: Kept[] = [];
  // Their names stand along outlines, which differ from scale to scale.
  const outlined = new Set<string>(
    home.graph.nodes.flatMap(({ key, drawn }) => (drawn ? [] : [key])),
  );
  const bounds = ({ size }: Draft<Relation>) => ({ x: 0, y: 0, ...size });
  return {
    bends,
    names: null,
    kept(scale) {
      steps[0] ??= after(letter(home), outlined, null, bounds(home));
      let [nth, at] = [0, 1];
      for (; at * STEP <= scale * (1 + 1e-9); nth++) {
        at *= STEP;
        if (steps[nth + 1]) continue;
        const sketch = draw(at, bends);
        const before = { ...steps[nth]!, fresh: true, bounds: bounds(sketch) };
        steps[nth + 1] = after(letter(sketch, Infinity, before), outlined, before, before.bounds);
      }
      return steps[nth]!;
    },
  };
}

/** Whether a view is as the picture was laid out. */
export const isHome = ({ k, x, y }: View): boolean => k === 1 && x === 0 && y === 0;

/** The part of the plane where labels are kept in a view. */
export const rimOf = ({ width, height }: Draft<Relation>['size']): Kept['bounds'] => ({
  x: -BEYOND,
  y: -BEYOND,
  width: width + 2 * BEYOND,
  height: height + 2 * BEYOND,
});

const known = new WeakMap<object, readonly [given: readonly unknown[], made: Steady]>();

/** Made once for a layout and what else decides it, when it is asked for. */
export const steadyFor =
  (layout: object, given: readonly unknown[], make: () => Steady): (() => Steady) =>
  () => {
    const last = known.get(layout);
    if (last && given.every((one, i) => Object.is(one, last[0][i]))) return last[1];
    const made = make();
    known.set(layout, [given, made]);
    return made;
  };
