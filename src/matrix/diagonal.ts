import { wordsOf } from '../chart/words';
import type { Actor } from '../model/records';
import type { MatrixStage } from './arranged';
import { relationsIn, tiesBetween } from './cells';
import { fitLabel, formsOf } from './fit-label';
import { round, type Sheet } from './sheet';
import type { Sight } from './sight';

/** The flag of a country code of two letters, as a character; of others the code. */
const flagOf = (code: string): string =>
  /^[a-z]{2}$/i.test(code)
    ? String.fromCodePoint(...[...code.toUpperCase()].map((c) => c.charCodeAt(0) + 127_397))
    : code;

/** What an actor's own cell tells of it; it is no pair, so nothing else stands there. */
export function drawDiagonal(sheet: Sheet, stage: MatrixStage, sight: Sight): void {
  const { measure, options, dataset, state } = stage;
  const { diagonal = 'total' } = options;
  if (diagonal === 'none') return;
  const { keys, at, cell, left, top, rows, columnsIn } = sight;
  const { figure } = wordsOf(options);
  const size = cell < 30 ? 12 : 14;
  const ties = tiesBetween(dataset, state);
  const words = (actor: Actor): string => {
    if (diagonal === 'total') return figure(relationsIn(ties, actor.key));
    const { shortName = actor.name, code = shortName } = actor;
    if (diagonal === 'flag') return flagOf(code);
    const room = { width: cell - 4, lines: 1, size, weight: 600 };
    return fitLabel([...formsOf(actor), code], room, measure).lines[0] ?? '';
  };
  const [from, to] = [Math.max(rows[0], columnsIn[0]), Math.min(rows[1], columnsIn[1])];
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (sight.folds.has(key)) continue;
    const text = words(dataset.get(key) as Actor);
    const middle = at[i]! + cell / 2;
    const place = { x: round(left + middle), y: round(top + middle + 5) };
    const style = { size, weight: 600, anchor: 'middle', fill: 'muted' } as const;
    if (measure(text, size, 600) + 4 <= cell)
      sheet.add('text', 'diagonal', { id: key, key, ...place, text, ...style });
  }
}
