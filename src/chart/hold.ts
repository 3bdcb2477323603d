import type { Outline, OutlineItem } from '../interact/outline';
import type { PictureOptions, Stage } from './kind';
import type { Messages } from './messages';
import type { PlotContext } from './plot-context';

/** A plot as the controls of its own chart see it. */
export interface Hold<O extends PictureOptions = PictureOptions, L = unknown> {
  readonly context: PlotContext;
  /** The stage: what is heard here is heard before the plot's own keys and hand. */
  readonly element: HTMLElement;
  /** Its toolbar, and where a panel of its own goes: between tools and stage. */
  readonly tools: HTMLElement;
  /** Whether the tool that draws an area is in hand. */
  readonly armed: boolean;
  stage(): Stage<O, L>;
  readonly outline: Outline;
  /** Where the reader is. */
  item(): OutlineItem | undefined;
  /** Takes the reader to an item. */
  go(id: string): void;
  /** Changes what is the chart's own, and draws anew: now, or at the next frame. */
  put(own: unknown, now?: boolean): void;
  /** Hears when options, data or words are new. */
  stands(hear: () => void): void;
  animate(step: (now: number) => boolean): void;
  tool(sign: string, name: (words: Messages) => string, run: () => void): HTMLButtonElement;
}
