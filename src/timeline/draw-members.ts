import { partyVisibilityOf, visibilityOf } from '../model/visibility';
import { GHOST_OPACITY } from '../scene/attributes';
import { DASH, typeStyles } from '../scene/theme';
import { plannedLanes } from './lane-plan';
import type { Sheet } from './marks';
import { type Stay, staysOf } from './members';
import type { Picture } from './picture';

/** From the foot of a lane to its first row of stays, and from row to row, px. */
const FOOT = 4.5;
const STEP = 4;
/** Half the height of the tick of a day on which an actor joins or leaves, px. */
const TICK = 3;

/** A thin line at the foot of a lane for the time that its actor is a member, with a tick where it joins or leaves. */
export function drawMembers(seen: Picture, sheet: Sheet): void {
  const { layout, dataset, state } = seen.stage;
  const stays = staysOf(
    dataset,
    plannedLanes(dataset, seen.stage.options),
    seen.stage.options.inForce,
  );
  if (!stays.length || !layout.domain) return;
  const [how, party] = [visibilityOf(dataset, state), partyVisibilityOf(dataset, state)];
  const styleOf = typeStyles(dataset.types);
  for (const stay of stays) {
    const both = [how(stay.relation), party(stay.party)];
    if (!both.includes('hidden')) drawStay(seen, stay, both.includes('ghost'), styleOf, sheet);
  }
}

function drawStay(
  { stage: { layout }, toX }: Picture,
  { relation, lane, row, from, to, certainty }: Stay,
  ghost: boolean,
  styleOf: ReturnType<typeof typeStyles>,
  sheet: Sheet,
): void {
  const { left, right, tops, heights, lanes } = layout;
  const [x1, x2] = [Math.max(left, toX(from)), Math.min(right, toX(to))];
  if (x2 <= x1) return;
  const height = heights[lane] as number;
  const y =
    (tops[lane] as number) + height - Math.min(FOOT + row * STEP, height / (row < 2 ? 3 : 2.4));
  const stroke = relation.sign === -1 ? 'opposed' : styleOf(relation.type).paint;
  const look = { stroke, opacity: ghost ? GHOST_OPACITY : 1 };
  const id = `${lanes[lane]?.key} ${relation.key}`;
  const line = { x1, y1: y, x2, y2: y, strokeWidth: 2, dash: DASH[certainty] };
  sheet.add('line', 'member', id, relation.key, { ...line, ...look });
  // An end that is open goes on beyond the axis.
  if (to === Infinity && x2 - x1 > 12) {
    const d = `M${x2 - 5} ${y - TICK}L${x2} ${y}L${x2 - 5} ${y + TICK}`;
    const arrow = { d, fill: 'none', strokeWidth: 1.5 };
    sheet.add('path', 'member', `open ${id}`, relation.key, { ...arrow, ...look });
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
