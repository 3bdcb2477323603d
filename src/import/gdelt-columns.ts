import { utc } from '../model/calendar';
import type { ColumnsInput, EventColumns, RelationColumns } from '../model/columns';
import type { Issue } from '../model/records';
import { createBuilder } from './builder';
import { QUAD, rootLabel } from './cameo';
import { createGdeltActors } from './gdelt-actors';
import { createRow, readRow } from './gdelt-row';
import { growing } from './growing';

const DAY = 86_400_000;

/** What a stream came to. */
export interface ImportedColumns {
  /** For `createDatasetFromColumns`; where it holds no columns, for `createDataset` too. */
  readonly input: ColumnsInput;
  readonly issues: readonly Issue[];
}

export interface GdeltColumns {
  /** Rows so far. */
  rows(): number;
  /** The next piece of text; rows may be cut anywhere. */
  push(piece: string): void;
  done(): ImportedColumns;
}

/**
 * GDELT row by row into columns: 45 bytes an event whatever its row held, a relation for each pair, direction and
 * class, and each actor once. Nothing else is kept, so memory is bounded by what comes out.
 */
export function createGdeltColumns(): GdeltColumns {
  const builder = createBuilder();
  const actors = createGdeltActors();
  const row = createRow();
  const events = createEvents();
  const pairs = createPairs();
  const days = new Map<number, number>();
  let rest = '';
  let line = 0;
  const timeOf = (day: number): number => {
    let time = days.get(day);
    if (time === undefined) {
      time = utc(Math.trunc(day / 10_000), Math.trunc(day / 100) % 100, day % 100);
      days.set(day, time);
    }
    return time;
  };
  const take = (text: string, start: number, end: number) => {
    line++;
    if (end - start < 2) return;
    const wrong = readRow(text, start, end, row);
    if (wrong) return builder.error(`line ${line}`, `${wrong}; left out`);
    const time = timeOf(row.day);
    const one = actors.placeOf(row.one);
    const two = actors.placeOf(row.two);
    events.put(row.id, row.root, row.quad, time, one, two);
    if (one >= 0 && two >= 0 && one !== two) pairs.put(one, two, row.quad, time);
  };
  return {
    rows: () => events.count(),
    push(piece) {
      const text = rest + piece;
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        take(text, start, end);
        start = end + 1;
      }
      rest = text.slice(start);
    },
    done() {
      if (rest) take(rest, 0, rest.length);
      rest = '';
      const { issues } = builder.done();
      return {
        input: {
          title: 'GDELT',
          actors: actors.list(),
          types: QUAD.map(({ type, label }) => ({ id: type, label })),
          relationColumns: pairs.done(),
          eventColumns: events.done(),
        },
        issues,
      };
    },
  };
}

const typeNames = QUAD.map(({ type }) => type);

function createEvents() {
  const units = growing(Uint16Array);
  const ends = growing(Uint32Array);
  const roots = growing(Uint8Array);
  const types = growing(Uint8Array);
  const times = growing(Float64Array);
  const offset = growing(Uint32Array);
  const parties = growing(Uint32Array);
  ends.push(0);
  offset.push(0);
  return {
    count: () => times.length,
    put(id: string, root: number, quad: number, time: number, one: number, two: number) {
      for (let i = 0; i < id.length; i++) units.push(id.charCodeAt(i));
      ends.push(units.length);
      // Above the roots stand the four classes, for rows without a root.
      roots.push(root || 21 + quad);
      types.push(quad);
      times.push(time);
      if (one >= 0) parties.push(one);
      if (two >= 0 && two !== one) parties.push(two);
      offset.push(parties.length);
    },
    done(): EventColumns {
      const from = times.done();
      const to = from.map((time) => time + DAY);
      return {
        id: { units: units.done(), offset: ends.done() },
        title: Array.from(roots.done(), titleOf),
        type: types.done(),
        typeNames,
        offset: offset.done(),
        actor: parties.done(),
        bounds: boundsOf(from, to, from, to, 1),
      };
    },
  };
}

const titleOf = (root: number) => (root > 20 ? QUAD[root - 21]!.label : rootLabel(root));

/** A date is some time of a day, so that neither bound is one moment. */
function boundsOf(
  earliestStart: Float64Array,
  latestStart: Float64Array,
  earliestEnd: Float64Array,
  latestEnd: Float64Array,
  precision: number,
) {
  const column = new Uint8Array(earliestStart.length).fill(precision);
  return { earliestStart, latestStart, earliestEnd, latestEnd, precision: column };
}

/** More actors than there are codes. */
const ROOM = 16_777_216;

function createPairs() {
  const places = new Map<number, number>();
  const ends = growing(Uint32Array);
  const types = growing(Uint8Array);
  const counts = growing(Uint32Array);
  const first = growing(Float64Array);
  const last = growing(Float64Array);
  return {
    put(one: number, two: number, quad: number, time: number) {
      const key = (one * ROOM + two) * 4 + quad;
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, counts.length);
        ends.push(one);
        ends.push(two);
        types.push(quad);
        counts.push(1);
        first.push(time);
        last.push(time);
        return;
      }
      counts.set(place, counts.at(place) + 1);
      if (time < first.at(place)) first.set(place, time);
      if (time > last.at(place)) last.set(place, time);
    },
    done(): RelationColumns {
      const type = types.done();
      const [from, to] = [first.done(), last.done()];
      return {
        type,
        typeNames,
        offset: Uint32Array.from({ length: type.length + 1 }, (_, i) => 2 * i),
        actor: ends.done(),
        directed: new Uint8Array(type.length).fill(1),
        sign: Int8Array.from(type, (quad) => QUAD[quad]!.sign as number),
        strength: counts.done(),
        bounds: boundsOf(
          from,
          from.map((time) => time + DAY),
          to,
          to.map((time) => time + DAY),
          7,
        ),
      };
    },
  };
}
