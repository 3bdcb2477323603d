import type { Cursor, Move, Outline, OutlineItem, Stage } from '../chart/kind';
import { actorName, partyWords, relationName, stopped, wordsOf } from '../chart/words';
import { byCodeUnit, type Key } from '../model/key';
import type { Actor, Dataset, Relation } from '../model/records';
import { dayOf } from '../model/visibility';
import { at, type Box, keyAt, type Scene } from '../scene/scene';
import { ghostWords, sightOf } from './ghosts';
import type { FittedLayout } from './layout';
import type { NetworkOptions } from './options';
import { overlayOf } from './overlay-slot';
import { pointAt } from './routes';

/** Smallest side of what a finger or a ring can meet, px. */
const TARGET = 24;
const STRIDE = 10;

/** Most relations first, then by name: the order in which actors are read. */
export function rankedActors(dataset: Dataset): Actor[] {
  const count = new Map(dataset.actors.map(({ key }) => [key, dataset.relationsOf(key).length]));
  return [...dataset.actors].sort(
    (a, b) =>
      (count.get(b.key) ?? 0) - (count.get(a.key) ?? 0) ||
      byCodeUnit(a.name, b.name) ||
      byCodeUnit(a.id, b.id),
  );
}

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

/**
 * Actor → relation → other party, as a flat tree; a relation of several parties stands under each. Named only when a
 * reader gets there: there may be tens of thousands.
 */
export function outlineNetwork(
  { dataset, options, state }: Stage<NetworkOptions, FittedLayout>,
  scene: Scene,
): Outline {
  const words = wordsOf(options);
  const boxOf = boxes(scene);
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
  const items = rankedActors(dataset).flatMap((actor): OutlineItem[] => {
    const relations = dataset
      .relationsOf(actor.key)
      .filter((relation) => visible(relation) !== 'hidden');
    const own: OutlineItem = {
      id: actor.key,
      key: actor.key,
      part: 'node',
      get name() {
        return also(actorName(dataset, actor, words), actor.key);
      },
      box: boxOf(actor.key),
      selects: [actor.key],
      level: 1,
      expandable: relations.length > 0,
    };
    const below = relations.flatMap((relation): OutlineItem[] => {
      const id = `${actor.key}|${relation.key}`;
      const others = relation.parties.filter((party) => party.key !== actor.key);
      return [
        {
          id,
          key: relation.key,
          part: relation.parties.length > 2 ? 'hub' : 'edge',
          get name() {
            return also(nameOf(relation), relation.key);
          },
          box: boxOf(relation.key),
          selects: [relation.key],
          level: 2,
          parent: actor.key,
          expandable: others.length > 0,
        },
        ...others.map(
          (party): OutlineItem => ({
            id: `${id}|${party.key}`,
            key: party.key,
            part: 'party',
            get name() {
              return partyWords(dataset, party, words, relation.when);
            },
            box: boxOf(party.key),
            selects: [party.key],
            level: 3,
            parent: id,
            expandable: false,
            jump: party.key,
          }),
        ),
      ];
    });
    return [own, ...below];
  });
  return { role: 'tree', label: words.panels.network, items };
}

/** Where a key leads in the tree. */
export function navigateNetwork({ items }: Outline, cursor: Cursor, move: Move): Cursor {
  const byId = new Map(items.map((item) => [item.id, item]));
  const item = cursor.at === null ? undefined : byId.get(cursor.at);
  const shown = items.filter((one) => {
    for (let up = one.parent; up !== undefined; up = byId.get(up)?.parent)
      if (!cursor.open.has(up)) return false;
    return true;
  });
  const go = (to: OutlineItem | undefined): Cursor => (to ? { ...cursor, at: to.id } : cursor);
  if (!item) return go(shown[0]);
  const place = shown.indexOf(item);
  const step = (by: number) => go(shown[Math.max(0, Math.min(shown.length - 1, place + by))]);
  const flip = (open: boolean): Cursor => {
    const set = new Set(cursor.open);
    if (open) set.add(item.id);
    else set.delete(item.id);
    return { ...cursor, open: set };
  };
  const isOpen = cursor.open.has(item.id);
  const moves: Readonly<Record<Move, () => Cursor>> = {
    up: () => step(-1),
    down: () => step(1),
    pageUp: () => step(-STRIDE),
    pageDown: () => step(STRIDE),
    home: () => go(shown[0]),
    first: () => go(shown[0]),
    end: () => go(shown[shown.length - 1]),
    last: () => go(shown[shown.length - 1]),
    left: () => (isOpen ? flip(false) : go(byId.get(item.parent ?? ''))),
    right: () => (!item.expandable ? cursor : isOpen ? step(1) : flip(true)),
    jump: () =>
      item.jump && byId.has(item.jump)
        ? { ...cursor, at: item.jump, trail: [...cursor.trail, item.id] }
        : cursor,
    back: () => {
      const to = cursor.trail[cursor.trail.length - 1];
      return to !== undefined && byId.has(to)
        ? { ...cursor, at: to, trail: cursor.trail.slice(0, -1) }
        : { ...cursor, trail: [] };
    },
  };
  return moves[move]();
}
