import { labelRanges } from '../scene/label-ranges';
import { type LabelRequest, placedAt, type Shape, sizesOf } from '../scene/labels';
import { LABEL_GAP } from '../scene/placing';
import type { Box } from '../scene/scene';
import { type Board, block, pass } from './board';
import type { Bare, Tie } from './graph';
import type { Draft, Name } from './sketch';
import { around } from './spots';

/** With more nodes, each name has one place for all zooms, found once. */
export const MANY = 200;
/** Names that are looked for at a scale of 1, the most important; closer in, as many in sight; and in all. */
const NAMES = 1500;
const MOST = 8000;

export function actorRequest<R extends Tie>(
  { forms }: Draft<R>,
  node: Bare<R>['nodes'][0],
  priority: number,
  spots: LabelRequest['spots'],
): LabelRequest {
  return { id: node.key, priority, forms: forms(node), spots, own: [node.key] };
}

/** Names of actors with a mark that is in sight, the most connected first. */
export function nameActors<R extends Tie>(board: Board<R>): void {
  const { sketch } = board;
  const { graph, x, y, size, dense } = sketch;
  if (sketch.names) {
    const first = board.placed.map(({ box }) => box);
    const placed = sketch
      .names(sketch)
      .filter(({ label }) => first.every((box) => !near(box, label.box)));
    board.requests.push(...placed.map(({ request }) => request));
    board.placed.push(...placed.map(({ label }) => label));
    for (const { label } of placed) block(board, { id: label.id, kind: 'box', ...label.box });
    return;
  }
  const requests = graph.nodes.flatMap((node, i) => {
    const { actor, drawn, r } = node;
    const [px, py] = [x[i] as number, y[i] as number];
    if (!actor || !drawn || !isNear(size, px, py)) return [];
    const lean = py - size.height / 2;
    return [actorRequest(sketch, node, r, around(px, py, r + (dense ? 4 : 8), lean))];
  });
  pass(board, requests.sort((a, b) => b.priority - a.priority).slice(0, MANY));
}

const near = (a: Box, b: Box) =>
  a.x < b.x + b.width + LABEL_GAP &&
  b.x < a.x + a.width + LABEL_GAP &&
  a.y < b.y + b.height + LABEL_GAP &&
  b.y < a.y + a.height + LABEL_GAP;

const isNear = ({ width, height }: Draft<Tie>['size'], x: number, y: number) =>
  x > -20 && y > -20 && x < width + 20 && y < height + 20;

/** Names by scale, and the steps in which those of a scale are found. */
export interface Names<R extends Tie> {
  (scale: number): (sketch: Draft<R>) => Name[];
  steps(scale: number): Iterator<unknown>;
}

/** Names of many actors, in the same places at every zoom; `home`: the picture at a scale of 1 without a pan. */
export function namesOf<R extends Tie>(home: Draft<R>): Names<R> {
  const { graph, x, y, size, measure } = home;
  const { nodes } = graph;
  const order = nodes
    .flatMap(({ actor, drawn }, i) => (actor && drawn ? [i] : []))
    .sort((i, j) => (nodes[j]?.r ?? 0) - (nodes[i]?.r ?? 0) || i - j);
  const marks = nodes.flatMap(({ drawn }, i) => (drawn ? [i] : []));
  const leanOf = (i: number) => Math.sign((y[i] as number) - size.height / 2);
  const requestOf = (sketch: Draft<R>, i: number, px: number, py: number) => {
    const node = nodes[i] as Bare<R>['nodes'][0];
    const lean = leanOf(i);
    return actorRequest(sketch, node, node.r, around(px, py, node.r + 4, lean));
  };
  const spots = new Map<string, Shape['spots']>();
  const shapes = new Map<number, Shape>();
  const shapeOf = (mark: number): Shape => {
    const i = marks[mark] as number;
    const node = nodes[i] as Bare<R>['nodes'][0];
    const lean = leanOf(i);
    const id = `${node.r} ${lean < 0}`;
    const at = spots.get(id) ?? around(0, 0, node.r + 4, lean);
    spots.set(id, at);
    const made = shapes.get(mark) ?? { sizes: sizesOf(home.forms(node), measure), spots: at };
    shapes.set(mark, made);
    return made;
  };
  const places = {
    x: marks.map((i) => x[i] as number),
    y: marks.map((i) => y[i] as number),
    r: marks.map((i) => nodes[i]?.r ?? 0),
    bounds: { x: 0, y: 0, ...size },
  };
  const at = new Uint32Array(nodes.length);
  marks.forEach((i, mark) => {
    at[i] = mark;
  });
  const ranges = labelRanges(
    places,
    order.map((i) => at[i] as number),
    shapeOf,
    (scale) => Math.min(MOST, NAMES * scale * scale),
  );
  const names = (scale: number) => (sketch: Draft<R>) =>
    ranges(scale).flatMap(({ mark, from, form, spot }): Name[] => {
      const i = marks[mark] as number;
      const [px, py] = [sketch.x[i] as number, sketch.y[i] as number];
      if (from > scale || !isNear(sketch.size, px, py)) return [];
      const request = requestOf(sketch, i, px, py);
      return [{ request, label: placedAt(request, form, spot, measure) }];
    });
  return Object.assign(names, { steps: ranges.steps });
}
