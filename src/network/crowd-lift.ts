import type { Key } from '../model/key';
import { at, keyAt, type MarkBatch } from '../scene/scene';
import { range } from './crowd-lines';
import {
  type Cast,
  type CrowdStage,
  castOf,
  lastWords,
  marksOf,
  placesOf,
  type Sheet,
} from './crowd-marks';
import { type Lift, split } from './lift';

/** Some marks of a batch, each moved from where it was. */
function some(
  batch: MarkBatch,
  isIn: (key: Key | null) => boolean,
  by: (key: Key) => readonly [number, number] = () => [0, 0],
): MarkBatch {
  const of = Array.from({ length: batch.count }, (_, i) => i).filter((i) => isIn(keyAt(batch, i)));
  const cut = Object.entries(batch).map(([name, column]) => [
    name,
    typeof column === 'object' && column ? of.map((i) => column[i]) : column,
  ]);
  const made = { ...Object.fromEntries(cut), count: of.length };
  if (batch.kind !== 'text') return made;
  const shift = (axis: 'x' | 'y', side: 0 | 1) =>
    of.map((i) => at(batch[axis], i) + by(keyAt(batch, i)!)[side]);
  return { ...made, x: shift('x', 0), y: shift('y', 1) };
}

/** In haste all lines are plain. */
const NOBODY: ReadonlySet<number> = new Set();

interface Kept {
  readonly given: readonly unknown[];
  readonly cast: Cast;
  /** What stands. */
  readonly sheets: readonly Sheet[];
  /** Names of what moves, where they stood. */
  readonly labels: readonly MarkBatch[];
}
const known = new WeakMap<Lift, Kept>();

/** What does not move is the same from frame to frame, to the object; what does lies above it. */
function keptOf(stage: CrowdStage, lift: Lift): Kept {
  const { dataset, options, size, view, state } = stage;
  const { filter, period, asOf } = state;
  const given = [dataset, options, size.width, size.height, view, filter, period, asOf];
  const before = known.get(lift);
  if (before?.given.every((one, i) => one === given[i])) return before;
  const { keys } = stage.layout;
  const moves = new Set([...lift.nodes].map((i) => keys[i]));
  const isUp = (key: Key | null) => key !== null && moves.has(key);
  const all = castOf(stage);
  const { nodes: up } = lift;
  const [moving, resting] = split(
    all.crowd,
    ({ a, b }, line) => up.has(a[line]!) || up.has(b[line]!),
  );
  const still = { ...stage, layout: { ...stage.layout, ...lift.from } };
  const { edges, nodes } = marksOf(
    still,
    { ...all, crowd: resting },
    placesOf(still),
    NOBODY,
    range(0, keys.length).filter((i) => !up.has(i)),
  );
  const { hulls, labels } = lastWords(stage.hasty!.before);
  const made = {
    given,
    cast: { ...all, crowd: moving },
    sheets: [
      { name: 'hulls', batches: hulls },
      { name: 'edges', batches: edges },
      { name: 'nodes', batches: nodes },
      { name: 'labels', batches: labels.map((batch) => some(batch, (key) => !isUp(key))) },
    ],
    labels: before?.labels ?? labels.map((batch) => some(batch, isUp)),
  };
  known.set(lift, made);
  return made;
}

/** A network of very many while a hand holds one of them: what moves lies above what stands. */
export function lifted(stage: CrowdStage, lift: Lift): Sheet[] {
  const { cast, sheets, labels } = keptOf(stage, lift);
  const { x, y, keys } = stage.layout;
  const { k } = stage.view;
  const { edges, nodes } = marksOf(stage, cast, placesOf(stage), NOBODY, lift.nodes);
  const way = new Map(
    [...lift.nodes].map((i) => [
      keys[i],
      [k * (x[i]! - lift.from.x[i]!), k * (y[i]! - lift.from.y[i]!)] as const,
    ]),
  );
  const follow = (key: Key) => way.get(key) ?? ([0, 0] as const);
  return [
    ...sheets,
    { name: 'lifted edges', apart: true, batches: edges },
    { name: 'lifted nodes', apart: true, batches: nodes },
    {
      name: 'lifted labels',
      apart: true,
      batches: labels.map((batch) => some(batch, () => true, follow)),
    },
  ];
}
