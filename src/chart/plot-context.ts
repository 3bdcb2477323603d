import type { Outline, OutlineItem } from '../interact/outline';
import type { Id, Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Selection } from '../model/selection';
import type { Renderer } from '../render/renderer';
import type { Box } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import type { WorkerOption } from '../worker/client';
import type { Progress } from '../worker/protocol';
import type { Messages } from './messages';
import type { Frames, StageName } from './stages';

/** What a card is about. */
export type Target = Key | readonly [Key, Key];

/** What a plot takes from its figure. */
export interface PlotContext {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly selection: Selection;
  readonly measure: MeasureText;
  readonly frames: Frames;
  readonly worker: WorkerOption;
  readonly words: Messages;
  /** The figure as its owner has it, with the title that is seen. */
  figure(): {
    readonly title: string;
    readonly dataset: Dataset;
    readonly selection: Selection;
    toSVG(): string;
  };
  /** Whether motion is unwanted. */
  still(): boolean;
  createRenderer(host: HTMLElement): Renderer;
  /** Hears of a long layout under way, and of its end. */
  progress(progress: Progress): void;
  laidOut(): void;
  /** Asks for a stage of this plot at the next frame. */
  invalidate(stage: StageName): void;
  open(target: Target, box: Box): void;
  /** Opens the card of all that an item stands for. */
  list(item: OutlineItem): void;
  help(role: Outline['role']): void;
  /** Says something that no change of the selection says. */
  say(text: string): void;
  /** Options of this chart that its reader chose: it stands anew with them. */
  choose(change: Readonly<Record<string, unknown>>): void;
  /** Code that was to be loaded cannot be had. */
  missed(part: string): void;
  /** Tells which groups are collapsed now, by id. */
  folded(collapsed: readonly Id[]): void;
  /** Closes the card; `false` where none was open. */
  closeCard(): boolean;
}
