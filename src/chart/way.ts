import { shortestPath } from '../analysis/path';
import { LEVELS } from '../model/fields';
import type { Key } from '../model/key';
import type { Relation } from '../model/records';
import { shownOf } from '../model/shown';
import { reachWords } from './english-reach';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import { nameSelection } from './status';
import { certaintyWord, titleOf, within } from './words';

/**
 * Selects the relations on a shortest way between two actors, of those that filter, period and day show, and tells it:
 * its actors, steps, least certainty, and how many ways are as short.
 */
export function showWay(context: PlotContext, plot: Plot, from: Key, to: Key): void {
  const { selection } = context;
  const { dataset } = plot;
  const shown = shownOf(dataset, selection.get());
  const [a, b] = [dataset.resolve(from), dataset.resolve(to)];
  const path = shortestPath(shown, a, b);
  const nameOf = (key: Key) => within(titleOf(dataset, key, context.words), context.words);
  if (!path || path.keys.length < 3) {
    context.say(reachWords(context.words).noWay(nameOf(a), nameOf(b)));
    return;
  }
  const keys = path.keys.filter((key) => key.startsWith('relation:'));
  const relations = keys.map((key) => dataset.get(key) as Relation);
  const facts = {
    way: path.keys
      .filter((key) => key.startsWith('actor:'))
      .map(nameOf)
      .join(' – '),
    steps: path.length,
    opposed: relations.filter(({ sign }) => sign === -1).length,
    ways: path.ways,
  };
  const sure = relations.map(({ certainty }) => LEVELS.indexOf(certainty));
  const weakest = LEVELS[Math.max(...sure)] ?? 'hinted';
  const selected = new Set(keys);
  nameSelection(dataset, selected, (words) =>
    reachWords(words).theWay({ ...facts, weakest: certaintyWord(weakest, words) }),
  );
  selection.set({ selected }, reachWords(context.words).wayTo(nameOf(b)));
}
