import type { ActorInput } from '../model/input';
import { byCodeUnit } from '../model/key';
import type { GdeltActor } from './gdelt-row';

interface Known {
  readonly place: number;
  readonly names: Map<string, number>;
  /** Its own code, of a state. */
  country: string;
}

/** Actors by their CAMEO code, each a number; those of a country are part of it, so that a roll-up gives states. */
export interface GdeltActors {
  /** Place of an actor, from 0; −1 where there is none. */
  placeOf(actor: GdeltActor): number;
  /** By place; named as most rows name them. */
  list(): ActorInput[];
}

/** A text of its own: a cut of a chunk would keep the chunk. */
const own = (text: string) => text.split('').join('');

export function createGdeltActors(): GdeltActors {
  const byCode = new Map<string, Known>();
  const add = (code: string): Known => {
    const known = { place: byCode.size, names: new Map<string, number>(), country: '' };
    byCode.set(own(code), known);
    return known;
  };
  return {
    placeOf({ code, name, country }) {
      if (code === '') return -1;
      const known = byCode.get(code) ?? add(code);
      const count = known.names.get(name);
      known.names.set(count === undefined ? own(name) : name, (count ?? 0) + 1);
      if (known.country === '' && country !== '') {
        known.country = own(country);
        if (!byCode.has(country)) add(country).country = known.country;
      }
      return known.place;
    },
    list: () => [...byCode].map(([id, known]) => actorOf(id, known)),
  };
}

function actorOf(id: string, { names, country }: Known): ActorInput {
  const [name] = [...names].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0] ?? [''];
  const isState = country === id;
  return {
    id,
    name: name || id,
    ...(!isState && { kind: 'organization' }),
    ...(!isState && country && { partOf: country }),
  };
}
