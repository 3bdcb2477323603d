import { createBuilder } from './builder';
import { QUAD } from './cameo';
import { decode } from './decode';
import { createGdeltActors } from './gdelt-actors';
import { createRow, moreOf, readRow, titleOf } from './gdelt-row';
import { createHappenings } from './happenings';
import type { FileData, Imported } from './imported';

/**
 * Reads an export of GDELT 1.0 or 2.0: tabs, no header, nothing quoted. A row is an event; those between two actors
 * are bundled into relations, directed, by QuadClass, whose sign they have. For very large files: `importStream`.
 */
export function importGdelt(data: FileData): Imported {
  const { text } = decode(data);
  const builder = createBuilder();
  const actors = createGdeltActors();
  const happenings = createHappenings({ builder });
  const row = createRow();
  const source = builder.source({
    id: 'gdelt',
    title: 'GDELT',
    url: 'https://www.gdeltproject.org/',
  });
  for (const { type, label } of QUAD) builder.type(type, { label });
  const idOf = (place: number, code: string) => (place < 0 ? '' : code.slice(0));
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line++;
    const wrong = end - start < 2 ? 'blank' : readRow(text, start, end, row);
    if (wrong && wrong !== 'blank') builder.error(`line ${line}`, `${wrong}; left out`);
    else if (!wrong) {
      const { place, link } = moreOf(text, start, end);
      const [one, two] = [row.one, row.two].map((actor) => idOf(actors.placeOf(actor), actor.code));
      const { type, sign } = QUAD[row.quad]!;
      happenings.put({
        id: row.id,
        title: titleOf(row),
        date: isoOf(row.day),
        type,
        sign,
        directed: true,
        ...(one && { source: one }),
        ...(two && { target: two }),
        event: {
          ...(place && { place }),
          evidence: [{ source, locator: row.id, ...(/^https?:/i.test(link) && { note: link }) }],
        },
      });
    }
    start = end + 1;
  }
  for (const actor of actors.list()) builder.actor(actor.id, actor);
  happenings.done();
  return builder.done({ title: 'GDELT' });
}

const isoOf = (day: number) => {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};
