import type { Key } from '../../model/key';
import { plannedLanes } from '../lane-plan';
import { eventColumns } from './events';
import { type DenseView, seenOf } from './scene';
import { eachLaneIn, tracksIn } from './tracks';
import { eachWithin } from './within';

/** Events by importance, then by how many take part, then as they come in the data. */
function ranked(view: DenseView, events: Iterable<number>): Key[] {
  const { stage, tracks } = view;
  const { dataset } = seenOf(stage);
  const { importance } = eventColumns(dataset, tracks.zone);
  return [...new Set(events)]
    .sort((a, b) => importance(b) - importance(a) || tracks.actors[b]! - tracks.actors[a]! || a - b)
    .map((i) => dataset.keyAt('event', i));
}

/** Events of a lane with a moment in a time. */
export function heldIn(view: DenseView, lane: number, time: readonly [number, number]): Key[] {
  const events: number[] = [];
  for (const track of tracksIn(view.tracks, lane))
    eachWithin(view.tracks, track, time, (event) => events.push(event));
  return ranked(view, events);
}

/** Events of a lane that have no date. */
export function undatedIn({ stage, tracks, ...view }: DenseView, lane: number): Key[] {
  const { dataset, options } = stage;
  const seen = seenOf(stage).dataset;
  const { start, count } = eventColumns(seen, tracks.zone);
  const each = eachLaneIn(seen, plannedLanes(dataset, options));
  const events: number[] = [];
  for (let i = 0; i < count; i++)
    if (Number.isNaN(start(i))) each(i, (own) => own === lane && events.push(i));
  return ranked({ stage, tracks, ...view }, events);
}
