import type { NetworkOptions } from './options';
import type { OutlineBlocs } from './outlined';

let code: OutlineBlocs | null = null;

export const outlineCode = (): OutlineBlocs | null => code;

/** Gives the code at once, where a picture cannot wait for it. */
export function provideOutlines(given: OutlineBlocs): void {
  code = given;
}

/** Loads it where there are blocs, or actors with parts of their own; till then a bloc has a plainer outline. */
export function outlinesFor({ data, rollUp }: NetworkOptions): Promise<unknown> | null {
  if (code) return null;
  const actors: unknown = data?.actors;
  const has = (actor: { kind?: unknown; partOf?: unknown } | null) =>
    actor?.kind === 'bloc' || (rollUp === false && actor?.partOf !== undefined);
  if (!Array.isArray(actors) || !actors.some(has)) return null;
  return import('./overlay/outlines').then((made) => provideOutlines(made.outlineBlocs));
}
