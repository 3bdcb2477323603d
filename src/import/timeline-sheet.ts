import type { Grid } from './grid';
import { wordsOf } from './roles';
import { whenFrom, whenOfParts } from './when';

/** Text of a page, for a picture: elements are taken out, the five named characters put in. */
export function plainText(html: string): string {
  const plain = html
    .replaceAll(/<(?:br|\/p|\/li|\/h\d)\b[^<>]*>/gi, ' ')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .replaceAll(/&(?:nbsp|#160);/g, ' ')
    .replaceAll(/&(lt|gt|quot|#39|apos);/g, (_, name: string) => ENTITIES.get(name) ?? '')
    .replaceAll('&amp;', '&');
  return plain.replaceAll(/\s+/g, ' ').trim();
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['apos', "'"],
]);

/** The sheet of TimelineJS: a slide a row; the one of type `title` is the title, eras are events of type `era`. */
export function readTimelineSheet(grid: Grid): void {
  const words = wordsOf(grid.table.header);
  const at = (row: number, word: string) =>
    (grid.table.rows[row]?.[words.get(word) ?? -1] ?? '').trim();
  for (let row = 0; row < grid.table.rows.length; row++) {
    const title = plainText(at(row, 'headline'));
    const summary = plainText(at(row, 'text'));
    const kind = at(row, 'type').toLowerCase();
    if (kind === 'title') {
      grid.builder.about({ ...(title && { title }), ...(summary && { description: summary }) });
      continue;
    }
    const date = dateAt(grid, row, at, '');
    const end = dateAt(grid, row, at, 'end_');
    if (title === '' && date === '') {
      grid.error(row, undefined, 'no headline and no date');
      continue;
    }
    const type = kind === 'era' ? 'era' : plainText(at(row, 'group'));
    if (type) grid.builder.type(type);
    grid.builder.event({
      title: title || at(row, 'display_date') || date,
      ...(type && { type }),
      date,
      ...(end && end !== date && { end }),
      ...(summary && { summary }),
    });
  }
}

function dateAt(
  grid: Grid,
  row: number,
  at: (row: number, word: string) => string,
  side: '' | 'end_',
): string {
  const year = at(row, `${side}year`);
  if (year === '') return '';
  const day = whenOfParts(year, at(row, `${side}month`), at(row, `${side}day`));
  const time = at(row, `${side}time`);
  const made = time && day.length === 10 ? whenFrom(`${day} ${time}`) : day;
  if (made === '') grid.warn(row, 'year', `"${year} ${time}" is no date; read as not known`);
  return made || day;
}
