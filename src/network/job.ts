import { en } from '../chart/english';
import { type Key, keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { LabelForm } from '../scene/labels';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { alone, fieldOf, isSmall } from './field';
import { formsOf } from './forms';
import { type Bare, type Graph, NARROW, type Tie } from './graph';
import type { LayoutJob } from './kernel';
import { DEFAULTS, type LayoutOptions } from './options';
import { type Words, wordOf } from './search';

/** Reads all that a layout needs from dataset and options, as plain data. `pinned` ones keep the place they had. */
export function jobOf(
  dataset: Dataset,
  graph: Graph,
  options: LayoutOptions,
  measure: MeasureText,
  pinned: ReadonlySet<Key>,
  stretch: number,
): LayoutJob {
  const { width = 660, height = 480, previous, lanes = DEFAULTS.lanes } = options;
  const { nodes } = graph;
  const places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const size: Size = { width, height };
  const { field, lone, held } = fieldOf(dataset, graph, size, options, measure);
  const rows = alone(graph, lone, field, height, places);
  for (const [id, at] of Object.entries(options.positions ?? {})) {
    const i = dataset.indexOf(keyOf('actor', id));
    if (i >= 0) [places.x[i], places.y[i]] = at;
  }
  const was = previous && new Map(previous.keys.map((key, i) => [key, i]));
  const known = new Uint8Array(nodes.length);
  nodes.forEach(({ key }, i) => {
    const before = was?.get(key);
    if (before === undefined || !previous) return;
    if (pinned.has(key)) held.add(i);
    else if (held.has(i)) return;
    [places.x[i], places.y[i]] = [previous.x[before] as number, previous.y[before] as number];
    known[i] = 1;
  });
  const follows = nodes.some(({ key }) => was?.has(key));
  for (const i of held) known[i] = 1;
  const small = isSmall(graph);
  return {
    field: { ...field, height: height - rows },
    places,
    distance:
      options.linkDistance ?? 0.75 * Math.sqrt((width * height) / Math.max(1, nodes.length)),
    seed: options.seed ?? DEFAULTS.seed,
    words: small ? wordsOf(dataset, graph, width < NARROW, lanes, measure, !follows) : null,
    known: follows ? known : null,
    stability: options.stability ?? DEFAULTS.stability,
    stretch,
  };
}

/** The graph without its records and, where asked for, what its labels may say and how wide that is. */
function wordsOf(
  dataset: Dataset,
  graph: Graph,
  narrow: boolean,
  lanes: number,
  measure: MeasureText,
  named: boolean,
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
  const words = { graph: bare, forms, widths, lanes };
  if (!named) return words;
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
  return words;
}
