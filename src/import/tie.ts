import type { Draft } from '../model/rows';
import type { Certainty, Sign } from '../model/vocabulary';
import { type Grid, short } from './grid';
import { certaintyFrom, directionFrom, signFrom, type ValueMeaning } from './meaning';
import type { Role } from './roles';

/** Type of ties whose file says none. */
export const TIE = 'tie';

/** What a row says of a relation or event beside who and when. */
export interface Claim {
  readonly type: string;
  readonly sign?: Sign;
  readonly certainty?: Certainty;
  readonly directed?: boolean;
  readonly label?: string;
}

const NOTHING: ValueMeaning = {};

/** Reads type, sign, certainty and direction of a row, by the meanings that the caller gave and by common words. */
export function claimIn(grid: Grid, row: number, otherwise = TIE): Claim {
  const { meanings, options, builder } = grid;
  const text = grid.text(row, 'type');
  const meaning = (text && meanings.get(text.toLowerCase())) || NOTHING;
  const type = meaning.type ?? (text || (options.type ?? otherwise));
  builder.type(
    type,
    meaning.type === undefined && meaning.label ? { label: meaning.label } : undefined,
  );
  const sign = meaning.sign ?? read(grid, row, 'sign', 'sign', signFrom) ?? options.sign;
  const certainty = meaning.certainty ?? read(grid, row, 'certainty', 'certainty', certaintyFrom);
  const directed =
    meaning.directed ??
    (grid.has('directed') ? directionFrom(grid.text(row, 'directed')) : undefined) ??
    options.directed;
  const label = grid.id(row, 'label');
  const claim: Draft<Claim> = { type };
  // A sign column that says nothing here leaves the sign open.
  if (sign !== undefined) claim.sign = sign;
  else if (grid.has('sign')) claim.sign = null;
  if (certainty) claim.certainty = certainty;
  if (directed) claim.directed = directed;
  if (label) claim.label = label;
  return claim;
}

/** A word that means nothing here is an issue; the sign is then not known, the certainty the least. */
function read<K extends 'sign' | 'certainty'>(
  grid: Grid,
  row: number,
  role: Role,
  what: K,
  from: (text: string, decimal: '.' | ',') => NonNullable<ValueMeaning[K]> | undefined,
): ValueMeaning[K] | undefined {
  const text = grid.has(role) ? grid.text(row, role) : '';
  if (text === '') return undefined;
  const meaning = grid.meanings.get(text.toLowerCase())?.[what];
  const made = meaning !== undefined ? meaning : from(text, grid.table.decimal);
  if (made !== undefined) return made;
  grid.warn(row, role, `"${short(text)}" is no ${what} (values); read as not known`);
  return (what === 'sign' ? null : 'hinted') as ValueMeaning[K];
}

/** Interns the actor of a cell; `""` and an issue where there is none. */
export function actorIn(grid: Grid, row: number, role: Role, nameRole?: Role): string {
  const id = grid.id(row, role);
  if (id === '') {
    grid.error(row, role, `no ${role}`);
    return '';
  }
  const known = grid.named;
  if (known.has(id)) return id;
  const name = nameRole && grid.has(nameRole) ? grid.id(row, nameRole) : '';
  const { kind } = grid.options;
  if (name || !nameRole || !grid.has(nameRole)) known.add(id);
  return grid.builder.actor(
    id,
    name || kind ? { ...(name && { name }), ...(kind && { kind }) } : undefined,
  );
}

/** Where the row says to look it up: a source by its address. */
export function evidenceIn(grid: Grid, row: number): { evidence?: { source: string }[] } {
  const link = grid.has('link') ? grid.text(row, 'link') : '';
  if (!/^https?:\/\/[^\s"<>]+$/i.test(link)) return {};
  const title = link.replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/?#]/)[0] || link;
  return { evidence: [{ source: grid.builder.source({ id: link, title, url: link }) }] };
}
