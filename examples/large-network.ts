// Three hundred made-up states in six blocs: a worker lays them out, and a bar says how far it is.
import { createAllianceNetwork, type DatasetInput } from 'summitry';

const STATES = 300;
const BLOCS = 6;

/** Numbers that a seed decides, 0 to 1: the same network each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const SYLLABLES = ['al', 'bor', 'cen', 'dra', 'el', 'far', 'gan', 'hol', 'is', 'kar', 'lor', 'mir'];
const random = seeded(7);
const one = (of: number) => Math.floor(random() * of);
const syllable = () => SYLLABLES[one(SYLLABLES.length)] as string;

function name(): string {
  const word = syllable() + syllable() + (random() < 0.4 ? syllable() : '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Most ties stay within a bloc and are co-operative; what crosses to another is opposed as often as not. */
function relation(i: number): NonNullable<DatasetInput['relations']>[number] {
  const a = i < STATES - BLOCS ? i + BLOCS : one(STATES);
  const own = i < STATES - BLOCS || random() < 0.85;
  const b = own ? (a % BLOCS) + BLOCS * one(a / BLOCS + 1) : one(STATES);
  return {
    type: ['military', 'energy', 'economic'][one(3)] as string,
    parties: [`s${a}`, `s${b === a ? (a + BLOCS) % STATES : b}`],
    sign: own || random() < 0.5 ? 1 : -1,
  };
}

const data: DatasetInput = {
  title: 'Six blocs of fifty',
  description: 'Made-up states and relations',
  actors: Array.from({ length: STATES }, (_, i) => ({ id: `s${i}`, name: name() })),
  relations: Array.from({ length: 600 }, (_, i) => relation(i)),
};

export default (host: HTMLElement) => createAllianceNetwork(host, { data });
