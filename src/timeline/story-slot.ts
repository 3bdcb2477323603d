import type { TimelineOptions } from './options';
import type { StoryCode } from './storyline/contract';

let code: StoryCode | null = null;

/** The code of the storyline, where it is there. */
export const storyCode = (): StoryCode | null => code;

/** The same, where these options ask for it. */
export const storyOf = ({ form }: TimelineOptions): StoryCode | null =>
  form === 'storyline' ? code : null;

/** Gives the code at once, where a picture cannot wait for it. */
export function provideStory(given: StoryCode): void {
  code = given;
}

/** Loads it where these options ask for it; `null` where there is nothing to wait for. */
export function storyFor({ form }: TimelineOptions): Promise<unknown> | null {
  if (form !== 'storyline' || code) return null;
  return import('./storyline/whole').then((made) => provideStory(made.storyline));
}
