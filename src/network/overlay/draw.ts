import type { Stage } from '../../chart/kind';
import { wordsOf } from '../../chart/words';
import type { Actor } from '../../model/records';
import type { MarkBatch, Paint } from '../../scene/scene';
import type { FittedLayout } from '../layout';
import type { Lettering } from '../lettering';
import type { NetworkOptions } from '../options';
import type { Sketch } from '../sketch';
import { isWithin, smooth } from './contour';
import type { Drawn } from './contract';
import { groupingOf } from './grouping';
import { lookOf } from './look';
import { nameBatches } from './naming';
import { oddsOf } from './odds';
import { type Ring, ringsOf } from './rings';
import { overlayWords } from './tell';

function hullBatches(rings: readonly Ring[]): MarkBatch[] {
  const id = (ring: Ring, part: string) => `${part}:${ring.owner ?? ring.nth}`;
  const seen = rings.filter(({ hull }) => hull.outer.length);
  const d = seen.map(({ hull }) => smooth([...hull.outer, ...hull.holes], 2));
  const batch = (part: string) => ({
    kind: 'path' as const,
    part,
    count: seen.length,
    id: seen.map((ring) => id(ring, part)),
    key: seen.map(({ owner }) => owner),
    stands: seen.map(({ keys }) => keys),
    d,
  });
  return [
    { ...batch('hull'), fill: 'band' },
    {
      ...batch('outline'),
      fill: 'none',
      stroke: seen.map(({ nth }) => lookOf(nth).paint),
      strokeWidth: 1.75,
      dash: seen.map(({ nth }) => lookOf(nth).dash),
    },
  ];
}

/** Bare outlines of the blocs of the data, where other groups are shown. */
const outlines = (hulls: readonly MarkBatch[]): MarkBatch[] =>
  hulls.map((batch) => ({ ...batch, part: 'bloc', fill: 'none', dash: '1 3' }));

export function drawOverlay(
  { dataset, options, view, state }: Stage<NetworkOptions, FittedLayout>,
  sketch: Sketch,
  lettering: Lettering,
  before: readonly MarkBatch[],
): Drawn {
  const words = wordsOf(options);
  const { overlay } = options;
  const grouping = groupingOf(dataset, options, state);
  const home = view.k === 1 && view.x === 0 && view.y === 0;
  const rings = ringsOf(sketch, lettering, grouping, home);
  const solid = rings.flatMap(({ hull }) => hull.outer.map((outer) => ({ outer, hull })));
  const ground = (x: number, y: number): Paint =>
    solid.some(
      ({ outer, hull }) =>
        isWithin(outer, x, y) && !hull.holes.some((hole) => isWithin(hole, x, y)),
    )
      ? 'band'
      : 'paper';
  const { rails, signs, flashes } = oddsOf(sketch, lettering, grouping.odds, ground);
  const own = overlay === 'groups';
  const nodeOf = new Map(sketch.graph.nodes.map((node) => [node.key, node]));
  /** The name of a bloc that is drawn stands at its mark. */
  const unnamed = rings.filter(({ owner }) => !(owner && nodeOf.get(owner)?.drawn));
  const names = nameBatches(sketch, lettering, flashes, unnamed, ({ nth, owner }) =>
    owner
      ? (dataset.get(owner) as Actor).name
      : overlayWords(words).numbered(overlay === 'communities' ? overlay : 'factions', nth + 1),
  );
  const instead = own ? unnamed.flatMap(({ owner }) => (owner ? [owner] : [])) : [];
  return {
    hulls: [...(own ? [] : outlines(before)), ...hullBatches(rings)],
    rails,
    signs,
    names,
    instead: new Set(instead),
    ground,
  };
}
