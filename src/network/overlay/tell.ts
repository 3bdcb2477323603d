import { overlay as english } from '../../chart/english-overlay';
import type { LegendEntry } from '../../chart/kind';
import type { Messages } from '../../chart/messages';
import type { OverlayWords } from '../../chart/overlay-words';
import { wordsOf } from '../../chart/words';
import { formatInstant } from '../../model/format';
import type { Key } from '../../model/key';
import type { Dataset, Relation } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { dayOf } from '../../model/visibility';
import type { MarkBatch } from '../../scene/scene';
import type { NetworkOptions } from '../options';
import type { Told } from './contract';
import { type Grouping, groupingOf } from './grouping';
import { flashAt, lookOf } from './look';

export const overlayWords = ({ overlay = english }: Messages): OverlayWords => overlay;

type Kind = 'factions' | 'communities' | 'groups';
export const kindOf = ({ overlay }: NetworkOptions): Kind => overlay as Kind;

/** The figure from what is surer, where that is less than all, and is not the same again. */
function surer({ value, sure }: Grouping) {
  if (!value || sure) return {};
  const { confirmed, expected, hinted } = value;
  return {
    confirmed,
    expected: expected === hinted || expected === confirmed ? undefined : expected,
  };
}

export function tellOverlay(
  dataset: Dataset,
  options: NetworkOptions,
  state: SelectionState,
): Told {
  const words = wordsOf(options);
  const kind = kindOf(options);
  const grouping = groupingOf(dataset, options, state);
  const own = overlayWords(words);
  const day = dayOf(dataset, state);
  const caption = own.caption({
    kind,
    groups: grouping.groups.length,
    lone: grouping.groups.filter(({ members }) => members.length === 1).length,
    used: grouping.used,
    all: dataset.relations.length,
    figure: grouping.value?.hinted ?? 0,
    exact: grouping.exact,
    ...surer(grouping),
    asOf: day === null ? '' : formatInstant(day, 'day', words.dates),
  });
  const groupOf = (key: Key): string => {
    const nth = grouping.place.get(key);
    return nth === undefined || kind === 'groups' ? '' : own.numbered(kind, nth + 1);
  };
  const why = (key: Key): string => {
    if (!grouping.odds.has(key)) return '';
    const { sign } = dataset.get(key) as Relation;
    return own.odds + words.colon + own.why(sign === -1 ? -1 : 1);
  };
  return {
    caption,
    said: (key) => why(key) || groupOf(key),
    facts(key) {
      const text = why(key) || groupOf(key);
      return text ? [{ label: own.name[kind], text }] : [];
    },
  };
}

const ICON = 26;

/** An outline, and a line at odds. */
export function overlayLegend(dataset: Dataset, options: NetworkOptions): readonly LegendEntry[] {
  const own = overlayWords(wordsOf(options));
  const kind = kindOf(options);
  const outline: MarkBatch = {
    kind: 'rect',
    part: 'legend',
    count: 1,
    id: ['overlay-outline'],
    key: null,
    x: 1,
    y: 3,
    width: ICON - 2,
    height: 14,
    radius: 6,
    fill: 'band',
    stroke: lookOf(0).paint,
    strokeWidth: 1.75,
  };
  const line = (id: string, y: number, stroke: string, strokeWidth: number): MarkBatch => ({
    kind: 'line',
    part: 'legend',
    count: 1,
    id: [id],
    key: null,
    x1: 1,
    y1: y,
    x2: ICON - 1,
    y2: y,
    stroke,
    strokeWidth,
  });
  const odds: readonly MarkBatch[] = [
    line('overlay-upper', 6.9, 'ink', 1.5),
    line('overlay-middle', 10, 'secondary', 2.25),
    line('overlay-lower', 13.1, 'ink', 1.5),
    {
      kind: 'path',
      part: 'legend',
      count: 1,
      id: ['overlay-flash'],
      key: null,
      d: [flashAt(ICON / 2, 10)],
      fill: 'ink',
      casing: 4,
    },
  ];
  const entry = (id: string, label: string, marks: readonly MarkBatch[]): LegendEntry => ({
    id,
    group: 'note',
    label,
    width: ICON,
    marks,
  });
  const signed = dataset.relations.some(({ sign }) => sign);
  return [
    entry('overlay', own.legend[kind], [outline]),
    ...(kind === 'factions' && signed ? [entry('odds', own.odds, odds)] : []),
  ];
}
