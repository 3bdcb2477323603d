import type { Outline, OutlineItem, Stage } from '../chart/kind';
import { actorName, partyWords, relationName, stopped, wordsOf } from '../chart/words';
import { type Key, kindOf } from '../model/key';
import type { Actor, Relation } from '../model/records';
import { dayOf } from '../model/visibility';
import { at, type Box, keyAt, type Scene } from '../scene/scene';
import { foldStage } from './collapse-slot';
import { isCrowd } from './crowd';
import { ghostWords, sightOf } from './ghosts';
import type { FittedLayout } from './layout';
import { rankedActors } from './navigate';
import type { NetworkOptions } from './options';
import { overlayOf } from './overlay-slot';
import { pointAt } from './routes';

/** Smallest side of what a finger or a ring can meet, px. */
const TARGET = 24;

/** Where each key is drawn: on its node, hub or sign, else mid-edge, else on its name. */
function boxes(scene: Scene): (key: Key) => Box {
  const found = new Map<Key, Box>();
  const put = (key: Key | null, x: number, y: number, r: number) => {
    const half = Math.max(TARGET / 2, r);
    if (key) found.set(key, { x: x - half, y: y - half, width: 2 * half, height: 2 * half });
  };
  for (const layer of [...scene.layers].reverse())
    for (const batch of layer.batches)
      for (let i = 0; i < batch.count; i++) {
        const key = keyAt(batch, i);
        if (batch.kind === 'text') put(key, at(batch.x, i), at(batch.y, i), 0);
        else if (batch.part === 'node' || batch.part === 'hub' || batch.part === 'badge') {
          if (batch.kind === 'circle') put(key, at(batch.x, i), at(batch.y, i), at(batch.r, i));
          else if (batch.kind === 'symbol')
            put(key, at(batch.x, i), at(batch.y, i), at(batch.size, i) * 0.57);
        } else if (batch.kind === 'curve' && batch.part === 'edge') {
          const [x, y] = pointAt(
            {
              x1: at(batch.x1, i),
              y1: at(batch.y1, i),
              cx: at(batch.cx, i),
              cy: at(batch.cy, i),
              x2: at(batch.x2, i),
              y2: at(batch.y2, i),
            },
            0.5,
          );
          put(key, x, y, 0);
        }
      }
  return (key) => found.get(key) ?? { x: 0, y: 0, width: TARGET, height: TARGET };
}

/** The same of very many, each when it is asked for. */
function placesIn({ dataset, layout, view }: Stage<NetworkOptions, FittedLayout>) {
  const half = TARGET / 2;
  return (key: Key): Box => {
    const record = dataset.get(key);
    const parties = record && 'parties' in record ? record.parties.slice(0, 2) : [{ key }];
    const own = parties.map((party) => dataset.indexOf(party.key));
    const mean = (axis: Float64Array) =>
      own.reduce((sum, i) => sum + (axis[i] ?? 0), 0) / own.length;
    const [x, y] = [view.k * mean(layout.x) + view.x, view.k * mean(layout.y) + view.y];
    return { x: x - half, y: y - half, width: TARGET, height: TARGET };
  };
}

/** What an item asks once someone reads it. */
interface Reader {
  name(actor: Actor): string;
  box(key: Key): Box;
  opens(actor: Actor): boolean;
}

/** An actor in the tree: tens of thousands of these share all but their actor. */
class ActorItem implements OutlineItem {
  constructor(
    private readonly actor: Actor,
    private readonly reader: Reader,
  ) {}
  get id() {
    return this.actor.key;
  }
  get key() {
    return this.actor.key;
  }
  get part() {
    return 'node';
  }
  get name() {
    return this.reader.name(this.actor);
  }
  get box() {
    return this.reader.box(this.actor.key);
  }
  get selects() {
    return [this.actor.key];
  }
  get level() {
    return 1;
  }
  get expandable() {
    return this.reader.opens(this.actor);
  }
}

/**
 * Actor → relation → other party, as a flat tree; a relation of several parties stands under each. Named only when a
 * reader gets there: there may be tens of thousands.
 */
