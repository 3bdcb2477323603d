import { expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { itemsOf } from '../../src/timeline/items';

/** Where the mark of an event stands of which only this is known. */
const markOf = (known: { latest?: string | Date; earliest?: string; end?: string }) =>
  itemsOf(
    createDataset({
      actors: [{ id: 'A', name: 'A' }],
      events: [{ id: 'e', title: 'Some day', date: '', participants: ['A'], ...known }],
    }),
  ).items[0]?.best?.[0];

it('an event that is only known to be over by a day stands on that day, not after it', () => {
  const day = Date.UTC(2025, 8, 7);
  expect(markOf({ latest: '2025-09-07' })).toBe(day + 12 * 3_600_000);
  expect(markOf({ latest: new Date(day + 1000) })).toBe(day + 1000);
  expect(markOf({ latest: '2024' })).toBeLessThan(Date.UTC(2025, 0));
  expect(markOf({ latest: '2024' })).toBeGreaterThanOrEqual(Date.UTC(2024, 11, 31));
  expect(markOf({ earliest: '2025-09-07' })).toBe(day);
  expect(markOf({ earliest: '2025-09-07', latest: '2025-09-08' })).toBe(day);
});
