import type { Cursor, Move, Outline, OutlineItem } from '../chart/kind';
import type { Messages } from '../chart/messages';
import { eventName, relationTitle, stayOf, within, wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import { visibilityOf } from '../model/visibility';
import { type Box, keyAt, type Scene } from '../scene/scene';
import { laneId } from './items';
import { plannedLanes } from './lane-plan';
import { homeX, type TimelineLayout } from './layout';
import { staysOf } from './members';
import { axisIn, type TimelineStage } from './picture';

/** Boxes of the rings: what an event takes up, drawn or not. */
function ringBoxes(scene: Scene): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { batches } of scene.layers)
    for (const batch of batches) {
      if (batch.part !== 'ring' || batch.kind !== 'rect') continue;
      const { x, y, width, height } = batch as unknown as Record<keyof Box, number[]>;
      for (let i = 0; i < batch.count; i++)
        boxes.set(String(keyAt(batch, i)), {
          x: x[i] as number,
          y: y[i] as number,
          width: width[i] as number,
          height: height[i] as number,
        });
    }
  return boxes;
}

/** Numbers of the units of the whole axis in which events begin; those without a date come after all. */
function unitsOf(layout: TimelineLayout, { options, measure }: TimelineStage): number[] {
  const { domain, items } = layout;
  const lens = { toX: homeX(layout), visible: domain ?? ([0, 1] as const) };
  const ticks = axisIn(layout, lens, wordsOf(options), measure)?.ticks ?? [];
  return items.map(({ best }) =>
    best ? ticks.filter((at) => at <= best[0]).length : ticks.length + 1,
  );
}

/** "North Atlantic Treaty (joined 18 February 1952)" */
const staysIn = ({ dataset, options }: TimelineStage, lane: number, words: Messages): string[] =>
  staysOf(dataset, plannedLanes(dataset, options), options.inForce)
    .filter((stay) => stay.lane === lane)
    .map(({ relation, party }) => {
      const title = within(relationTitle(dataset, relation, words), words);
      const extra = stayOf(party, relation.when, words);
      return extra.length ? words.aside(title, extra) : title;
    });

/** One option an event, in the lane of its topmost party, in order of time; `row` counts time, `column` its units. */
export function outlineTimeline(
  stage: TimelineStage,
  scene: Scene,
  layout: TimelineLayout,
): Outline {
  const { dataset, options } = stage;
  const words = wordsOf(options);
  const boxes = ringBoxes(scene);
  const units = unitsOf(layout, stage);
  const groupOf = (lane: number) => `lane ${laneId(layout.lanes[lane])}`;
  const items = layout.items.flatMap(({ event, lanes }, i): (OutlineItem & { lane: number })[] => {
    const box = boxes.get(event.key);
    const lane = layout.order.find((one) => lanes.includes(one)) ?? 0;
    const name = eventName(dataset, event, words);
    const { key } = event;
    const at = {
      parent: groupOf(lane),
      row: i,
      column: units[i] as number,
      lane: layout.order.indexOf(lane),
    };
    return box ? [{ id: key, key, part: 'event', name, box, selects: [key], ...at }] : [];
  });
  return {
    role: 'listbox',
    label: options.title ?? dataset.title,
    groups: layout.order.map((lane) => ({
      id: groupOf(lane),
      name: [layout.lanes[lane]?.name ?? '', ...staysIn(stage, lane, words)].join(words.comma),
    })),
    items: items
      .sort((a, b) => a.lane - b.lane || (a.row as number) - (b.row as number))
      .map(({ lane: _, ...item }) => item),
  };
}

const rowOf = (item: OutlineItem) => item.row ?? 0;
const unitOf = (item: OutlineItem) => item.column ?? 0;
const middle = ({ box }: OutlineItem) => box.x + box.width / 2;

/** The nearest event in time of the next lane up or down that has any; time runs along x, or down the rows. */
function acrossLanes(outline: Outline, here: OutlineItem, way: 1 | -1): OutlineItem | undefined {
  const groups = (outline.groups ?? []).map(({ id }) => id);
  const own = groups.indexOf(here.parent ?? '');
  for (let lane = own + way; lane >= 0 && lane < groups.length; lane += way) {
    const there = outline.items.filter((item) => item.parent === groups[lane]);
    const away = (item: OutlineItem) =>
      Math.abs(middle(item) - middle(here)) * 1e4 + Math.abs(rowOf(item) - rowOf(here));
    if (there.length) return there.reduce((best, item) => (away(item) < away(best) ? item : best));
  }
  return undefined;
}

function target(outline: Outline, here: OutlineItem, move: Move): OutlineItem | undefined {
  const line = [...outline.items].sort((a, b) => rowOf(a) - rowOf(b));
  const at = line.indexOf(here);
  switch (move) {
    case 'up':
      return acrossLanes(outline, here, -1);
    case 'down':
      return acrossLanes(outline, here, 1);
    case 'left':
      return line[at - 1];
    case 'right':
      return line[at + 1];
    case 'home':
    case 'first':
      return line[0];
    case 'end':
    case 'last':
      return line.at(-1);
    case 'pageDown':
      return line.slice(at).find((item) => unitOf(item) > unitOf(here)) ?? line.at(-1);
    case 'pageUp': {
      const before = line.slice(0, at).findLast((item) => unitOf(item) < unitOf(here));
      return before ? line.find((item) => unitOf(item) === unitOf(before)) : line[0];
    }
    default:
      return undefined;
  }
}

/** Where a move leads; at an edge, and for moves that mean nothing here, the cursor stays. */
export function navigateTimeline(outline: Outline, cursor: Cursor, move: Move): Cursor {
  const here = outline.items.find((item) => item.id === cursor.at);
  const first = outline.items.reduce<OutlineItem | undefined>(
    (best, item) => (best && rowOf(best) <= rowOf(item) ? best : item),
    undefined,
  );
  const found = here ? target(outline, here, move) : first;
  return found && found.id !== cursor.at ? { ...cursor, at: found.id } : cursor;
}

/**
 * The period, or where there is none that of the event at the cursor, made longer by the next event after it or the
 * last one before it; `null` where there is none.
 */
export function extendPeriod(
  { dataset, layout, state }: TimelineStage,
  key: Key | null,
  way: 1 | -1,
): { readonly period: readonly [number, number]; readonly key: Key } | null {
  const seen = visibilityOf(dataset, { ...state, period: null });
  const dated = layout.items.flatMap(({ event, best }) =>
    best && seen(event) !== 'hidden' ? [{ key: event.key, from: best[0], to: best[1] }] : [],
  );
  const here = dated.find((event) => event.key === key);
  const [from, to] = state.period ?? [here?.from ?? Infinity, here?.to ?? -Infinity];
  const beyond = dated.filter((event) => (way > 0 ? event.to > to : event.from < from));
  if (!(from <= to) || !beyond.length) return null;
  const next = beyond.reduce((a, b) => ((way > 0 ? b.to < a.to : b.from >= a.from) ? b : a));
  return {
    key: next.key,
    period:
      way > 0 ? [from, Math.max(next.to, from + 1)] : [next.from, Math.max(to, next.from + 1)],
  };
}
