import type { Messages } from '../chart/messages';
import { certaintyWord, locatorOf, within } from '../chart/words';
import type { Dataset } from '../model/records';
import type { Flag } from './flag-forms';
import type { Item } from './items';

/** Title, short title and locator; what is not confirmed says so. */
export function flagOf(
  dataset: Dataset,
  item: Item,
  index: number,
  x: number,
  words: Messages,
): Flag {
  const { title, shortTitle, certainty, evidence, importance } = item.event;
  const word = certaintyWord(certainty, words);
  const said = (text: string) =>
    certainty === 'confirmed' || text.toLowerCase().includes(word)
      ? text
      : within(text, words) + words.comma + word;
  return {
    item: index,
    x,
    importance: Number.isFinite(importance) ? importance : 1,
    title: said(title),
    shortTitle: said(shortTitle ?? title),
    note: locatorOf(dataset, evidence, words),
  };
}
