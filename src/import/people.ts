import type { ActorInput } from '../model/input';
import { type Grid, guess } from './grid';
import { directionFrom } from './meaning';
import type { Role } from './roles';

const ACTOR_ROLES: readonly Role[] = [
  'id',
  'name',
  'shortName',
  'kind',
  'partOf',
  'code',
  'aliases',
  'note',
];

/** One actor a row: the list of nodes that goes with a list of ties. */
export function readActors(grid: Grid): void {
  guess(grid, ACTOR_ROLES);
  const own: Role = grid.has('id') ? 'id' : 'name';
  for (let row = 0; row < grid.table.rows.length; row++) {
    const id = grid.id(row, own);
    if (id === '') {
      grid.error(row, own, 'no id');
      continue;
    }
    if (grid.builder.has(id) && own === 'id' && isListed(grid, row, id)) continue;
    grid.builder.actor(id, actorOf(grid, row));
  }
}

const listed = new WeakMap<Grid, Set<string>>();

/** Two rows with one id: the second adds nothing. */
function isListed(grid: Grid, row: number, id: string): boolean {
  const seen = listed.get(grid) ?? new Set<string>();
  listed.set(grid, seen);
  if (seen.has(id)) {
    grid.error(row, 'id', `"${id}" is there twice`);
    return true;
  }
  seen.add(id);
  return false;
}

function actorOf(grid: Grid, row: number): Partial<ActorInput> {
  const text = (role: Role) => (grid.has(role) ? grid.id(row, role) : '');
  const [name, shortName, code, note] = [
    text('name'),
    text('shortName'),
    text('code'),
    text('note'),
  ];
  const kind = kindOf(text('kind')) ?? grid.options.kind;
  const partOf = text('partOf');
  if (partOf) grid.builder.actor(partOf);
  const aliases = text('aliases')
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    ...(name && { name }),
    ...(shortName && { shortName }),
    ...(kind && { kind }),
    ...(partOf && { partOf }),
    ...(code && { code }),
    ...(aliases.length && { aliases }),
    ...(note && { note }),
  };
}

/** `TRUE`, `1` and the like say nothing of a kind. */
function kindOf(text: string): string | undefined {
  return text === '' || directionFrom(text) !== undefined || /^\d+$/.test(text)
    ? undefined
    : text.toLowerCase();
}
