import type { StoryCode } from './contract';
import { layoutStory } from './layout';
import { storyLegend } from './legend';
import { endsRoom } from './names';
import { storyScene } from './scene';

export const storyline: StoryCode = {
  ends: endsRoom,
  layout(ask, lanes) {
    return lanes.plan ? lanes : layoutStory(ask, lanes);
  },
  scene: storyScene,
  between(from, to, t) {
    if (to.story) return { ...to.story, base: from.story?.base ?? from, share: from.story ? 1 : t };
    return from.story ? { ...from.story, base: to, share: 1 - t } : null;
  },
  legend: storyLegend,
};
