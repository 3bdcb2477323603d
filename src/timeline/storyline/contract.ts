import type { LegendEntry } from '../../chart/kind';
import type { Messages } from '../../chart/messages';
import type { Scene } from '../../scene/scene';
import type { Ask } from '../ask';
import type { TimelineLayout } from '../layout';
import type { TimelineStage } from '../picture';
import type { Storyline } from './story';

/** What the code of the storyline does; it comes when it is asked for. */
export interface StoryCode {
  /** Room for the names of lines where they end, px. */
  ends(names: readonly string[], ask: Ask): number;
  layout(ask: Ask, lanes: TimelineLayout): TimelineLayout;
  scene(stage: TimelineStage): Scene;
  /** From lanes into lines and back; `null` where neither is in lines. */
  between(from: TimelineLayout, to: TimelineLayout, t: number): Storyline<TimelineLayout> | null;
  legend(words: Messages): LegendEntry;
}
