import type { Key } from '../../model/key';
import { randomFrom } from '../../model/random';

/** A node as d3-force has it; px, and px a tick. What is missing is made by the simulation. */
export interface ForceNode {
  index?: number;
  x?: number;
  y?: number;
  vx?: number;
  vy?: number;
  /** Where it is held. */
  fx?: number | null;
  fy?: number | null;
}

/** An actor, or the hub of a relation of three parties or more. */
export interface NetworkNode extends ForceNode {
  readonly key: Key;
  /** Of its mark, px. */
  readonly r: number;
  x: number;
  y: number;
}

/**
 * A force of a d3-force simulation: called each tick with alpha, it changes vx and vy of the nodes that `initialize`
 * was given. Anything of this form is a force.
 */
export interface NetworkForce<N extends ForceNode = ForceNode> {
  (alpha: number): void;
  initialize?(nodes: N[], random: () => number): void;
}

/** A value for all, or one for each. */
export type Each<T, R> = (one: T, index: number, all: readonly T[]) => R;

/** Reads and writes a setting in the manner of d3: without an argument what it is, with one the force. */
export interface Setting<F, R, G = R> {
  (): R;
  (value: G): F;
}

/** The number for each, or `else` where it is none. */
export const column = <T>(of: readonly T[], each: Each<T, number>, other = 0): Float64Array =>
  Float64Array.from(of, (one, i) => {
    const value = each(one, i, of);
    return Number.isFinite(value) ? value : other;
  });

export const always =
  <T, R>(value: R): Each<T, R> =>
  () =>
    value;

/** Throws where a setting cannot be meant: `forceStress: pivots must be a number of 1 or more, got -3`. */
function refuse(
  who: string,
  name: string,
  wanted: string,
  value: unknown,
  error: ErrorConstructor = TypeError,
): never {
  throw new error(`${who}: ${name} must be ${wanted}, got ${String(value)}`);
}

type Rule = readonly [test: (value: number) => boolean, wanted: string];
export const POSITIVE: Rule = [(value) => value > 0, 'a number above 0'];
export const NOT_NEGATIVE: Rule = [(value) => value >= 0, 'a number of 0 or more'];
export const NOT_POSITIVE: Rule = [(value) => value <= 0, 'a number of 0 or less'];

/** A setting that is one number. */
export const numberAs =
  (who: string, name: string, [test, wanted]: Rule) =>
  (value: unknown): number =>
    typeof value !== 'number'
      ? refuse(who, name, wanted, value)
      : test(value)
        ? value
        : refuse(who, name, wanted, value, RangeError);

/** A setting that is one number for all or a function. */
export const eachAs =
  <T>(who: string, name: string, rule: Rule) =>
  (value: unknown): Each<T, number> =>
    typeof value === 'function'
      ? (value as Each<T, number>)
      : always(numberAs(who, name, [rule[0], `${rule[1]} or a function`])(value));

export const eachIs =
  <T, R>(who: string, name: string) =>
  (value: unknown): Each<T, R> =>
    typeof value === 'function' ? (value as Each<T, R>) : refuse(who, name, 'a function', value);

export const listAs =
  <T>(who: string, name: string) =>
  (value: unknown): T[] =>
    Array.isArray(value) ? value : refuse(who, name, 'an array', value);

/** A force with its settings: those of `state`, which `reads` checks. After a change `made` is called. */
export function withSettings<F, S extends object>(
  run: (alpha: number) => void,
  initialize: (nodes: never[], random: () => number) => void,
  state: S,
  reads: { readonly [K in keyof S]: (value: unknown) => S[K] },
  made: () => void,
): F {
  const force = Object.assign((alpha: number) => run(alpha), {
    initialize: (nodes: never[], random: () => number = randomFrom(1)) => initialize(nodes, random),
  });
  for (const name of Object.keys(reads) as (keyof S)[])
    Object.assign(force, {
      [name]: (...given: unknown[]) => {
        if (given.length === 0) return state[name];
        state[name] = reads[name](given[0]);
        made();
        return force;
      },
    });
  return force as F;
}

/** Copies places into columns, `ahead` of where they are by their speed: 0 or 1 ticks. What is no number is 0. */
export function gather(
  nodes: readonly ForceNode[],
  x: Float64Array,
  y: Float64Array,
  ahead: 0 | 1,
): void {
  for (let v = 0; v < nodes.length; v++) {
    const node = nodes[v]!;
    x[v] = (node.x || 0) + ahead * (node.vx || 0);
    y[v] = (node.y || 0) + ahead * (node.vy || 0);
  }
}

/** Adds to the speed of each node. */
export function push(
  nodes: readonly ForceNode[],
  x: Float64Array,
  y: Float64Array,
  by: number,
): void {
  for (let v = 0; v < nodes.length; v++) {
    const node = nodes[v]!;
    node.vx = (node.vx || 0) + by * x[v]!;
    node.vy = (node.vy || 0) + by * y[v]!;
  }
}
