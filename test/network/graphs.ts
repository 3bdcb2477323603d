import { randomFrom } from '../../src/model/random';
import type { DatasetInput } from '../../src/model/records';

/** A random signed network: n actors, m relations of two, some of three. */
export function signedNetwork(n: number, m: number, seed = 7): DatasetInput {
  const random = randomFrom(seed);
  const one = () => Math.floor(random() * n);
  return {
    actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    relations: Array.from({ length: m }, (_, i) => {
      const parties = [...new Set([one(), one(), ...(i % 40 ? [] : [one()])])];
      return {
        id: `r${i}`,
        type: ['military', 'energy', 'trade'][i % 3] as string,
        parties: (parties.length > 1 ? parties : [...parties, ((parties[0] ?? 0) + 1) % n]).map(
          (index) => `a${index}`,
        ),
        sign: random() < 0.3 ? -1 : 1,
      };
    }),
  };
}
