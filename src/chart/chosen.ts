import type { ChartName } from './kind';
import type { ChartOptions } from './options';

type Own = Readonly<Record<string, unknown>>;

/** What a reader chose of the charts' options, in the page: it goes before what was given, until that changes. */
export interface Chosen {
  add(name: ChartName, change: Own): void;
  /** The options, with all that was chosen. */
  over<O extends ChartOptions>(options: O): O;
  /** Options given anew take what was chosen of them back. */
  drop(change: object): void;
}

/** `story`: each chart has options of its own, by its name. */
export function createChosen(story: boolean): Chosen {
  const chosen = new Map<ChartName, Own>();
  return {
    add: (name, change) => void chosen.set(name, { ...chosen.get(name), ...change }),
    over(options) {
      const given = options as Readonly<Record<string, unknown>>;
      const all = [...chosen].map(([name, own]) =>
        story ? { [name]: { ...(given[name] as Own | undefined), ...own } } : own,
      );
      return Object.assign({}, options, ...all);
    },
    drop(change) {
      for (const [name, own] of chosen) {
        const given = story ? (change as Record<string, unknown>)[name] : change;
        const left = Object.entries(own).filter(([field]) => !(field in Object(given)));
        chosen.set(name, Object.fromEntries(left));
      }
    },
  };
}
