import type { Dataset, Relation } from '../model/records';
import { show } from '../model/show';
import { parseWhen, type When } from '../model/time';
import { textWidth } from '../scene/text-width';
import { layoutNetwork, planLayout } from './layout';
import { type DatedPlaces, type Linked, settleDates, stateAt, stepsOf, stressAt } from './linked';
import type { LayoutOptions, NetworkLayout } from './options';

/** Above this many nodes, one layout serves all dates. */
const MOST = 80;
/** Dates that are laid out, at most, and the years between two of them, ms; at least so many to the whole span. */
const DATES = 64;
const YEAR = 31_556_952_000;
const FEWEST = 12;
/** Most that all may move from one of these dates to the next in the mean, as a share of the diagonal. */
const STEP = 0.0125;
/** Turns of settling, each of so many rounds, as far as there is work for; looks at two nodes in all, about. */
const TURNS = 24;
const ROUNDS = [4, 10] as const;
const WORK = 8e6;
/** How strongly a date holds to those beside it to begin with, beside its own stress. */
const LINK = 0.3;
/** Stress under which one is as good as another. */
const EVEN = 0.02;
/** Turns more in which links only grow, until no step is too long. */
const FIRM = 20;

/** Places at dates that follow one another, ms apart by `unit`. */
export interface Track extends DatedPlaces {
  readonly start: number;
  readonly unit: number;
}

/**
 * Layouts of a dataset at any date: where things stand depends on the date alone, not on where one comes from, and
 * from year to year (of a span of 12 to 64 years) all move by 1.25 % of the diagonal in the mean at most. Each holds to
 * what is in force on its date and to the layouts beside it (linked stress, Brandes & Mader 2011). Up to 80 actors and
 * hubs; of more, all dates have the layout of the whole. Takes the options of `layoutNetwork`; keys are those of the
 * whole dataset.
 * @throws TypeError where a date cannot be read.
 */
export function layoutOverTime(
  dataset: Dataset,
  options: LayoutOptions = {},
): (when: When) => NetworkLayout {
  const whole = layoutNetwork(dataset, options);
  const track = trackOf(dataset, whole, options, new Set());
  return (when) => {
    const bounds = parseWhen(when);
    if (!bounds) throw new TypeError(`layoutOverTime: must be a date, got ${show(when)}`);
    return placesAt(whole, track, bounds.earliestStart);
  };
}

/** A layout at a moment of its track, UTC ms. */
export function placesAt<L extends NetworkLayout>(layout: L, track: Track | null, at: number): L {
  if (!track) return layout;
  const last = track.x.length - 1;
  const far = Math.max(0, Math.min(last, (at - track.start) / track.unit));
  const k = Math.min(last - 1, Math.floor(far));
  const mix = (of: readonly Float64Array[]) =>
    of[k]!.map((from, v) => from + (far - k) * (of[k + 1]![v]! - from));
  return { ...layout, x: mix(track.x), y: mix(track.y) };
}

/** `null` where nothing depends on a date, or there is too much. `held`: nodes that nothing may move. */
export function trackOf(
  dataset: Dataset,
  whole: NetworkLayout,
  options: LayoutOptions,
  held: ReadonlySet<string>,
): Track | null {
  const { keys } = whole;
  const span = keys.length <= MOST ? spanOf(dataset.relations) : null;
  if (!span) return null;
  const { field } = planLayout(dataset, options, textWidth).job;
  const length = span[1] - span[0];
  const unit = Math.max(length / DATES, Math.min(YEAR, length / FEWEST));
  const dates = Array.from({ length: Math.ceil(length / unit) + 1 }, (_, k) => span[0] + k * unit);
  const states = dates.map((at) => stateAt(dataset, whole, [at, at + unit]));
  const moved = [...keys.keys()].filter(
    (v) => field.drawn[v] && !field.held.has(v) && !held.has(keys[v]!),
  );
  const places = { x: states.map(() => whole.x.slice()), y: states.map(() => whole.y.slice()) };
  const limit = STEP * Math.sqrt(field.width * field.width + field.height * field.height);
  settle({ states, whole, field, moved }, places, limit);
  return { start: span[0], unit, ...places };
}

/** Settles all dates, turn by turn: what links they need so that no step is longer than `limit`, px, is found on the way. */
function settle(given: Linked, { x, y }: DatedPlaces, limit: number): void {
  const { states, whole } = given;
  const pairs = states.length * whole.keys.length * whole.keys.length;
  const rounds = Math.max(ROUNDS[0], Math.min(ROUNDS[1], Math.floor(WORK / (TURNS * pairs))));
  const links = new Float64Array(states.length - 1);
  const cares = new Float64Array(states.length).fill(1);
  const task = { ...given, links, cares };
  settleDates(task, { x, y }, 4 * rounds);
  const alone = states.map((state, k) => stressAt(state, x[k]!, y[k]!).stress);
  for (const k of states.keys()) {
    x[k]!.set(whole.x);
    y[k]!.set(whole.y);
  }
  links.fill(LINK);
  const tooLong = () => stepsOf({ x, y }).map((step) => step / limit);
  for (let turn = 0; turn < TURNS + FIRM; turn++) {
    settleDates(task, { x, y }, rounds);
    const steps = tooLong();
    if (turn >= TURNS && steps.every((step) => step <= 1)) return;
    // A link that lets too much through grows, one that need not hold so much gives way.
    steps.forEach((step, k) => {
      const by = Math.max(turn < TURNS ? 0.6 : 1, Math.min(2, step * 1.05));
      links[k] = Math.max(1e-3, links[k]! * by);
    });
    // A date that is worse off than it would be alone is cared for more.
    states.forEach((state, k) => {
      const { stress } = stressAt(state, x[k]!, y[k]!);
      const worse = (stress + EVEN) / (alone[k]! + EVEN);
      cares[k] = Math.max(0.3, Math.min(10, worse * worse * worse));
    });
  }
  const by = 1 / tooLong().reduce((a, b) => Math.max(a, b), 1);
  const nearer = (of: Float64Array, home: Float64Array) =>
    of.set(of.map((at, v) => home[v]! + by * (at - home[v]!)));
  for (const k of states.keys()) {
    nearer(x[k]!, whole.x);
    nearer(y[k]!, whole.y);
  }
}

/** From the first date on which something begins or ends to the last. */
function spanOf(relations: readonly Relation[]): [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  const see = (at: number) => {
    if (Number.isFinite(at)) [low, high] = [Math.min(low, at), Math.max(high, at)];
  };
  for (const { when, parties } of relations)
    for (const span of [when, ...parties.map((party) => party.when)])
      if (span) for (const at of [span.earliestStart, span.latestEnd]) see(at);
  return high > low ? [low, high] : null;
}
