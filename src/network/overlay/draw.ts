import type { Stage } from '../../chart/kind';
import { wordsOf } from '../../chart/words';
import type { Key } from '../../model/key';
import type { Actor } from '../../model/records';
import type { Box, MarkBatch } from '../../scene/scene';
import type { FittedLayout } from '../layout';
import type { Lettering } from '../lettering';
import type { NetworkOptions } from '../options';
import type { Sketch } from '../sketch';
import { smooth } from './contour';
import type { Drawn } from './contract';
import { groundOf } from './ground';
import { groupingOf } from './grouping';
import { lookOf } from './look';
import { nameGroups } from './naming';
import { oddsOf } from './odds';
import { type Ring, ringsOf } from './rings';
import { overlayWords } from './tell';

function hullBatches(rings: readonly Ring[], words: readonly Box[]): MarkBatch[] {
  const id = (ring: Ring, part: string) => `${part}:${ring.owner ?? ring.nth}`;
  const seen = rings.filter(({ hull }) => hull.outer.length);
  const d = (boxes: readonly Box[]) =>
    seen.map(({ hull }) => smooth([...hull.outer, ...hull.holes], 2, boxes));
  const batch = (part: string) => ({
    kind: 'path' as const,
    part,
    count: seen.length,
    id: seen.map((ring) => id(ring, part)),
    key: seen.map(({ owner }) => owner),
    stands: seen.map(({ keys }) => keys),
  });
  return [
    { ...batch('hull'), d: d([]), fill: 'band' },
    {
      ...batch('outline'),
      d: d(words),
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
  found: Lettering,
  blocs: readonly MarkBatch[],
): Drawn {
  const { overlay } = options;
  const grouping = groupingOf(dataset, options, state);
  const home = view.k === 1 && view.x === 0 && view.y === 0;
  const rings = ringsOf(sketch, found, grouping, home);
  const ground = groundOf(rings.map(({ hull }) => hull));
  // Blocs that are groups have another outline; in a crowd there is no room for two kinds.
  const bare = overlay === 'groups' || sketch.dense;
  const unmarked = new Set(
    sketch.graph.nodes.flatMap(({ key, actor, drawn }) => (actor && !drawn ? [key] : [])),
  );
  const placed = found.placement.placed.filter(({ id }) => !(bare && unmarked.has(id as Key)));
  const lettering = { ...found, placement: { ...found.placement, placed } };
  const { rails, signs, flashes } = oddsOf(sketch, lettering, grouping.odds, ground);
  const say = overlayWords(wordsOf(options));
  // The name of a bloc that is drawn stands at its mark.
  const unnamed = rings.filter(({ owner }) => !owner || unmarked.has(owner));
  const { names, covered, boxes } = nameGroups(
    sketch,
    lettering,
    flashes,
    unnamed,
    ({ nth, owner }) =>
      owner
        ? (dataset.get(owner) as Actor).name
        : say.numbered(overlay === 'communities' ? overlay : 'factions', nth + 1),
  );
  const instead = new Set([...(bare ? unmarked : []), ...covered]);
  const words = found.placement.placed.filter(({ id }) => !instead.has(id)).map(({ box }) => box);
  return {
    hulls: [...(bare ? [] : outlines(blocs)), ...hullBatches(rings, [...words, ...boxes])],
    rails,
    signs,
    names,
    instead,
    ground,
  };
}
