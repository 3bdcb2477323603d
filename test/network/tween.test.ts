import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { networkKind } from '../../src/network/kind';
import { textWidth } from '../../src/scene/text-width';

const size = { width: 600, height: 480 };
const data = (ids: string) =>
  createDataset({
    actors: [...ids].map((id) => ({ id, name: id })),
    relations: [...ids].slice(1).map((id) => ({ type: 'energy', parties: [ids[0] as string, id] })),
  });

describe('between two layouts', () => {
  // One more, one less, and as many as before but others.
  it.each(['abcx', 'ab', 'abx'])('who is in both goes on from where it was: %s', (ids) => {
    const lay = (of: string, before: ReturnType<typeof networkKind.layout> | null) =>
      networkKind.layout(data(of), { data: data(of) }, size, textWidth, before);
    const from = lay('abc', null);
    const to = lay(ids, from);
    const start = networkKind.tween?.(from, to, 0);
    const end = networkKind.tween?.(from, to, 1);
    expect(end?.x).toEqual(to.x);
    to.keys.forEach((key, i) => {
      const was = from.keys.indexOf(key);
      expect(start?.x[i]).toBe(was < 0 ? to.x[i] : from.x[was]);
      expect(start?.y[i]).toBe(was < 0 ? to.y[i] : from.y[was]);
    });
  });
});
