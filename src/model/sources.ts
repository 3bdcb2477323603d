import { dateOf } from './clock';
import { nameOf, oneOf, requiredId, withTexts } from './fields';
import { hint } from './issues';
import { freeze, type Id } from './key';
import type { RelationType, Source } from './records';
import { type Draft, isObject, type Row, table, warn, wrong } from './rows';
import { SHAPES } from './shapes';
import { show } from './show';

/** What a link may begin with; anything else could run. */
const LINK = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

export function readSource(row: Row): Source | null {
  const id = requiredId(row);
  if (!id) return null;
  const source: Draft<Source> = { id, title: nameOf(row, 'title', id), when: dateOf(row, 'date') };
  withTexts(row, source, ['publisher', 'url', 'note']);
  if (source.url !== undefined && !LINK.test(source.url)) {
    wrong(row, 'url', 'an http, https or mailto link');
    delete source.url;
  }
  return source;
}

const DEFAULT_TYPES = ['military', 'energy', 'economic', 'political', 'legal'];

const named = (id: Id): Draft<RelationType> => ({ id, label: id[0]!.toUpperCase() + id.slice(1) });

/**
 * Types in the order given, the default ones where none are; last those that relations name and nobody
 * declared, each with one warning.
 */
export function readTypes(root: Row, used: ReadonlySet<string>): readonly RelationType[] {
  const declared = table(root, 'types', 'id', readType);
  if (!declared.size) for (const id of DEFAULT_TYPES) declared.set(id, named(id));
  const types = new Map(declared);
  for (const id of [...used].sort()) {
    if (types.has(id)) continue;
    const near = hint(id, declared.values(), root.reader, 'added at the end');
    warn(root, 'types', `no type ${show(id)}${near}`);
    types.set(id, named(id));
  }
  return [...types.values()].map(freeze) as RelationType[];
}

function readType(row: Row): RelationType | null {
  const id = requiredId(row);
  if (!id) return null;
  const type = withTexts(row, named(id), ['label']);
  const { color } = row.given;
  const { light, dark } = isObject(color) ? color : ({} as Record<string, unknown>);
  if (typeof color === 'string') type.color = color;
  else if (typeof light === 'string' && typeof dark === 'string') {
    type.color = freeze({ light, dark });
  } else if ((color ?? null) !== null) wrong(row, 'color', 'a CSS colour or {light, dark}');
  const shape = oneOf(row, 'shape', SHAPES);
  if (shape) type.shape = shape;
  return type;
}
