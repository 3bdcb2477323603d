import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import type { Party, Relation } from '../model/records';
import type { Visibility } from '../model/visibility';
import type { LineBatch, MarkBatch } from '../scene/scene';
import { DASH, typeStyles, widthsOf } from '../scene/theme';
import { bandWidth } from './bands';
import type { Crowd, LineStyle } from './crowd';
import { sightOf } from './ghosts';
import { SPARSE } from './graph';
import type { FittedLayout } from './layout';
import { DEFAULTS, type NetworkOptions } from './options';
import { GHOST } from './scene-edges';

/** Gap of lines of one pair, px. */
const BESIDE = 3;
export const late = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** A batch whose ids and keys are made when they are first asked for: a picture needs neither. */
export function unnamed<B extends Omit<MarkBatch, 'id' | 'key'>>(
  batch: B,
  id: () => readonly string[],
  key: () => readonly (Key | null)[],
): B & Pick<MarkBatch, 'id' | 'key'> {
  const all = { id: late(id), key: late(key) };
  const get = (name: 'id' | 'key') => ({ enumerable: true, get: () => all[name]() });
  return Object.defineProperties(batch, { id: get('id'), key: get('key') }) as B &
    Pick<MarkBatch, 'id' | 'key'>;
}

export type Places = { readonly x: Float64Array; readonly y: Float64Array };

/** Where lines run, four columns; of several between two nodes each has a place beside the others. */
function ways({ a, b, nth, beside }: Crowd, lines: ArrayLike<number>, { x, y }: Places) {
  const column = () => new Float64Array(lines.length);
  const at = { x1: column(), y1: column(), x2: column(), y2: column() };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const [p, q] = [a[line]!, b[line]!];
    let [dx, dy] = [0, 0];
    if (beside[line]! > 1) {
      [dx, dy] = [x[q]! - x[p]!, y[q]! - y[p]!];
      const far =
        (BESIDE * (nth[line]! - (beside[line]! - 1) / 2)) / (Math.sqrt(dx * dx + dy * dy) || 1);
      [dx, dy] = [-dy * far, dx * far];
    }
    at.x1[i] = x[p]! + dx;
    at.y1[i] = y[p]! + dy;
    at.x2[i] = x[q]! + dx;
    at.y2[i] = y[q]! + dy;
  }
  return at;
}

/** From one number up to, not with, another. */
export function range(from: number, to: number): Uint32Array {
  const made = new Uint32Array(to - from);
  for (let i = 0; i < made.length; i++) made[i] = from + i;
  return made;
}

/** Width of a line where most are in sight, as a share of one among few. */
const LEAST = 0.15;

/** Lines by what they look like, each look one batch; at a scale of the view, `without` some. */
export function lineBatches(
  { dataset, state, options, size }: Stage<NetworkOptions, FittedLayout>,
  crowd: Crowd,
  places: Places,
  scale: number,
  without: ReadonlySet<number>,
): MarkBatch[] {
  const { of, a, b, nth, beside, strength, total, hubs } = crowd;
  /** How many lines may be seen. */
  function inSight(): number {
    if (scale <= 1) return total;
    const { x, y } = places;
    let seen = 0;
    for (let line = 0; line < a.length; line++) {
      const [p, q] = [a[line]!, b[line]!];
      if (Math.max(x[p]!, x[q]!) < 0 || Math.min(x[p]!, x[q]!) > size.width) continue;
      if (Math.max(y[p]!, y[q]!) >= 0 && Math.min(y[p]!, y[q]!) <= size.height) seen++;
    }
    return seen;
  }
  const n = dataset.actors.length;
  const keyAt = (node: number) =>
    node < n ? dataset.actors[node]!.key : dataset.keyAt('relation', hubs[node - n]!);
  const lanes = options.lanes ?? DEFAULTS.lanes;
  const styleOf = typeStyles(dataset.types);
  const thin = Math.min(1, Math.max(LEAST, Math.sqrt(SPARSE / Math.max(1, inSight()))));
  const widthOf = widthsOf(crowd.uneven ? strength : []);
  const isWhole = !state.filter && !state.period && state.asOf === null && !dataset.asOf;
  const see = isWhole ? null : sightOf(dataset, state, options);
  const relation = (line: number) => dataset.recordAt('relation', of[line]!) as Relation;
  const partyOf = (line: number): Party | undefined =>
    relation(line).parties.find(({ key }) => key === keyAt(a[line]!));
  const how = (line: number, spoke: boolean): Visibility => {
    if (!see) return 'shown';
    const own = see.relation(relation(line));
    const party = spoke ? partyOf(line) : undefined;
    return own === 'shown' && party ? see.party(party) : own;
  };
  const keysOf = (lines: ArrayLike<number>) => () =>
    Array.from(lines, (line) => dataset.keyAt('relation', of[line]!));
  const idOf = (line: number, spoke: boolean) =>
    `${dataset.keyAt('relation', of[line]!)}/${spoke ? a[line] : ''}`;
  const made: MarkBatch[] = [];
  const rings: MarkBatch[] = [];
  const bands: number[] = [];
  const draw = (style: LineStyle, lines: ArrayLike<number>, opacity: number) => {
    if (!lines.length) return;
    const { paint } = styleOf(style.type);
    const width = !crowd.uneven
      ? thin * widthOf(1)
      : Float64Array.from(lines, (line) => thin * widthOf(strength[of[line]!]!));
    const shape = {
      kind: 'line' as const,
      count: lines.length,
      ...ways(crowd, lines, places),
    };
    const ids = () => Array.from(lines, (line) => idOf(line, style.spoke));
    const keys = late(keysOf(lines));
    made.push(
      unnamed(
        {
          ...shape,
          part: style.spoke ? 'spoke' : 'edge',
          stroke: style.opposed ? 'opposed' : paint,
          strokeWidth: width,
          dash: DASH[style.certainty],
          cap: style.certainty === 'hinted' ? ('round' as const) : ('butt' as const),
          opacity,
        },
        ids,
        keys,
      ),
    );
    rings.push(
      unnamed(
        {
          ...shape,
          part: 'ring',
          when: 'selected' as const,
          stroke: 'focus',
          strokeWidth: (typeof width === 'number' ? width : thin * 3) + 6,
          opacity: 0.3,
        },
        () => ids().map((id) => `ring:${id}`),
        keys,
      ),
    );
  };
  for (const style of crowd.styles) {
    const all = range(style.from, style.to);
    const single = all.filter((line) => {
      if (without.has(line)) return false;
      if (beside[line]! <= lanes) return true;
      if (!nth[line]) bands.push(line);
      return false;
    });
    if (!see) draw(style, single, 1);
    else {
      const seen = Array.from(single, (line) => how(line, style.spoke));
      draw(
        style,
        single.filter((_, i) => seen[i] === 'shown'),
        1,
      );
      draw(
        style,
        single.filter((_, i) => seen[i] === 'ghost'),
        GHOST,
      );
    }
  }
  const pair = (line: number) => [keyAt(a[line]!), keyAt(b[line]!)] as const;
  const band: LineBatch = {
    kind: 'line',
    part: 'edge',
    count: bands.length,
    id: bands.map((line) => `band:${pair(line).join('/')}`),
    key: null,
    pair: bands.map(pair),
    ...ways({ ...crowd, beside: new Uint16Array(a.length) }, bands, places),
    stroke: 'control',
    strokeWidth: bands.map((line) => Math.max(2.5, thin * bandWidth(beside[line]!))),
  };
  return [...rings, ...(bands.length ? [band] : []), ...made];
}
