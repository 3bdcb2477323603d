import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import type { Hold } from './hold';
import type { ChartKind, ChartName, PictureOptions } from './kind';

/** A kind with its layout type forgotten: what figure, panel and story handle. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where a kind's own types are forgotten; they meet again in its panel.
export type AnyKind = ChartKind<any, any> & Attached<any, any>;

/** A kind with controls of its own. */
export interface Attached<O extends PictureOptions, L> {
  /** Called once for each of its plots; what the controls do loads on use. */
  attach?(hold: Hold<O, L>): void;
}

/** One chart in a figure. */
export interface PanelPlan {
  readonly kind: AnyKind;
  readonly name: ChartName;
  readonly options: PictureOptions;
  /** Left edge within the figure, and the row it stands in. */
  readonly x: number;
  readonly row: number;
  readonly size: Size;
}

export interface FigurePlan {
  readonly width: number;
  /** Inner margin left and right, px. */
  readonly pad: number;
  readonly panels: readonly PanelPlan[];
}

/** From here on network and matrix stand side by side, px. */
const WIDE = 930;
const GUTTER = 32;
/** Height of a plot of nothing, px. */
const EMPTY = 48;
/** Share of the network where two panels share a row. */
const SHARE = 0.6;
/** What a matrix needs to stay one, and not become cards, px. */
const MATRIX = 380;

const padOf = (width: number) => (width < 400 ? 16 : 20);

/** Width of all plots of a figure, px. */
export const innerOf = (width: number) => Math.max(120, width - 2 * padOf(width));

/**
 * Where each chart of a figure stands and how large it is, from the figure's width (px) alone.
 * Two panels share a row only where both network and matrix are there and the figure is wide.
 */
export function planFigure(
  kinds: readonly AnyKind[],
  optionsOf: (name: ChartName) => PictureOptions,
  dataset: Dataset,
  width: number,
  measure: MeasureText,
): FigurePlan {
  const pad = padOf(width);
  const inner = innerOf(width);
  const names = kinds.map((kind) => kind.name);
  const wide = width >= WIDE && names.includes('network');
  const matrix = wide && kinds.find((kind) => kind.name === 'matrix');
  const least = matrix ? (matrix.least?.(dataset, optionsOf('matrix'), measure) ?? 0) : 0;
  const room = inner - GUTTER;
  const left = Math.min(Math.round(room * SHARE), room - Math.max(MATRIX, least));
  const paired = Boolean(matrix) && left >= room / 2;
  const widthOf = (name: ChartName) =>
    !paired || name === 'timeline' ? inner : name === 'network' ? left : room - left;
  const sizes = kinds.map((kind) => {
    const options = optionsOf(kind.name);
    const across = widthOf(kind.name);
    const natural = dataset.actors.length ? kind.height(dataset, options, across, measure) : EMPTY;
    const height = options.height ?? natural;
    return { width: across, height: Math.round(height) };
  });
  const tallest = Math.max(
    ...sizes.filter((_, i) => names[i] !== 'timeline').map((size) => size.height),
  );
  let row = -1;
  const panels = [...kinds.keys()]
    .sort((a, b) => rank(paired, names, a) - rank(paired, names, b))
    .map((i) => {
      const name = names[i] as ChartName;
      const beside = paired && name === 'matrix';
      if (!beside) row++;
      const size = sizes[i] as Size;
      return {
        kind: kinds[i] as AnyKind,
        name,
        options: optionsOf(name),
        x: pad + (beside ? left + GUTTER : 0),
        row,
        size: paired && name !== 'timeline' ? { ...size, height: tallest } : size,
      };
    });
  return { width, pad, panels };
}

/** Side by side, the network comes first and the matrix next to it; otherwise the given order stays. */
function rank(paired: boolean, names: readonly ChartName[], i: number): number {
  if (!paired) return i;
  return names[i] === 'network' ? -2 : names[i] === 'matrix' ? -1 : i;
}
