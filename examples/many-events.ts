// Twenty thousand events of twenty-four states: drawn together while they are many, one by one where there is room.
import { createEventTimeline, type DatasetInput } from 'summitry';

/** Made-up events from a seed, the same each time: some to the day, some to the year, more of them as time goes on. */
export function events(count: number, actors = 24): DatasetInput {
  let seed = 11;
  const below = (n: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % n;
  };
  const two = (n: number) => String(n).padStart(2, '0');
  const types = ['military', 'energy', 'political', 'economic', 'legal'];
  const certainties = ['confirmed', 'confirmed', 'confirmed', 'expected', 'hinted'] as const;
  return {
    title: 'Twenty thousand meetings',
    description: 'Made-up data, to show many events at once',
    actors: Array.from({ length: actors }, (_, i) => ({ id: `s${i}`, name: `State ${i + 1}` })),
    events: Array.from({ length: count }, (_, i) => {
      const year = 1925 + Math.max(below(100), below(100));
      const host = Math.min(below(actors), below(actors));
      const guests = Array.from({ length: 1 + below(3) }, () => `s${below(actors)}`);
      return {
        id: `e${i}`,
        title: `Meeting ${i + 1}`,
        type: types[Math.min(below(5), below(5))] as string,
        date: below(6) ? `${year}-${two(1 + below(12))}-${two(1 + below(28))}` : `${year}`,
        participants: [...new Set([`s${host}`, ...guests])],
        certainty: certainties[below(5)] as (typeof certainties)[number],
        importance: below(400) ? 1 : 3,
      };
    }),
  };
}

export default (host: HTMLElement) => createEventTimeline(host, { data: events(20_000) });
