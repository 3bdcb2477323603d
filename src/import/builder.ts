import type {
  ActorInput,
  DatasetInput,
  EventInput,
  RelationInput,
  RelationTypeInput,
  SourceInput,
} from '../model/input';
import { freeze, type Id } from '../model/key';
import type { Issue } from '../model/records';
import type { Imported } from './imported';

/** More than this many issues help nobody; the last one counts the rest. */
export const MOST_ISSUES = 1000;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what a reader finds, in the order of the file. */
export interface Builder {
  /** Issues so far, the counted ones included. */
  readonly issueCount: number;
  /**
   * Id of an actor, made where it is new; `1` and `"1"` are one. What is said later fills what is missing and
   * changes nothing. `""` where there is no id: the caller says so in an issue.
   */
  actor(id: unknown, more?: Partial<Omit<ActorInput, 'id'>>): Id;
  has(id: unknown): boolean;
  /** Declares a type; a second time changes nothing. */
  type(id: string, more?: Partial<Omit<RelationTypeInput, 'id'>>): string;
  source(source: SourceInput): Id;
  relation(relation: RelationInput): void;
  event(event: EventInput): void;
  /** What is said of the whole: a title, a description. Later words count. */
  about(more: Partial<DatasetInput>): void;
  /** Left out: `error("line 12, column sign", "…")`. The message ends in what was made of it. */
  error(path: string, message: string): void;
  warn(path: string, message: string): void;
  /** All of it; `more` adds a title and the like. Types stay undeclared where none was declared. */
  done(more?: Partial<DatasetInput>): Imported;
}

/** Ids are compared as text: `1` is `"1"`, spaces around do not count, leading zeros do. */
export function idFrom(value: unknown): Id {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'bigint' || type === 'boolean'
    ? String(value).trim()
    : '';
}

export function createBuilder(): Builder {
  // Maps: an id may be any text, "__proto__" too.
  const actors = new Map<Id, Draft<ActorInput>>();
  const types = new Map<string, RelationTypeInput>();
  const sources = new Map<Id, SourceInput>();
  const relations: RelationInput[] = [];
  const events: EventInput[] = [];
  const issues: Issue[] = [];
  let head: Partial<DatasetInput> = {};
  let issueCount = 0;

  const note = (severity: Issue['severity']) => (path: string, message: string) => {
    if (++issueCount <= MOST_ISSUES) issues.push(freeze({ path, message, severity }));
  };
  const rest = (): Issue[] =>
    issueCount > MOST_ISSUES
      ? [{ path: '', message: `${issueCount - MOST_ISSUES} more issues`, severity: 'warning' }]
      : [];

  return {
    get issueCount() {
      return issueCount;
    },
    actor(given, more) {
      const id = idFrom(given);
      if (!id) return '';
      const known = actors.get(id);
      if (!known) actors.set(id, { ...more, id, name: more?.name || id });
      else if (more) fill(known, more);
      return id;
    },
    has: (id) => actors.has(idFrom(id)),
    type(id, more) {
      if (!types.has(id)) types.set(id, { ...more, id, label: more?.label ?? labelOf(id) });
      return id;
    },
    source(source) {
      if (!sources.has(source.id)) sources.set(source.id, source);
      return source.id;
    },
    relation: (relation) => void relations.push(relation),
    event: (event) => void events.push(event),
    about: (more) => {
      head = { ...head, ...more };
    },
    error: note('error'),
    warn: note('warning'),
    done: (more) => ({
      input: {
        ...(sources.size && { sources: [...sources.values()] }),
        actors: [...actors.values()],
        ...(relations.length && { relations }),
        ...(events.length && { events }),
        ...(types.size && { types: [...types.values()] }),
        ...head,
        ...more,
      } as DatasetInput,
      issues: [...issues, ...rest()],
    }),
  };
}

/** What was only known by its id gets its name where that comes later. */
function fill(known: Draft<ActorInput>, more: Partial<ActorInput>): void {
  if (more.name && known.name === known.id) known.name = more.name;
  const bag = known as Record<string, unknown>;
  for (const [key, value] of Object.entries(more))
    if (value !== undefined && bag[key] === undefined) bag[key] = value;
}

/** `defence_pact` → "Defence pact" */
export function labelOf(id: string): string {
  const words = id.replaceAll(/[_\s]+/g, ' ').trim();
  return words ? words[0]!.toUpperCase() + words.slice(1) : id;
}
