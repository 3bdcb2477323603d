import { describe, expect, it } from 'vitest';
import { networkKind } from '../../src/network/kind';
import { pickScene } from '../../src/scene/pick';
import { lines, make } from './stage';

/** Two actors and n relations between them, side by side. */
function pair(n: number, labels: 'auto' | 'none') {
  const data = {
    actors: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
    relations: Array.from({ length: n }, (_, i) => ({
      id: `r${i}`,
      type: 'military',
      parties: ['a', 'b'],
    })),
  };
  const positions = { a: [110, 200], b: [500, 300] };
  return make(data as never, 620, { lanes: 8, labels, positions } as never);
}
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('parallel relations under a pointer', () => {
  it.each(COUNTS)('are each hit at their centre: %d of them', (n) => {
    for (const labels of ['auto', 'none'] as const)
      for (const k of [1, 1.6]) {
        const { stage } = pair(n, labels);
        const view = { k, x: 310 * (1 - k), y: 240 * (1 - k) };
        const scene = networkKind.scene({ ...stage, view });
        const ways = lines(scene);
        expect(ways.length).toBe(n);
        const hits = ways.map(({ points }) => pickScene(scene, view, ...points[50]!)?.key);
        expect(hits).toEqual(ways.map(({ key }) => key));
      }
  });

  it('reach 5 px to each side of a line that has room, and no farther', () => {
    const { scene, stage } = pair(1, 'none');
    const [way] = lines(scene);
    const [[ax, ay], [x, y], [bx, by]] = [way!.points[49]!, way!.points[50]!, way!.points[51]!];
    const far = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    const hit = (off: number) =>
      pickScene(scene, stage.view, x + ((ay - by) / far) * off, y + ((bx - ax) / far) * off)?.key;
    for (const off of [-4.9, -2, 0, 2, 4.9]) expect(hit(off), `${off} px`).toBe(way!.key);
    for (const off of [-9, 9]) expect(hit(off), `${off} px`).toBeUndefined();
  });
});
