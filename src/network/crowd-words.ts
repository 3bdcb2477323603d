import type { Stage } from '../chart/kind';
import { wordsOf } from '../chart/words';
import type { Relation } from '../model/records';
import type { MarkBatch } from '../scene/scene';
import { widthsOf } from '../scene/theme';
import type { Crowd } from './crowd';
import type { Places } from './crowd-lines';
import { castOf } from './crowd-marks';
import { formsOf } from './forms';
import { sightOf } from './ghosts';
import { type Graph, type Link, linkOf, NARROW, SPARSE } from './graph';
import type { FittedLayout } from './layout';
import { letter } from './lettering';
import { type Names, namesOf } from './names';
import { DEFAULTS, type NetworkOptions } from './options';
import { outlineBlocs } from './overlay/outlines';
import { badgeBatch, edgeBatches } from './scene-edges';
import { labelBatches } from './scene-nodes';
import { draftOf, type Sketch } from './sketch';

type NetworkStage = Stage<NetworkOptions, FittedLayout>;

/** How far out of sight names go on, px. */
const AROUND = 200;

/** Lines that can be read one by one: few enough end in sight. */
export function closeLines(
  { a, b }: Crowd,
  { x, y }: Places,
  { size, view }: NetworkStage,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (view.k <= 1) return found;
  const isSeen = (i: number) => x[i]! > 0 && y[i]! > 0 && x[i]! < size.width && y[i]! < size.height;
  for (let line = 0; line < a.length; line++) {
    if (!isSeen(a[line]!) && !isSeen(b[line]!)) continue;
    if (found.size === SPARSE) return new Set();
    found.add(line);
  }
  return found;
}

/** Those lines as links of a graph. */
function linksOf({ dataset }: NetworkStage, crowd: Crowd, lines: Iterable<number>): Link[] {
  const { a, b, of, nth } = crowd;
  const n = dataset.actors.length;
  const pairs = new Map<number, number[]>();
  for (const line of lines) {
    const pair = a[line]! * (n + a.length) + b[line]!;
    pairs.set(pair, [...(pairs.get(pair) ?? []), line]);
  }
  const recordAt = (line: number) => dataset.recordAt('relation', of[line]!) as Relation;
  const links = [...pairs.values()].map((own) => {
    const [first] = own.sort((p, q) => nth[p]! - nth[q]!) as [number];
    return linkOf(a[first]!, b[first]!, own.map(recordAt), b[first]! >= n);
  });
  return links.sort((p, q) => p.a - q.a || p.b - q.b);
}

type Found = Names<Relation>;
const known = new WeakMap<object, readonly [given: readonly unknown[], Found]>();

/** Where names stand at each scale, found once for a layout. */
function namesFor({ layout, dataset, options, size, measure }: NetworkStage, whole: Sketch): Found {
  const given = [dataset, options.messages, measure, size.width, size.height];
  const last = known.get(layout);
  if (last && given.every((one, i) => one === last[0][i])) return last[1];
  const found = namesOf({ ...whole, x: layout.x, y: layout.y });
  known.set(layout, [given, found]);
  return found;
}

/** Nodes in sight and those given, as a graph of their own. */
function cut(
  { nodes, blocs }: Omit<Graph, 'links'>,
  { x, y }: Places,
  { width, height }: NetworkStage['size'],
  links: readonly Link[],
) {
  const wanted = new Set(blocs.map(({ node }) => node));
  for (const { a, b } of links) wanted.add(a).add(b);
  const isNear = (u: number, v: number) =>
    u > -AROUND && v > -AROUND && u < width + AROUND && v < height + AROUND;
  const of = nodes.flatMap((_, i) => (wanted.has(i) || isNear(x[i]!, y[i]!) ? [i] : []));
  const place = new Map(of.map((i, at) => [i, at]));
  const graph: Graph = {
    nodes: of.map((i) => nodes[i]!),
    links: links.map((link) => ({ ...link, a: place.get(link.a)!, b: place.get(link.b)! })),
    blocs: blocs.map(({ node, members }) => ({
      node: place.get(node)!,
      members: members.flatMap((i) => place.get(i) ?? []),
    })),
  };
  return { graph, x: of.map((i) => x[i]!), y: of.map((i) => y[i]!) };
}

/** What lies over and under the masses of a crowd. */
export interface CrowdWords {
  readonly hulls: readonly MarkBatch[];
  /** Lines that can be read one by one, with arrows and signs. */
  readonly edges: readonly MarkBatch[];
  readonly labels: readonly MarkBatch[];
}

/** All nodes, to be named. */
function wholeOf(
  { dataset, options, size, measure }: NetworkStage,
  given: Omit<Graph, 'links'>,
  places: Places,
): Sketch {
  const forms = formsOf(dataset, size.width < NARROW, wordsOf(options), measure);
  return {
    ...{ dataset, graph: { ...given, links: [] }, ...places, routes: [], hubs: [], size, measure },
    ...{ forms, relations: false, dense: true, close: false, faint: () => false },
  };
}

/** Finds the names of a view, some at a time. */
export function* wordSteps(stage: NetworkStage): Generator<unknown, void> {
  const { given } = castOf(stage);
  yield;
  const found = namesFor(stage, wholeOf(stage, given, stage.layout));
  yield;
  const steps = found.steps(stage.view.k);
  while (!steps.next().done) yield;
}

/** Outlines of blocs, names, and close lines with theirs: what takes longest. */
export function crowdWords(
  stage: NetworkStage,
  crowd: Crowd,
  given: Omit<Graph, 'links'>,
  places: Places,
  close: ReadonlySet<number>,
): CrowdWords {
  const { dataset, options, size, view, measure, state } = stage;
  const { relation: visible, party: seen } = sightOf(dataset, state, options);
  const whole = wholeOf(stage, given, places);
  const { forms } = whole;
  const names = namesFor(stage, whole)(view.k)(whole);
  const { graph, ...at } = cut(given, places, size, linksOf(stage, crowd, close));
  const manner = {
    ...{ measure, forms, visible, bends: new Map(), names: () => names, scale: view.k },
    lanes: options.lanes ?? DEFAULTS.lanes,
    relations: close.size > 0 && options.labels !== 'none',
  };
  const draft = draftOf(graph, at, size, manner);
  const sketch: Sketch = { ...draft, dense: !close.size, dataset, graph };
  const found = letter(sketch, Infinity, null, (placed) =>
    outlineBlocs(whole, placed, seen, stage),
  );
  return {
    hulls: found.outlines ?? [],
    edges: close.size
      ? [...edgeBatches(sketch, found, seen, widthsOf(crowd.strength)), badgeBatch(sketch, found)]
      : [],
    labels: labelBatches(sketch, found),
  };
}
