import { type Grid, guess, short } from './grid';
import type { Role } from './roles';
import { datesOf, TIME_ROLES } from './spans';
import { phasesOf, type Spell } from './spells';
import { actorIn, claimIn } from './tie';
import { yearFrom } from './when';
import { runsOf } from './years';

export const MEMBER_ROLES: readonly Role[] = [
  'group',
  'groupName',
  'actor',
  'actorName',
  'role',
  ...TIME_ROLES,
  'date',
  'year',
  'certainty',
  'sign',
  'note',
];

/** What says that an actor is not in a group. */
const OUTSIDE = /^(0|no|none|non-?member|no membership|not a member|false|-1)$/i;
/** Who looks on is no member. */
const OBSERVER = /^(observer|3)$/i;

export interface Group {
  readonly name: string;
  readonly type: string;
  readonly row: number;
  readonly members: Map<string, Spell[]>;
  /** Years by actor and role, where rows are years. */
  readonly years: Map<string, { actor: string; role: string; years: number[] }>;
}

/** One actor in one group a row, with the time of it or a year; each group becomes one relation of all its members. */
export function readMembers(grid: Grid): void {
  guess(grid, MEMBER_ROLES);
  if (!grid.has('group') || !grid.has('actor')) {
    grid.builder.error(
      'line 1',
      'no columns for group and actor; name them: columns: {group, actor}',
    );
    return;
  }
  const dates = datesOf(grid);
  const groups = new Map<string, Group>();
  let observers = 0;
  const yearly = grid.has('year') && !TIME_ROLES.some((role) => grid.has(role));
  for (let row = 0; row < grid.table.rows.length; row++) {
    const status = grid.text(row, 'role');
    if (OUTSIDE.test(status)) continue;
    if (OBSERVER.test(status)) {
      observers++;
      continue;
    }
    const id = grid.id(row, 'group');
    if (id === '') grid.error(row, 'group', 'no group');
    const actor = id && actorIn(grid, row, 'actor', 'actorName');
    if (!actor) continue;
    const { type, certainty } = claimIn(grid, row, 'membership');
    const group = groupOf(groups, id, grid.id(row, 'groupName') || id, type, row);
    const role = status === '1' ? '' : status;
    const year = yearly ? Number(grid.text(row, 'year')) : Number.NaN;
    if (Number.isInteger(year) && year) joinYear(group, actor, role, year);
    else {
      const at = grid.has('date') ? dates.date(row) : '';
      const span = at ? { start: at, end: at } : dates.span(row);
      join(group, actor, {
        ...(role && { role }),
        ...(certainty && { certainty }),
        ...span,
      });
    }
  }
  if (observers) grid.builder.warn('', `${observers} observers are no members; left out`);
  putGroups(grid, groups);
}

export function groupOf(
  groups: Map<string, Group>,
  id: string,
  name: string,
  type: string,
  row: number,
): Group {
  const known = groups.get(id);
  if (known) return known;
  const group: Group = { name, type, row, members: new Map(), years: new Map() };
  groups.set(id, group);
  return group;
}

export function join({ members }: Group, actor: string, spell: Spell): void {
  const own = members.get(actor);
  if (own) own.push(spell);
  else members.set(actor, [spell]);
}

export function joinYear({ years }: Group, actor: string, role: string, year: number): void {
  const key = `${actor}\u0000${role}`;
  const own = years.get(key);
  if (own) own.years.push(year);
  else years.set(key, { actor, role, years: [year] });
}

/** One relation a group; more where members left and came back. */
export function putGroups(grid: Grid, groups: ReadonlyMap<string, Group>): void {
  for (const [id, group] of groups) {
    for (const { actor, role, years } of group.years.values())
      for (const [from, to] of runsOf(years))
        join(group, actor, { ...(role && { role }), start: yearFrom(from), end: yearFrom(to) });
    const phases = phasesOf(group.members).filter(({ parties }) => parties.length > 1);
    if (!phases.length)
      grid.error(
        group.row,
        'group',
        `"${short(group.name)}" has one member, a relation two or more`,
      );
    phases.forEach((phase, i) => {
      grid.builder.relation({
        id: i ? `${id}-${i + 1}` : id,
        type: group.type,
        label: group.name,
        ...phase,
      });
    });
  }
}
