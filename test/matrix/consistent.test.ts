import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { pairCard } from '../../src/chart/card';
import { en } from '../../src/chart/english';
import { toCSV } from '../../src/export';
import { arranged, type MatrixStage } from '../../src/matrix/arranged';
import { matrixKind } from '../../src/matrix/kind';
import type { MatrixOptions } from '../../src/matrix/options';
import { sightOf } from '../../src/matrix/sight';
import { createDataset } from '../../src/model/dataset';
import type { RelationInput } from '../../src/model/input';
import type { Key } from '../../src/model/key';
import { randomFrom } from '../../src/model/random';
import type { Actor } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { createSelection, EMPTY_STATE } from '../../src/model/store';
import { sceneToSVG } from '../../src/render/string';
import { at } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';
import { TOKENS } from '../../src/scene/theme';

const isFull = Boolean(process.env.SUMMITRY_FULL);
const [STEPS, CELLS] = isFull ? [1000, 50] : [40, 12];
const TYPES = ['military', 'energy', 'economic', 'political'];
const BLOCS = 3;
const N = 12;
const WIDTH = 620;

const random = randomFrom(11);
const below = (n: number) => Math.floor(random() * n);
const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
const shuffled = <T>(list: readonly T[]) =>
  list
    .map((one) => [random(), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);

const actors = [
  ...Array.from({ length: N }, (_, i) => ({
    id: `a${i}`,
    name: `Actor ${i}`,
    partOf: `bloc${i % BLOCS}`,
  })),
  ...Array.from({ length: BLOCS }, (_, i) => ({ id: `bloc${i}`, name: `Bloc ${i}`, kind: 'bloc' })),
];
type Row = Omit<RelationInput, 'parties'> & {
  id: string;
  parties: readonly string[];
  from: number;
  to: number;
};
const relations: readonly Row[] = Array.from({ length: 70 }, (_, i) => {
  const from = 1900 + below(40);
  const to = from + below(40);
  return {
    id: `r${i}`,
    type: pick(TYPES),
    parties: shuffled(actors.slice(0, N).map(({ id }) => id)).slice(0, pick([2, 2, 2, 3, 4])),
    sign: pick([1, 1, -1, 0] as const),
    certainty: pick(['confirmed', 'expected', 'hinted'] as const),
    start: `${from}-01-01`,
    end: `${to}-12-31`,
    from,
    to,
  };
});
const dataset = createDataset({
  actors,
  relations: relations.map(({ from: _, to: __, ...relation }) => relation),
}).rollUp();

interface World {
  order: readonly Key[] | null;
  types: readonly string[] | null;
  year: number | null;
  collapsed: readonly string[];
  view: { k: number; x: number; y: number };
}

/** What a reader may do. */
const OPERATIONS: readonly ((world: World) => void)[] = [
  (world) => {
    world.order = random() < 0.3 ? null : shuffled(dataset.actors.map(({ key }) => key));
  },
  (world) => {
    world.types = random() < 0.3 ? null : shuffled(TYPES).slice(0, 1 + below(3));
  },
  (world) => {
    world.year = random() < 0.3 ? null : 1898 + below(85);
  },
  (world) => {
    world.collapsed = Array.from({ length: BLOCS }, (_, i) => `bloc${i}`).filter(
      () => random() < 0.4,
    );
  },
  (world) => {
    const k = 1 + 2 * random();
    world.view = { k, x: -WIDTH * random() * (k - 1), y: -WIDTH * random() * (k - 1) };
  },
];

/** The picture of a world, and what belongs to it. */
function shown(world: World) {
  const options: MatrixOptions = { data: dataset, collapsed: world.collapsed };
  const state: SelectionState = {
    ...EMPTY_STATE,
    order: world.order,
    filter: world.types ? { kind: 'types', types: world.types } : null,
    asOf: world.year === null ? null : Date.UTC(world.year, 6, 1),
  };
  const height = matrixKind.height(dataset, options, WIDTH, textWidth);
  const size = { width: WIDTH, height };
  const layout = matrixKind.layout(dataset, options, size, textWidth, null);
  const view = matrixKind.hold?.(layout, world.view, size) ?? world.view;
  const stage: MatrixStage = { dataset, layout, options, size, view, state, measure: textWidth };
  const scene = matrixKind.scene(stage);
  return { stage, state, scene, outline: matrixKind.outline(stage, scene) };
}

/** From the rows of the file alone: ids of those that count between two groups of actors. */
const counting = (world: World, a: readonly string[], b: readonly string[]) =>
  relations
    .filter(({ type }) => !world.types || world.types.includes(type!))
    .filter(({ from, to }) => world.year === null || (from <= world.year && world.year <= to))
    .filter(({ parties }) =>
      parties.some(
        (one) => a.includes(one) && parties.some((two) => two !== one && b.includes(two)),
      ),
    )
    .map(({ id }) => id)
    .sort();

const idOf = (key: string) => key.slice(key.indexOf(':') + 1);
const isOpaque = (opacity: unknown) => opacity === undefined || opacity === 1;

/** Relations that the marks of each cell stand for, and the numbers written in it. */
function drawnIn(scene: ReturnType<typeof matrixKind.scene>) {
  const cells = new Map<string, { keys: Set<string>; texts: string[] }>();
  for (const { batches } of scene.layers)
    for (const batch of batches)
      batch.id.forEach((_, i) => {
        const pair = batch.pair?.[i];
        if (!pair) return;
        const cell = cells.get(String(pair)) ?? { keys: new Set<string>(), texts: [] };
        cells.set(String(pair), cell);
        const solid = !batch.opacity || isOpaque(at(batch.opacity, i));
        if (batch.kind === 'text' && batch.part === 'count' && solid)
          cell.texts.push(at(batch.text, i));
        if (!['mark', 'sign'].includes(batch.part) || !solid) return;
        const key = batch.key?.[i];
        for (const one of batch.stands?.[i] ?? (key ? [key] : [])) cell.keys.add(idOf(one));
      });
  return cells;
}

test('label, card, cell for readers of the screen, CSV and pixel agree, whatever was done', () => {
  const world: World = {
    order: null,
    types: null,
    year: null,
    collapsed: [],
    view: { k: 1, x: 0, y: 0 },
  };
  let compared = 0;
  let inSight = 0;
  let pixels = 0;
  for (let step = 0; step < STEPS; step++) {
    pick(OPERATIONS)(world);
    const { stage, state, scene, outline } = shown(world);
    const layout = arranged(stage);
    const sight = sightOf(layout, stage.view);
    const drawn = drawnIn(scene);
    const selection = createSelection({ filter: state.filter, asOf: state.asOf });
    const csv = toCSV({ dataset, selection }).split('\r\n');
    const png = new Resvg(sceneToSVG(scene, { theme: 'light' }), {
      font: { loadSystemFonts: false },
    }).render();
    const image = png.pixels;
    const colour = (x: number, y: number) => {
      const e = 4 * (Math.floor(y) * png.width + Math.floor(x));
      return `#${[...image.subarray(e, e + 3)].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
    };
    const group = (key: Key) => (layout.folds.get(key)?.keys ?? [key]).map(idOf);
    for (let cell = 0; cell < CELLS; cell++) {
      const [i, j] = [below(layout.keys.length), below(layout.keys.length)];
      const [row, column] = [layout.keys[i]!, layout.keys[j]!];
      if (i === j) continue;
      compared++;
      const wanted = counting(world, group(row), group(column));
      const isFold = layout.folds.has(row) || layout.folds.has(column);
      const where = `step ${step}, ${row} ${column}`;
      const said = outline.cells!.at(i + 1, j + 1)!.name;
      const count = wanted.length
        ? new RegExp(`: ${wanted.length} relations?\\b`)
        : /: (no|0) relation/i;
      expect(said, where).toMatch(count);
      if (!isFold) {
        const names = [row, column].map((key) => dataset.get(key) as Actor).map(({ name }) => name);
        const rows = csv.filter((line) =>
          names.every((name) => new RegExp(`\\b${name}\\b`).test(line)),
        );
        expect(rows.map((line) => line.split(',')[0]).sort(), where).toEqual(wanted);
        const card = pairCard(dataset, [row, column], en);
        if (wanted.length)
          expect(card.sections.length, where).toBeGreaterThanOrEqual(wanted.length);
        expect(card.title, where).toContain(names[0]);
      }
      const isSeen =
        i >= sight.rows[0] &&
        i < sight.rows[1] &&
        j >= sight.columnsIn[0] &&
        j < sight.columnsIn[1];
      if (!isSeen) continue;
      inSight++;
      const { keys, texts } = drawn.get(`${row},${column}`) ?? { keys: new Set(), texts: [] };
      expect([...keys].sort(), where).toEqual(wanted);
      if (isFold && texts.length) {
        const sum = texts.reduce((all, text) => all + Number(/\d+/.exec(text)![0]), 0);
        expect(sum, where).toBe(wanted.length);
      }
      // The ground at its corners, some of which no mark reaches: red where opposed relations prevail.
      const net = wanted.reduce(
        (all, id) => all + relations.find((one) => one.id === id)!.sign!,
        0,
      );
      const { port } = sight;
      const [left, top] = [sight.left + sight.at[j]!, sight.top + sight.at[i]!];
      const ends = [2.2, sight.cell - 3.2];
      const corners = ends
        .flatMap((across) => ends.map((down) => [left + across, top + down] as const))
        .filter(
          ([x, y]) =>
            x > port.x + 1 &&
            y > port.y + 1 &&
            x < port.x + port.width - 2 &&
            y < port.y + port.height - 2,
        )
        .map(([x, y]) => colour(x, y));
      if (isFold || !wanted.length || corners.length < 4 || sight.cell < 28) continue;
      const [own, other] = net < 0 ? [TOKENS.tint, TOKENS.band] : [TOKENS.band, TOKENS.tint];
      expect(corners, where).toContain(own[0]);
      expect(corners, where).not.toContain(other[0]);
      pixels++;
    }
  }
  expect(compared).toBeGreaterThan(STEPS * CELLS * 0.7);
  expect(inSight).toBeGreaterThan(compared / 4);
  expect(pixels).toBeGreaterThan(compared / 50);
});