export function outlineNetwork(given: Stage<NetworkOptions, FittedLayout>, scene: Scene): Outline {
  const stage = foldStage(given);
  const { dataset, options, state } = stage;
  const words = wordsOf(options);
  let found = isCrowd(dataset) ? placesIn(stage) : undefined;
  const boxOf = (key: Key) => {
    found ??= boxes(scene);
    return found(key);
  };
  const { relation: visible } = sightOf(dataset, state, options);
  const day = dayOf(dataset, state);
  const nameOf = (relation: Relation) =>
    relationName(
      dataset,
      relation,
      words,
      visible(relation) === 'ghost' ? ghostWords(relation, day, words) : '',
    );
  const over = overlayOf(options);
  /** Told when a reader gets there: most names are never asked for. */
  const also = (name: string, key: Key) => {
    const said = over?.tell(dataset, options, state).said(key);
    return said ? name + words.space + stopped(said, words) : name;
  };
  const related = (actor: Actor) =>
    dataset.relationsOf(actor.key).filter((relation) => visible(relation) !== 'hidden');
  const reader: Reader = {
    name: (actor) => also(actorName(dataset, actor, words), actor.key),
    box: boxOf,
    opens: (actor) => related(actor).length > 0,
  };
  const own = (actor: Actor): OutlineItem => new ActorItem(actor, reader);
  const link = (actor: Actor, relation: Relation): OutlineItem => ({
    id: `${actor.key}|${relation.key}`,
    key: relation.key,
    part: relation.parties.length > 2 ? 'hub' : 'edge',
    get name() {
      return also(nameOf(relation), relation.key);
    },
    get box() {
      return boxOf(relation.key);
    },
    selects: [relation.key],
    level: 2,
    parent: actor.key,
    expandable: relation.parties.some((party) => party.key !== actor.key),
  });
  const others = (actor: Actor, relation: Relation): OutlineItem[] =>
    relation.parties
      .filter((party) => party.key !== actor.key)
      .map((party) => ({
        id: `${actor.key}|${relation.key}|${party.key}`,
        key: party.key,
        part: 'party',
        get name() {
          return partyWords(dataset, party, words, relation.when);
        },
        get box() {
          return boxOf(party.key);
        },
        selects: [party.key],
        level: 3,
        parent: `${actor.key}|${relation.key}`,
        expandable: false,
        jump: party.key,
      }));
  const actors = rankedActors(dataset);
  const named = { role: 'tree', label: words.panels.network } as const;
  if (!isCrowd(dataset))
    return {
      ...named,
      items: actors.flatMap((actor) => [
        own(actor),
        ...related(actor).flatMap((relation) => [
          link(actor, relation),
          ...others(actor, relation),
        ]),
      ]),
    };
  /** Below the first level. */
  const made = new Map<string, OutlineItem>();
  const items = actors.map(own);
  const rank = new Uint32Array(actors.length);
  actors.forEach(({ key }, i) => {
    rank[dataset.indexOf(key)] = i;
  });
  const rootOf = (key: Key) =>
    kindOf(key) === 'actor' ? items[rank[dataset.indexOf(key)]!] : undefined;
  const enter = (list: OutlineItem[]) => {
    for (const item of list) made.set(item.id, item);
    return list;
  };
  const open = new Map<string, OutlineItem[]>();
  const of = (item: OutlineItem): readonly OutlineItem[] => {
    const known = open.get(item.id);
    if (known) return known;
    const actor = dataset.get(item.level === 1 ? item.key! : (item.parent as Key)) as Actor;
    const list = enter(
      item.level === 1
        ? related(actor).map((relation) => link(actor, relation))
        : item.level === 2
          ? others(actor, dataset.get(item.key!) as Relation)
          : [],
    );
    open.set(item.id, list);
    return list;
  };
  const byId = (id: string): OutlineItem | undefined => {
    let found = made.get(id) ?? (id.includes('|') ? undefined : rootOf(id as Key));
    for (const root of found ? [] : items)
      if (id.startsWith(`${root.id}|`)) {
        for (const child of of(root)) if (id.startsWith(`${child.id}|`)) of(child);
        found ??= made.get(id);
      }
    return found;
  };
  const byKey = (key: Key): OutlineItem | undefined => {
    const record = dataset.get(key);
    if (!record || !('parties' in record)) return rootOf(key);
    const roots = record.parties.flatMap((party) => rootOf(party.key) ?? []);
    for (const root of roots) {
      const found = of(root).find((item) => item.key === key);
      if (found) return found;
    }
    return undefined;
  };
  return { ...named, items, below: { of, byId, byKey } };
}
