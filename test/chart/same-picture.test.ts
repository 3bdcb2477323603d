import { describe, expect, it } from 'vitest';
import * as datasets from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import {
  renderAllianceNetwork,
  renderEventTimeline,
  renderPartnershipMatrix,
  renderStory,
} from '../../src/static';

/** `npm run test:full` takes 50 of each. */
const [SHUFFLES, SLOW] = process.env.SUMMITRY_FULL ? [50, 50] : [8, 2];
const RENDER = {
  network: renderAllianceNetwork,
  timeline: renderEventTimeline,
  matrix: renderPartnershipMatrix,
  story: renderStory,
};

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(rows: readonly T[] | undefined, next: () => number): T[] {
  const list = [...(rows ?? [])];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

function shuffle(data: DatasetInput, seed: number): DatasetInput {
  const next = random(seed);
  return {
    ...data,
    sources: shuffled(data.sources, next),
    actors: shuffled(data.actors, next),
    relations: shuffled(data.relations, next),
    events: shuffled(data.events, next),
  };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

describe('same input, same picture', () => {
  for (const [name, data] of Object.entries(datasets) as [string, DatasetInput][]) {
    it(`${name}: ${SHUFFLES} shuffles make one dataset, of which a picture is a function`, () => {
      const read = (input: DatasetInput) => {
        const { title, asOf, actors, relations, events, types, sources } = createDataset(input);
        return JSON.stringify({ title, asOf, actors, relations, events, types, sources });
      };
      const wanted = read(data);
      for (let seed = 1; seed <= SHUFFLES; seed++) {
        expect(read(freeze(shuffle(data, seed)))).toBe(wanted);
      }
    });
  }
  for (const [name, data] of Object.entries(datasets) as [string, DatasetInput][]) {
    for (const [chart, render] of Object.entries(RENDER)) {
      const times = chart === 'network' || chart === 'story' ? SLOW : SHUFFLES;
      // The search for words takes a second there.
      const long = times === SLOW && name === 'coldWarBlocs' && !process.env.SUMMITRY_FULL;
      it.skipIf(long)(
        `${chart} of ${name}: rows shuffled ${times} ways, frozen`,
        {
          timeout: 120_000,
        },
        () => {
          const width = chart === 'story' ? 930 : 510;
          const wanted = render({ data, width });
          for (let seed = 1; seed <= times; seed++) {
            const input = freeze(shuffle(data, seed));
            if (render({ data: input, width }) !== wanted) expect.fail(`shuffle ${seed} differs`);
          }
        },
      );
    }
  }
});
