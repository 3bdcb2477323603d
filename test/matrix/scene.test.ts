import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { sceneToSVG } from '../../src/render/string';
import { garbageRow, goodInput } from '../model/arbitrary';
import {
  draw,
  type FlatMark,
  marksOf,
  overlap,
  ring,
  sides,
  turned,
  upright,
  WIDTHS,
} from './fixture';

const LABELS = ['row-label', 'column-label', 'bracket', 'diagonal', 'note'];
const texts = (marks: readonly FlatMark[]) => marks.filter((mark) => mark.kind === 'text');
/** Words of one slant are compared along their slant, all others by the upright boxes about them. */
const clashes = (marks: readonly FlatMark[], others: readonly FlatMark[]) =>
  marks.flatMap((a, i) =>
    (others === marks ? marks.slice(i + 1) : others)
      .filter((b) =>
        a.rotate === b.rotate ? overlap(turned(a), turned(b)) : overlap(upright(a), upright(b)),
      )
      .map((b) => `${a.id} × ${b.id}`),
  );

describe('what a matrix draws', () => {
  it.each([298, 360, 400, 440, 470, 520, 580, 620, 890])(
    'names each of 29 rows in a grid, or is cards, at a plot of %i px',
    (width) => {
      const { scene, stage } = draw(coldWarBlocs, width);
      if (stage.layout.form === 'cards') {
        expect(width).toBeLessThan(470);
        return;
      }
      const rows = marksOf(scene, 'row-label');
      expect(new Set(rows.map(({ key }) => key)).size).toBe(29);
      const labels = texts(marksOf(scene, ...LABELS));
      expect(clashes(labels, labels)).toEqual([]);
      for (const { box } of rows) expect(box.x).toBeGreaterThanOrEqual(0);
    },
  );

  for (const width of WIDTHS)
    it.each([
      ['sides', sides],
      ['the summit', beijingSummit],
      ['the powers', europeanAlliances],
    ] as const)(`names every actor and lets no words touch, at ${width} px: %s`, (_, input) => {
      const { scene, stage } = draw(input, width);
      const labels = texts(marksOf(scene, ...LABELS));
      expect(clashes(labels, labels)).toEqual([]);
      expect(clashes(labels, marksOf(scene, 'mark'))).toEqual([]);
      for (const key of stage.layout.keys)
        expect(marksOf(scene, 'row-label').some((label) => label.key === key)).toBe(true);
      for (const { fontSize } of texts(marksOf(scene))) expect(fontSize).toBeGreaterThanOrEqual(12);
      for (const box of labels.map(upright)) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(-1);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    });

  it.each([1949, 1968, 1999])('lets no words touch in the blocs at the end of %i', (year) => {
    for (const width of WIDTHS) {
      const { scene } = draw(coldWarBlocs, width, { asOf: Date.UTC(year, 11, 31) });
      const labels = texts(marksOf(scene, ...LABELS));
      expect(clashes(labels, labels)).toEqual([]);
      expect(clashes(labels, marksOf(scene, 'mark'))).toEqual([]);
    }
  });

  it('fills its height', () => {
    for (const width of WIDTHS) {
      const { scene } = draw(sides, width);
      const bottoms = marksOf(scene).filter((mark) => mark.part !== 'frame');
      const lowest = Math.max(...bottoms.map(({ box }) => box.y + box.height));
      expect(lowest / scene.height).toBeGreaterThan(0.8);
    }
  });

  it('says for what a mark of several relations stands', () => {
    const several = draw(sides).scene.layers.flatMap((layer) =>
      layer.batches.filter((batch) => batch.part === 'mark' && batch.stands),
    );
    expect(several.flatMap((batch) => batch.stands)).toEqual([
      ['relation:close', 'relation:three'],
      ['relation:close', 'relation:three'],
    ]);
  });

  it('gives every type the same place in every cell', () => {
    const { scene, stage } = draw(sides);
    const { cell } = stage.layout;
    const cells = new Map(marksOf(scene, 'cell').map((mark) => [mark.pair?.join(), mark.box]));
    const quarter = (mark: FlatMark) => {
      const box = cells.get(mark.pair!.join())!;
      const [x, y] = [mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2];
      return `${x > box.x + cell / 2} ${y > box.y + cell / 2}`;
    };
    const places = new Map<string, Set<string>>();
    for (const mark of marksOf(scene, 'mark')) {
      const relation = mark.key && stage.dataset.get(mark.key as never);
      const type = relation && 'type' in relation ? relation.type! : 'political';
      places.set(type, (places.get(type) ?? new Set()).add(quarter(mark)));
    }
    expect([...places.values()].map((set) => set.size)).toEqual([1, 1, 1, 1]);
    expect(new Set([...places.values()].flatMap((set) => [...set])).size).toBe(4);
  });

  it('draws certainty as texture, opposition as minus on tint, several as a numeral', () => {
    const { scene } = draw(sides);
    const marks = marksOf(scene, 'mark');
    const of = (key: string) => marks.filter((mark) => mark.key === `relation:${key}`);
    expect(of('drill').map((mark) => mark.texture)).toEqual(Array(6).fill('dots'));
    expect(of('guest').map((mark) => mark.texture)).toEqual(['hatch', 'hatch']);
    expect(of('trade').map((mark) => mark.texture)).toEqual(['fill', 'fill']);
    expect(of('no1').map((mark) => mark.shape)).toEqual(['minus', 'minus']);
    const tinted = marksOf(scene, 'cell').filter((mark) => mark.fill === 'tint');
    expect(tinted).toHaveLength(8);
    expect(marksOf(scene, 'count').map((mark) => mark.text)).toEqual(['2', '2']);
    // Pipeline and gas are not equally sure: two marks in one slot.
    expect([of('pipe').length, of('gas').length]).toEqual([2, 2]);
  });

  it('points from the source to the target in both cells', () => {
    const { scene } = draw(sides);
    const arrows = marksOf(scene, 'arrow');
    expect(arrows.map((mark) => [mark.pair?.join(' '), mark.id.split(' ').at(-1)])).toEqual([
      ['actor:C actor:R', '-1'],
      ['actor:R actor:C', '1'],
    ]);
  });

  it('ticks relations of three parties in each of their pairs', () => {
    const ticked = marksOf(draw(sides).scene, 'tick').map((mark) => mark.pair!.join());
    // Two relations of three parties in six cells: one mark each.
    expect(ticked).toHaveLength(12);
  });

  it('counts a relation of several parties once for an actor', () => {
    const counts = marksOf(draw(sides).scene, 'diagonal');
    const { dataset } = draw(sides);
    for (const { key, text } of counts)
      expect(text).toBe(String(dataset.relationsOf(key as never).length));
    expect(counts).toHaveLength(7);
  });

  it('leaves out what the filter hides without moving anyone, and fades what is not in force', () => {
    const all = draw(sides);
    const some = draw(sides, 620, { filter: { kind: 'types', types: ['political'] } });
    const places = (scene: typeof all.scene) =>
      marksOf(scene, 'row-label').map(({ id, box }) => [id, box.x, box.y]);
    expect(places(some.scene)).toEqual(places(all.scene));
    expect(marksOf(some.scene, 'mark').length).toBeLessThan(marksOf(all.scene, 'mark').length);
    const dated = { ...sides, relations: sides.relations!.map((r) => ({ ...r, start: 1950 })) };
    const before = draw(dated, 620, { asOf: Date.UTC(1940, 0, 1) });
    for (const mark of marksOf(before.scene, 'mark')) expect(mark.opacity).toBeLessThan(0.5);
    for (const { text } of marksOf(before.scene, 'diagonal')) expect(text).toBe('0');
  });

  it('fades a member before it joins', () => {
    const input: DatasetInput = {
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      relations: [
        { type: 'military', parties: ['a', 'b', { actor: 'c', start: 1955 }], start: 1949 },
      ],
    };
    const marks = marksOf(draw(input, 620, { asOf: Date.UTC(1952, 0, 1) }).scene, 'mark');
    const faint = marks.filter((mark) => mark.opacity < 1).map((mark) => mark.pair!.join());
    expect(faint.every((pair) => pair.includes('actor:c'))).toBe(true);
    expect([marks.length, faint.length]).toEqual([6, 4]);
  });

  it('follows an order in the selection', () => {
    const order = ['actor:Z', 'actor:U', 'actor:nobody', 'actor:C'] as const;
    const rows = marksOf(draw(sides, 620, { order }).scene, 'diagonal').map((mark) => mark.key);
    expect(rows.slice(0, 3)).toEqual(['actor:Z', 'actor:U', 'actor:C']);
    expect(new Set(rows).size).toBe(7);
  });

  it('shows every relation in every cell of its pairs, whatever the data', () => {
    fc.assert(
      fc.property(goodInput, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene, dataset, stage } = draw(input, width, {}, { openCards: 99 });
        const marks = marksOf(scene, 'mark');
        const numerals = new Map(
          marksOf(scene, 'count').map((mark) => [mark.id.replace('count', 'mark'), mark.text]),
        );
        const shown = new Map<string, number>();
        for (const { pair, id } of marks)
          shown.set(pair!.join(), (shown.get(pair!.join()) ?? 0) + Number(numerals.get(id) ?? 1));
        if (stage.layout.cell < 42 && stage.layout.form === 'grid') return;
        const here = new Set(stage.layout.keys);
        const wanted = dataset.pairs().filter(({ a, b }) => here.has(a) && here.has(b));
        expect(shown.size).toBe(2 * wanted.length);
        for (const { a, b, relations } of wanted) {
          expect(shown.get(`${a},${b}`)).toBe(relations.length);
          expect(shown.get(`${b},${a}`)).toBe(relations.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every mark inside its cell', () => {
    fc.assert(
      fc.property(goodInput, fc.constantFrom(...WIDTHS), (input, width) => {
        const { scene } = draw(input, width);
        const cells = new Map(marksOf(scene, 'cell').map((mark) => [mark.pair?.join(), mark.box]));
        for (const { box, pair } of marksOf(scene, 'mark')) {
          const cell = cells.get(pair!.join())!;
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          expect(x > cell.x && x < cell.x + cell.width).toBe(true);
          expect(y > cell.y && y < cell.y + cell.height).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has ids of its own for every mark', () => {
    for (const input of [sides, ring(15)])
      for (const width of WIDTHS) {
        const ids = marksOf(draw(input, width).scene).map((mark) => mark.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
  });

  it('is the same picture for any order of rows', () => {
    const picture = (input: DatasetInput) => sceneToSVG(draw(input).scene, { theme: 'light' });
    const first = picture(sides);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...sides.actors], { minLength: sides.actors.length }),
        fc.shuffledSubarray([...sides.relations!], { minLength: sides.relations!.length }),
        (actors, relations) => picture({ ...sides, actors, relations }) === first,
      ),
      { numRuns: 50 },
    );
  });

  it('draws any data without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(garbageRow, { maxLength: 5 }),
        fc.array(garbageRow, { maxLength: 5 }),
        fc.integer({ min: 120, max: 1000 }),
        (actors, relations, width) => {
          const { scene } = draw({ actors, relations } as unknown as DatasetInput, width);
          expect(sceneToSVG(scene, { theme: 'dark' })).not.toMatch(
            / (x|y|cx|cy|width|height|d)="[^"]*NaN/,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('less room, less detail', () => {
  const parts = (n: number, width: number) => {
    const { scene, stage } = draw(ring(n), width);
    const seen = new Set(marksOf(scene).map((mark) => mark.part));
    const right = Math.max(...marksOf(scene, 'cell').map(({ box }) => box.x + box.width));
    expect(right).toBeLessThanOrEqual(width);
    return { seen, cell: stage.layout.cell, marks: marksOf(scene, 'mark'), scene };
  };

  it('shows one mark and the number where slots are too small', () => {
    const { marks, cell } = parts(14, 620);
    expect(cell).toBeGreaterThanOrEqual(20);
    expect(cell).toBeLessThan(42);
    expect(marks).toHaveLength(2 * createDataset(ring(14)).pairs().length);
  });

  it('shows the sign alone where marks are too small', () => {
    const { seen, marks, scene } = parts(60, 620);
    expect(marks).toHaveLength(0);
    expect(seen.has('cell')).toBe(true);
    expect(new Set(marksOf(scene, 'cell').map((mark) => mark.fill)).size).toBeGreaterThan(2);
  });

  it('keeps the names of rows as long as a line fits, and then takes their room', () => {
    for (const [n, width] of [
      [24, 470],
      [30, 620],
    ] as const) {
      const { scene, stage } = draw(ring(n), width);
      expect(marksOf(scene, 'row-label')).toHaveLength(n);
      expect(stage.layout.cell).toBeGreaterThanOrEqual(12);
    }
    const bare = draw(ring(60), 620);
    expect(marksOf(bare.scene, 'row-label')).toHaveLength(0);
    expect(bare.stage.layout.at.at(-1)! + bare.stage.layout.cell).toBeGreaterThan(0.9 * 620);
  });

  it('fits hundreds', () => {
    const { cell } = parts(300, 620);
    expect(cell).toBeGreaterThan(1);
  });
});

describe('cards', () => {
  const open = (state = {}, own = {}) =>
    marksOf(draw(sides, 298, state, own).scene, 'cell').map((mark) => mark.pair![0]);

  it('opens the first two, or those of selected actors', () => {
    expect([...new Set(open())]).toEqual(['actor:C', 'actor:R']);
    expect([...new Set(open({ selected: new Set(['actor:I']) }))]).toEqual(['actor:C', 'actor:I']);
    expect(open({}, { openCards: 0 })).toEqual([]);
  });

  it('says in words with whom no relation is reported', () => {
    const notes = marksOf(draw(sides, 298).scene, 'note').map((mark) => mark.text);
    expect(notes.join(' ')).toMatch(/No relation reported: .*Zone apart/);
    expect(notes).toContain('1 relation');
  });

  it('aligns the slots of each type down the page', () => {
    const { scene, stage } = draw(sides, 298);
    const columns = new Map<string, Set<number>>();
    for (const mark of marksOf(scene, 'mark')) {
      const relation = mark.key && stage.dataset.get(mark.key as never);
      if (!relation || !('type' in relation) || relation.type === 'energy') continue;
      const x = Math.round(mark.box.x + mark.box.width / 2);
      columns.set(relation.type!, (columns.get(relation.type!) ?? new Set()).add(x));
    }
    for (const xs of columns.values()) expect(xs.size).toBe(1);
  });

  it('stays within its height whichever card is open', () => {
    for (const key of draw(sides, 298).stage.layout.keys) {
      const { scene } = draw(sides, 298, { selected: new Set([key]) });
      const lowest = Math.max(...marksOf(scene).map(({ box }) => box.y + box.height));
      expect(lowest).toBeLessThanOrEqual(scene.height);
    }
  });
});
