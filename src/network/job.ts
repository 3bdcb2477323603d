import { en } from '../chart/english';
import { type Key, keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { LabelForm } from '../scene/labels';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { alone, fieldOf, isSmall, seatAlone } from './field';
import { formsOf } from './forms';
import { type Bare, type Graph, NARROW, type Tie } from './graph';
import type { LayoutJob } from './kernel';
import { DEFAULTS, type LayoutOptions } from './options';
import { type Words, wordOf } from './search';

/** What stood out of the plot comes so near to its sides, px. */
const EDGE = 8;

/** Reads all that a layout needs from dataset and options, as plain data. `pinned` ones keep the place they had. */
export function jobOf(
  dataset: Dataset,
  graph: Graph,
  options: LayoutOptions,
  measure: MeasureText,
  pinned: ReadonlySet<Key>,
  stretch: number,
  ties: Uint32Array,
): LayoutJob {
  const { width = 660, height = 480, previous, lanes = DEFAULTS.lanes } = options;
  const { nodes } = graph;
  const places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const size: Size = { width, height };
  const { field, lone, held } = fieldOf(dataset, graph, size, options, measure);
  const was = previous && new Map(previous.keys.map((key, i) => [key, i]));
  const known = new Uint8Array(nodes.length);
  const changed = new Uint8Array(nodes.length);
  nodes.forEach(({ key }, i) => {
    const before = was?.get(key) ?? -1;
    const [x, y] = [previous?.x[before] ?? NaN, previous?.y[before] ?? NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    [places.x[i], places.y[i], known[i]] = [x, y, 1];
    if (pinned.has(key)) held.add(i);
    if (previous?.ties && previous.ties[before] !== ties[i]) changed[i] = 1;
  });
  inside(places.x, known, width);
  inside(places.y, known, height);
  const follows = options.stability !== 0 && known.some(Boolean);
  for (const [id, at] of Object.entries(options.positions ?? {})) {
    const i = dataset.indexOf(keyOf('actor', id));
    // A hand has the last word.
    if (i >= 0 && !pinned.has(keyOf('actor', id)))
      [places.x[i], places.y[i], known[i]] = [...at, 1];
  }
  const rows = follows ? 0 : alone(graph, lone, field, height, places);
  if (follows) seatAlone(lone, field, known, places);
  for (const i of held) known[i] = 1;
  return {
    field: { ...field, height: height - rows },
    places,
    distance:
      options.linkDistance ?? 0.75 * Math.sqrt((width * height) / Math.max(1, nodes.length)),
    seed: options.seed ?? DEFAULTS.seed,
    words:
      isSmall(graph) && !follows ? wordsOf(dataset, graph, width < NARROW, lanes, measure) : null,
    known: follows ? known : null,
    changed,
    rest: isSmall(graph) ? previous?.rest : undefined,
    stability: options.stability ?? DEFAULTS.stability,
    stretch,
  };
}

/** Places of another, larger plot come into this one, all of them closer. */
function inside(of: Float64Array, known: Uint8Array, size: number): void {
  let [low, high] = [0, size];
  for (const [i, at] of of.entries())
    if (known[i]) [low, high] = [Math.min(low, at), Math.max(high, at)];
  if (low < 0 || high > size)
    of.forEach((at, i) => {
      if (known[i]) of[i] = EDGE + ((at - low) / (high - low)) * (size - 2 * EDGE);
    });
}

/** The graph without its records and, where asked for, what its labels may say and how wide that is. */
function wordsOf(
  dataset: Dataset,
  graph: Graph,
  narrow: boolean,
  lanes: number,
  measure: MeasureText,
): Words {
  const ties = new Map<object, Tie>();
  const tie = (relation: Tie): Tie => {
    const made = ties.get(relation) ?? { key: relation.key, sign: relation.sign };
    ties.set(relation, made);
    return made;
  };
  const bare: Bare = {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      actor: node.actor && true,
      hub: node.hub && tie(node.hub),
    })),
    links: graph.links.map((link) => ({ ...link, relations: link.relations.map(tie) })),
  };
  const forms = new Map<unknown, readonly LabelForm[]>();
  const widths = new Map<string, number>();
  // Judged by English, so that no language moves an actor.
  const write = formsOf(dataset, narrow, en, measure);
  graph.nodes.forEach((node, i) => {
    if (node.hub) forms.set(tie(node.hub), write(node.hub));
    else forms.set(bare.nodes[i], write(node));
  });
  graph.links.forEach((link, l) => {
    if (link.spoke) return;
    if (link.relations.length > lanes) forms.set(bare.links[l], write(link));
    else for (const relation of link.relations) forms.set(tie(relation), write(relation));
  });
  const width = (text: string, size: number, weight: number) =>
    widths.set(wordOf(text, size, weight), measure(text, size, weight));
  for (const all of forms.values())
    for (const { lines } of all)
      for (const { text, note, size, weight } of lines) {
        width(text, size, weight);
        width(`\u00a0${note}`, size, 400);
        width(`${text} ${note}`, TYPE.label.size, TYPE.label.weight);
      }
  return { graph: bare, forms, widths, lanes };
}
