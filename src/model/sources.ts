import {
  type Clock,
  copyTexts,
  type Draft,
  isRow,
  listOf,
  nameOf,
  oneOf,
  type Row,
  requiredId,
} from './fields';
import { type Issues, show } from './issues';
import { byCodeUnit } from './key';
import type { Relation, RelationType, ShapeName, Source } from './records';

const SHAPES = 'triangle square circle diamond cross pentagon star hexagon'.split(
  ' ',
) as readonly ShapeName[];

/** What a link may begin with; anything else could run. */
const LINK = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

export function readSource(row: Row, issues: Issues, clock: Clock): Source | null {
  const id = requiredId(row, 'source', issues);
  if (id === undefined) return null;
  const title = nameOf(row, 'title', id, issues);
  const source: Draft<Source> = { id, title, when: clock.date(row, 'date') };
  copyTexts(row, source, ['publisher', 'url', 'note'], issues);
  if (source.url !== undefined && !LINK.test(source.url)) {
    issues.wrong('url', 'an http, https or mailto link', source.url);
    delete source.url;
  }
  return Object.freeze(source);
}

const DEFAULT_TYPES = ['military', 'energy', 'economic', 'political', 'legal'];

const named = (id: string): RelationType =>
  Object.freeze({ id, label: id.slice(0, 1).toUpperCase() + id.slice(1) });

/** Types in the order given, the default ones where none are. */
export function readTypes(value: unknown, issues: Issues): RelationType[] {
  issues.at('types', -1);
  const types = new Map<string, RelationType>();
  listOf(value, '', issues).forEach((item, place) => {
    issues.at('types', place);
    const type = readType(isRow(item) ? item : { id: item }, issues);
    if (type && types.has(type.id)) issues.error('id', `${show(type.id)} is there twice; left out`);
    else if (type) types.set(type.id, type);
  });
  return types.size ? [...types.values()] : DEFAULT_TYPES.map(named);
}

function readType(row: Row, issues: Issues): RelationType | null {
  const id = requiredId(row, 'type', issues);
  if (id === undefined) return null;
  const type: Draft<RelationType> = { ...named(id) };
  copyTexts(row, type, ['label'], issues);
  const { color, shape } = row;
  if (typeof color === 'string') type.color = color;
  else if (isRow(color) && typeof color.light === 'string' && typeof color.dark === 'string') {
    type.color = Object.freeze({ light: color.light, dark: color.dark });
  } else if (color !== undefined && color !== null) {
    issues.wrong('color', 'a CSS colour or {light, dark}', color);
  }
  if (shape !== undefined && shape !== null) {
    const known = oneOf(shape, SHAPES, undefined, 'shape', issues);
    if (known) type.shape = known;
  }
  return Object.freeze(type);
}

/** Types that relations name and nobody declared come last, each with one warning. */
export function undeclaredTypes(
  types: readonly RelationType[],
  relations: readonly Relation[],
  issues: Issues,
): RelationType[] {
  const known = new Set(types.map(({ id }) => id));
  const missing = new Set<string>();
  for (const { type } of relations) if (!known.has(type)) missing.add(type);
  return [...missing].sort(byCodeUnit).map((id) => {
    issues.at('types', -1);
    const hint = issues.hint(id, () => known);
    issues.warn('', `no type ${show(id)}${hint}; added at the end`);
    return named(id);
  });
}
