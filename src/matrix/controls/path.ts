import { shortestPath } from '../../analysis/path';
import { type Key, kindOf } from '../../model/key';
import type { MatrixHold } from '../glide';
import { ownOf } from '../own';

/** The two actors that alone are selected. */
function twoOf(selected: ReadonlySet<Key>): readonly [Key, Key] | null {
  const actors = [...selected].filter((key) => kindOf(key) === 'actor');
  return actors.length === 2 && selected.size === 2 ? [actors[0]!, actors[1]!] : null;
}

/** The shortest way between two actors: actor, relation, actor …; `[]` where there is none, `null` where there are no two. */
export function wayOf(hold: MatrixHold): readonly Key[] | null {
  const { dataset, state } = hold.stage();
  const two = twoOf(state.selected);
  return two && (shortestPath(dataset, two[0], two[1])?.keys ?? []);
}

/** Draws the way between two selected actors over the matrix. */
export function followWay(hold: MatrixHold): void {
  const { selection, signal } = hold.context;
  const draw = () => {
    const own = ownOf(hold.stage());
    const way = wayOf(hold)?.filter((key) => kindOf(key) === 'actor');
    const path = way && way.length > 1 ? way : undefined;
    // A way stays while its own actors and relations are selected.
    const kept = own.path?.every((key) => selection.get().selected.has(key));
    if (kept && !path) return;
    if (own.path?.join() !== path?.join()) hold.put({ ...own, path });
  };
  const leave = selection.subscribe(draw);
  signal.addEventListener('abort', leave);
}
