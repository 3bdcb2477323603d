import { partyVisibilityOf, visibilityOf } from '../model/visibility';
import { GHOST_OPACITY } from '../scene/attributes';
import { DASH, typeStyles } from '../scene/theme';
import { STEP, staysShown } from './lane-heights';
import { plannedLanes } from './lane-plan';
import type { TimelineLayout } from './layout';
import type { Sheet } from './marks';
import { type Stay, stayRows, staysOf } from './members';
import type { Picture } from './picture';

/** From the foot of a lane to its first row of stays, px. */
const FOOT = 4.5;
/** Half the height of the tick of a day on which an actor joins or leaves, px. */
const TICK = 3;
/** Where an open end fades, px, and how. */
const FADE = 6;
/** Of an end that is not sure, what is drawn, px. */
const VAGUE = 3;
const FADED = [0.75, 0.5, 0.25];

/** A thin line at the foot of a lane for the time that its actor is a member, with a tick where it joins or leaves. */
export function drawMembers(seen: Picture, sheet: Sheet, text: Sheet): void {
  const { layout, dataset, options, state } = seen.stage;
  const stays = staysOf(dataset, plannedLanes(dataset, options), options.inForce);
  if (!stays.length || !layout.domain) return;
  const [how, party] = [visibilityOf(dataset, state), partyVisibilityOf(dataset, state)];
  const styleOf = typeStyles(dataset.types);
  const rows = stayRows(stays, layout.lanes.length);
  const shown = rows.map((count, lane) =>
    staysShown(options, count, layout.heights[lane] as number, layout.feet?.[lane] ?? 0),
  );
  const more = rows.map(() => 0);
  for (const stay of stays) {
    const { lane, row } = stay;
    const both = [how(stay.relation), party(stay.party)];
    if (both.includes('hidden')) continue;
    if (row < (shown[lane] as number)) drawStay(seen, stay, both.includes('ghost'), styleOf, sheet);
    else more[lane] = (more[lane] as number) + 1;
  }
  more.forEach((count, lane) => {
    if (count) drawMore(seen, lane, count, yOf(layout, lane, shown[lane] as number), text);
  });
}

const yOf = ({ tops, heights }: TimelineLayout, lane: number, row: number) => {
  const height = heights[lane] as number;
  const up = Math.min(FOOT + row * STEP, row < 2 ? height / 3 : height - FOOT);
  return (tops[lane] as number) + height - up;
};

/** How many more there are, for whom the lane has no room: they are named with the lane and on the card of its actor. */
function drawMore({ stage, words }: Picture, lane: number, count: number, y: number, sheet: Sheet) {
  const { key } = stage.layout.lanes[lane]!;
  const look = { size: 12, weight: 600, anchor: 'end' as const, fill: 'secondary' };
  const place = { x: stage.layout.right - 8, y: y + 1, text: `+${words.figure(count)}` };
  sheet.add('text', 'member-more', key ?? `${lane}`, key, { ...place, ...look });
}

function drawStay(
  { stage: { layout }, toX }: Picture,
  { relation, lane, row, from, to, core, certainty }: Stay,
  ghost: boolean,
  styleOf: ReturnType<typeof typeStyles>,
  sheet: Sheet,
): void {
  const { left, right, lanes } = layout;
  const [x1, x2] = [Math.max(left, toX(from)), Math.min(right, toX(to))];
  if (x2 <= x1) return;
  const y = yOf(layout, lane, row);
  const stroke = relation.sign === -1 ? 'opposed' : styleOf(relation.type).paint;
  const look = { stroke, opacity: ghost ? GHOST_OPACITY : 1 };
  const id = `${lanes[lane]?.key} ${relation.key}`;
  const [fore, aft] = [from === -Infinity, to === Infinity].map((open) => open && x2 - x1 > 30);
  const [a, b] = [fore ? x1 + 3 * FADE : x1, aft ? x2 - 3 * FADE : x2];
  const piece = (part: string, from: number, to: number, strokeWidth: number, more = look) => {
    const ends = { x1: from, y1: y, x2: to, y2: y, strokeWidth, dash: DASH[certainty] };
    sheet.add('line', 'member', `${part}${id}`, relation.key, { ...ends, ...more });
  };
  // Where an end is not sure, a thin line has the sure part on it.
  const sure = [Math.max(a, toX(core[0])), Math.min(b, toX(core[1]))] as const;
  const broad = sure[0] - a > VAGUE || b - sure[1] > VAGUE;
  piece('', a, b, broad ? 1 : 2);
  if (broad && sure[1] > sure[0]) piece('core ', sure[0], sure[1], 3);
  // An end that is open fades, and goes on beyond the axis.
  FADED.forEach((share, i) => {
    const faded = { ...look, opacity: look.opacity * share };
    const [near, far] = [i * FADE, (i + 1) * FADE];
    if (fore) piece(`before ${i} `, a - far, a - near, 2, faded);
    if (aft) piece(`after ${i} `, b + near, b + far, 2, faded);
  });
  for (const [open, x, way] of [
    [fore, x1, 1],
    [aft, x2, -1],
  ] as const) {
    if (!open) continue;
    const d = `M${x + way * 5} ${y - TICK}L${x} ${y}L${x + way * 5} ${y + TICK}`;
    const arrow = { d, fill: 'none', strokeWidth: 1.5 };
    const end = way > 0 ? 'since ever' : 'open';
    sheet.add('path', 'member', `${end} ${id}`, relation.key, { ...arrow, ...look });
  }
  for (const [name, at] of [
    ['joined', toX(from)],
    ['left', toX(to)],
  ] as const) {
    if (at < left || at > right) continue;
    const tick = { x1: at, y1: y - TICK, x2: at, y2: y + TICK, strokeWidth: 2, dash: '' };
    sheet.add('line', 'member', `${name} ${id}`, relation.key, { ...tick, ...look });
  }
}
