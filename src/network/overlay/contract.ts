import type { Fact } from '../../chart/card';
import type { LegendEntry, Stage } from '../../chart/kind';
import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import type { MarkBatch, Paint } from '../../scene/scene';
import type { FittedLayout } from '../layout';
import type { Lettering } from '../lettering';
import type { NetworkOptions } from '../options';
import type { Sketch } from '../sketch';

/** What lies over a network: its marks, from the lowest. */
export interface Drawn {
  /** In place of the outlines of blocs. */
  readonly hulls: readonly MarkBatch[];
  /** Under all lines. */
  readonly rails: readonly MarkBatch[];
  /** Over all lines. */
  readonly signs: readonly MarkBatch[];
  readonly names: readonly MarkBatch[];
  /** Ids of labels that it takes the place of. */
  readonly instead: ReadonlySet<string>;
  /** The local background. */
  readonly ground: (x: number, y: number) => Paint;
}

/** What an overlay tells in words; of the data as they are, in a state. */
export interface Told {
  /** "3 factions, …; 2 pairs at odds (1 if confirmed only)." */
  readonly caption: string;
  /** What is said after the name of an actor or a relation; "" = nothing. */
  said(key: Key): string;
  /** The same for its card. */
  facts(key: Key): readonly Fact[];
}

/** The code of overlays, which is loaded when a network first asks for one. */
export interface OverlayCode {
  /** `blocs`: the outlines that the picture has without an overlay. */
  draw(
    stage: Stage<NetworkOptions, FittedLayout>,
    sketch: Sketch,
    lettering: Lettering,
    blocs: readonly MarkBatch[],
  ): Drawn;
  tell(dataset: Dataset, options: NetworkOptions, state: SelectionState): Told;
  legend(dataset: Dataset, options: NetworkOptions): readonly LegendEntry[];
}
