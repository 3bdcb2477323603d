import type { Key } from '../../model/key';
import type { Dataset, Relation } from '../../model/records';
import type { MarkBatch, PathBatch } from '../../scene/scene';
import { fixed } from '../../scene/shapes';
import { TYPE } from '../../scene/theme';
import type { sightOf } from '../ghosts';
import type { Graph } from '../graph';
import type { Sketch } from '../sketch';
import type { Collapsed } from './collapse';

/** How relations are seen. */
type Sight = Pick<ReturnType<typeof sightOf>, 'relation'>;

/** A ring is drawn in so many parts of a turn; cosine and sine of one, 7.5°. */
const PARTS = 48;
const COS = 0.9914448613738104;
const SIN = 0.13052619222005157;
/** Parts left free between allies and rivals. */
const FREE = 1;
const WIDTH = 4;
/** The count fits in this much, px. */
const LEAST = 14;
const MOST = 28;

/** By √members: room for the number, and never larger than a hand's breadth of the picture. */
const radiusOf = ({ members }: Collapsed) => Math.min(MOST, LEAST + Math.sqrt(members.length));

export function sized(graph: Graph, groups: ReadonlyMap<Key, Collapsed>): Graph {
  const nodes = graph.nodes.map((node) => {
    const group = groups.get(node.key);
    return group ? { ...node, drawn: true, r: radiusOf(group) } : node;
  });
  return { ...graph, nodes };
}

/** Directions from the top, clockwise. */
const TURN: readonly (readonly [number, number])[] = (() => {
  const all: [number, number][] = [];
  let [x, y] = [0, -1];
  for (let i = 0; i < PARTS; i++) {
    all.push([x, y]);
    [x, y] = [x * COS - y * SIN, y * COS + x * SIN];
  }
  return all;
})();

function arc(x: number, y: number, r: number, from: number, to: number): string {
  const point = (part: number) => {
    const [dx, dy] = TURN[((part % PARTS) + PARTS) % PARTS]!;
    return `${fixed(x + dx * r)} ${fixed(y + dy * r)}`;
  };
  if (to - from >= PARTS) {
    const half = from + PARTS / 2;
    const way = `A${fixed(r)} ${fixed(r)} 0 1 1 `;
    return `M${point(from)}${way}${point(half)}${way}${point(from)}Z`;
  }
  const large = to - from > PARTS / 2 ? 1 : 0;
  return `M${point(from)}A${fixed(r)} ${fixed(r)} 0 ${large} 1 ${point(to)}`;
}

/** How a ring is shared out: parts of a turn for allies and for rivals; `null` = nothing is known inside. */
function sharesOf(
  { inside }: Collapsed,
  whole: Dataset,
  sight: Sight,
): readonly [allies: number, rivals: number] | null {
  let [good, bad] = [0, 0];
  for (const key of inside) {
    const relation = whole.get(key) as Relation;
    if (sight.relation(relation) !== 'shown') continue;
    if (relation.sign === -1) bad++;
    else good++;
  }
  if (!good && !bad) return null;
  if (!bad) return [PARTS, 0];
  if (!good) return [0, PARTS];
  const room = PARTS - 2 * FREE;
  const rivals = Math.max(3, Math.min(room - 3, Math.round((room * bad) / (good + bad))));
  return [room - rivals, rivals];
}

/** Rings: allies in a solid arc, rivals in a dashed red one with the sign upon it; a thin line where nothing is known. */
export function drawGroups(
  { graph, x, y }: Sketch,
  groups: ReadonlyMap<Key, Collapsed>,
  whole: Dataset,
  sight: Sight,
): readonly MarkBatch[] {
  const at = graph.nodes.flatMap((node, i) => {
    const group = groups.get(node.key);
    if (!group) return [];
    const shares = sharesOf(group, whole, sight);
    return [{ key: node.key, group, shares, x: x[i]!, y: y[i]!, r: node.r - WIDTH / 2 }];
  });
  type At = (typeof at)[0];
  const base = (part: string, of: readonly At[]) => ({
    part,
    count: of.length,
    id: of.map(({ key }) => `${part}:${key}`),
    key: of.map(({ key }) => key),
  });
  const arcs = (part: string, span: (one: At) => readonly [number, number] | null) => {
    const of = at.filter((one) => span(one));
    const d = of.map((one) => arc(one.x, one.y, one.r, ...(span(one) as [number, number])));
    const batch: PathBatch = { ...base(part, of), kind: 'path', d, fill: 'none', cap: 'butt' };
    return batch;
  };
  const rivals = ({ shares }: At) => shares?.[1] ?? 0;
  const starts = ({ shares }: At) => (shares?.[0] ? shares[0] + FREE : 0);
  const odd = at.filter(rivals);
  const middle = (one: At) => TURN[Math.floor(starts(one) + rivals(one) / 2) % PARTS]!;
  return [
    {
      ...base('group-ground', at),
      kind: 'circle',
      x: at.map((one) => one.x),
      y: at.map((one) => one.y),
      r: at.map(({ r }) => r),
      fill: 'paper',
      stroke: 'control',
      strokeWidth: 1.25,
    },
    {
      ...arcs('group-allies', ({ shares }) => (shares?.[0] ? [0, shares[0]] : null)),
      stroke: 'node',
      strokeWidth: WIDTH,
    },
    {
      ...arcs('group-rivals', (one) =>
        rivals(one) ? [starts(one), starts(one) + rivals(one)] : null,
      ),
      stroke: 'opposed',
      strokeWidth: WIDTH,
      dash: '4 2.5',
    },
    {
      ...base('group-sign', odd),
      kind: 'symbol',
      x: odd.map((one) => one.x + middle(one)[0] * one.r),
      y: odd.map((one) => one.y + middle(one)[1] * one.r),
      size: 10,
      shape: 'minus',
      fill: 'opposed',
      texture: 'open',
    },
    {
      ...base('group-count', at),
      kind: 'text',
      x: at.map((one) => one.x),
      y: at.map((one) => one.y + 4.3),
      text: at.map(({ group }) => String(group.members.length)),
      size: TYPE.label.size,
      weight: 600,
      anchor: 'middle',
      fill: 'ink',
    },
  ];
}
