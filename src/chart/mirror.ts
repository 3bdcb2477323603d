import type { Outline, OutlineItem } from '../interact/outline';
import { mirrorBatch, mirrorBox, mirrorScene, mirrorView } from '../scene/mirror';
import type { Scene } from '../scene/scene';
import type { Move, PictureOptions, Stage } from './kind';
import type { AnyKind } from './plan';

const TURNED: Partial<Record<Move, Move>> = { left: 'right', right: 'left' };

/** An item in its mirrored place; names of items are made late, and stay so. */
const mirrorItem = (item: OutlineItem, width: number): OutlineItem =>
  new Proxy(item, {
    get: (target, name) =>
      name === 'box' ? mirrorBox(target.box, width) : Reflect.get(target, name, target),
  });

function mirrorOutline(outline: Outline, width: number): Outline {
  const turn = (item: OutlineItem | undefined) => item && mirrorItem(item, width);
  const items = outline.items.map((item) => mirrorItem(item, width));
  const { cells } = outline;
  if (!cells) return { ...outline, items };
  const { size, at, byId, of } = cells;
  return {
    ...outline,
    items,
    cells: {
      size,
      at: (row, column) => turn(at(row, column)),
      byId: (id) => turn(byId(id)),
      of: (pair) => turn(of(pair)),
    },
  };
}

function mirror(kind: AnyKind): AnyKind {
  const plain = new WeakMap<Scene, Scene>();
  type AnyStage = Stage<PictureOptions, unknown>;
  const behind = (stage: AnyStage): AnyStage => ({
    ...stage,
    view: mirrorView(stage.view, stage.size.width),
  });
  const turned: Partial<AnyKind> = {
    scene(stage) {
      const scene = kind.scene(behind(stage));
      const made = mirrorScene(scene);
      plain.set(made, scene);
      return made;
    },
    outline(stage, scene) {
      const outline = kind.outline(behind(stage), plain.get(scene) ?? mirrorScene(scene));
      return mirrorOutline(outline, stage.size.width);
    },
    legend: (dataset, options, width, detail) =>
      kind.legend(dataset, options, width, detail).map((entry) => ({
        ...entry,
        marks: entry.marks.map((marks) => mirrorBatch(marks, entry.width)),
      })),
  };
  const { extend, hold, seek } = kind;
  return {
    ...kind,
    ...(kind.mirrors && turned),
    ...(kind.mirrors && hold && { hold: heldIn(hold) }),
    ...(kind.mirrors &&
      seek && {
        seek(stage: AnyStage, from: number, to: number) {
          const found = seek(behind(stage), from, to);
          return found && typeof found === 'object' ? mirrorView(found, stage.size.width) : found;
        },
      }),
    ...(extend && { extend: (stage, key, way) => extend(stage, key, way > 0 ? -1 : 1) }),
    navigate: (outline, cursor, move) => kind.navigate(outline, cursor, TURNED[move] ?? move),
  };
}

/** Views of a mirror, held by those behind it. */
type Held = NonNullable<AnyKind['hold']>;
const heldIn =
  (hold: Held): Held =>
  (layout, view, size) => {
    const held = hold(layout, mirrorView(view, size.width), size);
    return held && mirrorView(held, size.width);
  };

const made = new WeakMap<AnyKind, AnyKind>();

/** A kind for pages that are read from the right: it lays out as ever, is seen in a mirror, and walked by it. */
export function mirrored(kind: AnyKind): AnyKind {
  const known = made.get(kind) ?? mirror(kind);
  made.set(kind, known);
  return known;
}
