import { createTip } from '../../chart/tip';
import type { OutlineItem } from '../../interact/outline';
import type { Key } from '../../model/key';
import { glide, type MatrixHold, standing } from '../glide';
import { ownOf } from '../own';
import type { Sight } from '../sight';
import { jointsOf } from '../tree/rows';
import { lineAt, mirrors, rowName, said, sightIn } from './rows';

/** A press that moved less than this is a tap, px. */
const SLOP = 4;

/** A branch of the tree as it is pressed. */
interface Branch {
  readonly keys: readonly Key[];
  readonly distance: number;
  readonly box: OutlineItem['box'];
}

/** Clusters that hold a row, from the smallest; those inside a folded one are that row itself. */
function around({ tree }: Sight, row: number): number[] {
  if (!tree) return [];
  const n = tree.branches.left.length + 1;
  const found: number[] = [];
  for (let c = n; c < tree.from.length; c++)
    if (tree.from[c]! <= row && tree.to[c]! > row && tree.to[c]! - tree.from[c]! > 1) found.push(c);
  return found.sort((a, b) => tree.to[a]! - tree.from[a]! - (tree.to[b]! - tree.from[b]!));
}

function branchOf(sight: Sight, cluster: number): Branch {
  const { tree, keys, folds, at, cell, top, port } = sight;
  const { branches, from, to } = tree!;
  const rows = keys.slice(from[cluster]!, to[cluster]!);
  const { x } = jointsOf(tree!, () => 0);
  const [start, end] = [top + at[from[cluster]!]!, top + at[to[cluster]! - 1]! + cell];
  return {
    keys: rows.flatMap((key) => folds.get(key)?.keys ?? [key]),
    distance: branches.height[cluster - branches.left.length - 1]!,
    box: { x: port.x + port.width, y: start, width: x[cluster]! + 3, height: end - start },
  };
}

/** The branch at a point of the layout: the smallest whose joint lies as far from the cells; a folded row is its own. */
function branchAt(sight: Sight, x: number, y: number): Branch | null {
  const { tree, port, at, top, cell, keys, folds } = sight;
  const far = x - port.x - port.width;
  if (!tree || far < 0 || far > tree.room || y < port.y || y >= port.y + port.height) return null;
  const row = lineAt(at, y - top);
  if (y - top - at[row]! > cell + 1) return null;
  const joints = jointsOf(tree, () => 0);
  const own = around(sight, row);
  const fold = folds.get(keys[row]!);
  const first = own[0];
  if (fold && (first === undefined || far < joints.x[first]! - 6)) {
    const box = { x: port.x + port.width, y: top + at[row]!, width: 12, height: cell };
    return { keys: fold.keys, distance: NaN, box };
  }
  const found = own.find((cluster) => joints.x[cluster]! + 4 >= far) ?? own.at(-1);
  return found === undefined ? null : branchOf(sight, found);
}

/** Folds a branch into one row, with all that was folded in it, or takes it apart; says which. */
function toggle(hold: MatrixHold, keys: readonly Key[]): void {
  const { branches = [] } = ownOf(hold.stage());
  const own = new Set(keys);
  const isFolded = branches.some((one) => one.length === keys.length && own.has(one[0]!));
  const others = branches.filter((one) => !own.has(one[0]!));
  glide(hold, { branches: isFolded ? others : [...others, keys] });
  const [, rows] = said(hold);
  const name = rowName(hold, keys.find((key) => standing(hold)?.keys.includes(key)) ?? keys[0]!);
  hold.context.say(isFolded ? rows.expanded(name) : rows.collapsed(name));
}

/** The tree beside rows: a tap folds a branch into a row, or takes it apart; so do Alt and an arrow on a row's name. */
export function attachBranches(hold: MatrixHold): void {
  const { element: stage, context } = hold;
  const { signal, window } = context;
  const options = { signal, capture: true };
  const tip = createTip(context, stage);
  let pressed: { id: number; x: number; y: number; keys: readonly Key[] } | null = null;
  const under = ({ clientX, clientY }: MouseEvent): Branch | null => {
    const sight = sightIn(hold);
    if (!sight?.tree) return null;
    const box = stage.getBoundingClientRect();
    const x = clientX - box.left;
    return branchAt(sight, mirrors(hold) ? box.width - x : x, clientY - box.top);
  };
  function tell(branch: Branch | null): void {
    if (!branch || Number.isNaN(branch.distance)) {
      tip.show(null);
      return;
    }
    const [words, rows] = said(hold);
    const { keys, distance, box } = branch;
    const name = rows.branch(
      words.figure(keys.length),
      words.figure(Math.round(10 * distance) / 10),
    );
    const { width } = stage.getBoundingClientRect();
    const x = mirrors(hold) ? width - box.x - box.width : box.x;
    const item = { id: name, key: null, part: 'tree', name, box: { ...box, x }, selects: [] };
    tip.show(item);
  }
  stage.addEventListener(
    'pointerdown',
    (event) => {
      const branch = event.button === 0 && !event.shiftKey ? under(event) : null;
      const { pointerId: id, clientX: x, clientY: y } = event;
      pressed = branch && { id, x, y, keys: branch.keys };
    },
    options,
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons || event.pointerType === 'touch' || !standing(hold)?.tree) return;
      const branch = under(event);
      if (branch) stage.style.cursor = 'pointer';
      tell(branch);
    },
    // After the plot's hand, which sets the pointer for what is drawn.
    { signal },
  );
  stage.addEventListener(
    'pointerup',
    (event) => {
      const press = pressed;
      pressed = null;
      const { pointerId, clientX, clientY } = event;
      if (press?.id !== pointerId) return;
      if (Math.abs(clientX - press.x) + Math.abs(clientY - press.y) >= SLOP) return;
      event.stopImmediatePropagation();
      toggle(hold, press.keys);
      // What heard the press must not wait for its end.
      stage.dispatchEvent(new window.PointerEvent('pointercancel', { pointerId }));
    },
    options,
  );
  stage.addEventListener(
    'keydown',
    (event) => {
      const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      const { row = 0, column = 0 } = hold.item() ?? {};
      const sight = sightIn(hold);
      const line = (row || column) - 1;
      // Names alone: in cells an arrow with Alt is the browser's.
      if (!way || !event.altKey || !sight?.tree || line < 0) return;
      if (row && column && row !== column) return;
      const closes = (mirrors(hold) ? -way : way) < 0;
      const fold = sight.folds.get(sight.keys[line]!);
      const next = around(sight, line)[0];
      const keys = closes ? next !== undefined && branchOf(sight, next).keys : fold?.keys;
      if (!keys) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggle(hold, keys);
    },
    options,
  );
}
