import { describe, expect, it } from 'vitest';
import { coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import { at, keyAt } from '../../src/scene/scene';
import { checkOptions, type TimelineOptions } from '../../src/timeline/options';
import { clashes, pictureAt } from './picture';

const input = {
  actors: [
    { id: 'n', name: 'North', kind: 'bloc' as const },
    { id: 's', name: 'South', kind: 'bloc' as const },
    { id: 'a', name: 'Asha', partOf: 'n' },
    { id: 'b', name: 'Bela', partOf: 'n' },
    { id: 'c', name: 'Cao', partOf: 's' },
    { id: 'd', name: 'Dara' },
  ],
  relations: [{ type: 'military', parties: ['a', 'b'] }],
  events: [
    {
      id: '1',
      title: 'One',
      date: '1900',
      participants: ['a', 'b'],
      type: 'military',
      importance: 1,
    },
    { id: '2', title: 'Two', date: '1901', participants: ['b', 'c'], importance: 2 },
    { id: '3', title: 'Three', date: '1902', participants: ['d', 'n'], importance: 9 },
    { id: '4', title: 'Four', date: '1903', participants: [] },
  ],
};
const seen = (options: Partial<TimelineOptions>, many = 0) => {
  const more = Array.from({ length: many }, (_, i) => ({ ...input.events[i % 4]!, id: `m${i}` }));
  const data = createDataset({ ...input, events: [...input.events, ...more] });
  const { layout, scene, outline } = pictureAt(data, 620, { form: 'lanes', ...options });
  const names = layout.order.map((lane) => layout.lanes[lane]!.name);
  const of = (id: string) =>
    layout.items
      .find(({ event }) => event.id === id)
      ?.lanes.map((lane) => layout.lanes[lane]!.name);
  return { layout, scene, outline, names, of };
};

describe('lanes', () => {
  it('are of types, of all events, or of groups', () => {
    const typed = seen({ lanes: 'type' });
    expect(typed.names.sort()).toEqual(['General', 'Military']);
    expect(typed.of('1')).toEqual(['Military']);
    expect(typed.of('2')).toEqual(['General']);
    expect(seen({ lanes: 'one' }).names).toEqual(['General']);
    const groups = seen({ lanes: 'group' });
    expect([...groups.names].sort()).toEqual(['Dara', 'General', 'North (2)', 'South (1)']);
    expect(groups.of('1')).toEqual(['North (2)']);
    expect(groups.of('2')).toEqual(['North (2)', 'South (1)']);
    expect(groups.of('3')!.sort()).toEqual(['Dara', 'North (2)']);
  });

  it('of an open group stand below it, indented, and hold what was in it', () => {
    for (const laneOrder of ['spines', 'name', 'first', 'importance'] as const) {
      const { names, of, layout } = seen({ lanes: 'group', openGroups: ['n'], laneOrder });
      const at = names.indexOf('North');
      expect(names.slice(at + 1, at + 3).sort()).toEqual(['Asha', 'Bela']);
      expect(of('1')!.sort()).toEqual(['Asha', 'Bela']);
      expect(of('3')!.sort()).toEqual(['Dara', 'North']);
      expect(layout.lanes.filter(({ up }) => up !== undefined).map(({ name }) => name)).toEqual([
        'Asha',
        'Bela',
      ]);
    }
  });

  it('by importance begin with the one whose events weigh most', () => {
    expect(seen({ laneOrder: 'importance' }).names.slice(0, 2)).toEqual(['Dara', 'North']);
  });

  it.each(['type', 'group', 'one'] as const)('by %s hold many events too', (lanes) => {
    const few = seen({ lanes });
    const { layout } = seen({ lanes, form: 'density' }, 400);
    expect(layout.lanes.map(({ name }) => name)).toEqual(few.layout.lanes.map(({ name }) => name));
    const { offset, undated } = layout.tracks!;
    const entries = few.layout.items.reduce((sum, { lanes: own }) => sum + own.length, 0);
    expect(offset.at(-1)! + undated.reduce((a, b) => a + b, 0)).toBe(entries * 101);
  });

  it.each(['type', 'group', 'one'] as const)(
    'by %s give each mark an id, and no clash',
    (lanes) => {
      for (const data of [europeanAlliances, coldWarBlocs]) {
        const { scene, outline } = pictureAt(data, 890, { lanes, openGroups: ['nato'] });
        const ids = scene.layers.flatMap(({ batches }) => batches.flatMap(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(outline.groups!.map(({ id }) => id)).size).toBe(outline.groups!.length);
        expect(clashes(scene)).toEqual([]);
      }
    },
  );

  it('refuses what is no choice', () => {
    expect(() => checkOptions({ data: input, lanes: 'actors' as 'actor' })).toThrow(
      'timeline: lanes',
    );
    expect(() => checkOptions({ data: input, openGroups: 'n' as never })).toThrow('openGroups');
  });
});

describe('relations in force', () => {
  const partsOf = (inForce: boolean) =>
    pictureAt(europeanAlliances, 890, { inForce }).scene.layers.flatMap(({ batches }) =>
      batches.flatMap((batch) =>
        batch.part === 'member' ? batch.id.map((id) => [id, batch.kind]) : [],
      ),
    );

  it('are lines in the lanes of their parties by option, each with an id of its own', () => {
    expect(partsOf(false)).toEqual([]);
    const parts = partsOf(true);
    expect(parts.length).toBeGreaterThan(20);
    expect(new Set(parts.map(([id]) => id)).size).toBe(parts.length);
    expect(clashes(pictureAt(europeanAlliances, 890, { inForce: true }).scene)).toEqual([]);
  });

  it('end in an arrow where they have no end, at the edge of the axis', () => {
    const data = {
      actors: input.actors,
      relations: [
        { id: 'r', type: 'military', parties: ['a', 'b'], start: '1900', end: '..' },
        { id: 's', type: 'military', parties: ['a', 'c'], start: '1900', end: '1901' },
      ],
      events: input.events,
    };
    const { scene } = pictureAt(data, 620, { inForce: true, form: 'lanes' });
    const arrows = scene.layers.flatMap(({ batches }) =>
      batches.flatMap((batch) =>
        batch.part === 'member' && batch.kind === 'path' ? batch.id : [],
      ),
    );
    expect(arrows).toHaveLength(2);
  });
});

describe('relations that overlap', () => {
  const many = (n: number) => ({
    actors: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    relations: Array.from({ length: n }, (_, i) => ({
      id: `r${i}`,
      type: 'military',
      parties: ['a', 'b'],
      start: `${1900 + i}`,
      end: `${1950 + i}`,
    })),
    events: [
      { id: 'e', title: 'E', date: '1890', participants: ['a'] },
      { id: 'f', title: 'F', date: '2000', participants: ['b'] },
    ],
  });
  const draw = (n: number, height: number | 'auto' = 'auto') =>
    pictureAt(many(n), 620, {
      inForce: true,
      form: 'lanes',
      ...(height !== 'auto' && { height }),
    });
  const batchesOf = ({ scene }: ReturnType<typeof draw>, part: string) =>
    scene.layers.flatMap(({ batches }) => batches.filter((batch) => batch.part === part));
  const rowsIn = (picture: ReturnType<typeof draw>) =>
    batchesOf(picture, 'member').flatMap((batch) =>
      batch.kind !== 'line'
        ? []
        : batch.id.flatMap((id, i) =>
            id.startsWith('member actor:a ') ? [{ y: at(batch.y1, i), key: keyAt(batch, i) }] : [],
          ),
    );

  it('have each a line of its own, in as many rows as overlap, clear of the marks', () => {
    const picture = draw(9);
    const rows = rowsIn(picture);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(9);
    expect(new Set(rows.map(({ y }) => y)).size).toBe(9);
    const { layout, scene } = picture;
    const marks = scene.layers.flatMap(({ batches }) =>
      batches.flatMap((batch) =>
        batch.part === 'mark' && batch.kind === 'symbol' ? [at(batch.y, 0)] : [],
      ),
    );
    const lane = layout.lanes.findIndex(({ key }) => key === 'actor:a');
    const top = Math.min(...rows.map(({ y }) => y));
    expect(top).toBeGreaterThan((layout.tops[lane] as number) + 8);
    const own = marks.filter((y) => y < (layout.tops[lane] as number) + layout.heights[lane]!);
    for (const y of own) expect(y + 8).toBeLessThan(top);
    expect(batchesOf(picture, 'member-more')).toEqual([]);
    expect(clashes(scene)).toEqual([]);
  });

  it.each([
    [40, 'auto' as const],
    [9, 150],
  ])('are counted where %i have no room at height %s, and told with the lane', (n, height) => {
    const picture = draw(n, height);
    const lines = new Set(rowsIn(picture).map(({ key }) => key)).size;
    const counts = batchesOf(picture, 'member-more');
    const text = counts.flatMap((batch) => (batch.kind === 'text' ? batch.text : []));
    expect(lines).toBeLessThan(n);
    expect(text).toEqual([`+${n - lines}`, `+${n - lines}`]);
    expect(counts.map((batch) => keyAt(batch, 0))).toEqual(['actor:a']);
    const name = picture.outline.groups?.find((group) => group.name.startsWith('A'))?.name ?? '';
    expect(name.split(', ').length).toBeGreaterThanOrEqual(n);
  });

  it('have a core where an end is not sure', () => {
    const data = many(1);
    const vague = [{ ...data.relations[0]!, start: '190X', end: '195X' }];
    const { scene } = pictureAt({ ...data, relations: vague }, 620, {
      inForce: true,
      form: 'lanes',
    });
    const found = scene.layers.flatMap(({ batches }) =>
      batches.flatMap((batch) =>
        batch.part !== 'member' || batch.kind !== 'line'
          ? []
          : batch.id.flatMap((id, i) =>
              id.includes('actor:a') && !/joined|left/.test(id)
                ? [[at(batch.x1, i), at(batch.x2, i), at(batch.strokeWidth ?? 0, i)]]
                : [],
            ),
      ),
    );
    const [whole, core] = found as [number[], number[]];
    expect(found).toHaveLength(2);
    expect(core[0]).toBeGreaterThan(whole[0]! + 10);
    expect(core[1]).toBeLessThan(whole[1]! - 10);
    expect(core[2]).toBeGreaterThan(whole[2]!);
  });
});
