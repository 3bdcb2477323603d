// Three hundred events and nine hundred ties among sixty states: drawn on canvas, read by eye, hand and ear as any other.
import { createStory, type DatasetInput, type Sign } from 'summitry';

/** Made-up data from a seed: the same each time. */
export function dense(actors: number, relations: number, events: number): DatasetInput {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % n;
  };
  const id = (i: number) => `s${i}`;
  // Most of what there is goes between neighbours, some of it far.
  const others = (i: number, n: number) =>
    Array.from({ length: n }, (_, k) =>
      id((i + 1 + k * 3 + (below(5) ? below(8) : below(actors - 1))) % actors),
    ).filter((other, k, all) => other !== id(i) && all.indexOf(other) === k);
  const types = ['military', 'energy', 'political', 'economic', 'legal'];
  const certainties = ['confirmed', 'confirmed', 'expected', 'hinted'] as const;
  return {
    title: `${actors} states, ${relations} ties`,
    description: 'Made-up data, to show many marks at once',
    actors: Array.from({ length: actors }, (_, i) => ({ id: id(i), name: `State ${i + 1}` })),
    relations: Array.from({ length: relations }, (_, i) => {
      const from = below(actors);
      const sign = (below(5) ? 1 : -1) as Sign;
      return {
        id: `r${i}`,
        type: types[below(5)]!,
        label: `Tie ${i + 1}`,
        parties: [id(from), ...others(from, 1), ...(below(40) ? [] : others(from, 1))],
        certainty: certainties[below(4)]!,
        sign,
        strength: 1 + below(3),
      };
    }).filter(({ parties }) => new Set(parties).size > 1),
    events: Array.from({ length: events }, (_, i) => {
      const host = below(actors);
      const month = String(1 + below(12)).padStart(2, '0');
      return {
        id: `e${i}`,
        title: `Meeting ${i + 1}`,
        type: types[below(5)]!,
        date: `${1995 + below(30)}-${month}-${String(1 + below(28)).padStart(2, '0')}`,
        certainty: certainties[below(4)]!,
        participants: [id(host), ...others(host, 1 + below(2))],
      };
    }),
  };
}

export default (host: HTMLElement) => createStory(host, { data: dense(60, 900, 300) });
