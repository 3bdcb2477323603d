import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { beijingSummit } from '../../src/datasets';
import { createStory, type Story } from '../../src/index';

// Pictures that people have looked at, kept as references: the linked summit as a reader sees it. One font on every
// machine (scripts/browser.mjs) keeps them the same; a change of a picture is a change to look at, then `-u`.

let story: Story | undefined;
let host: HTMLElement;

afterEach(() => {
  story?.destroy();
  host.remove();
});

async function picture(name: string, width: number, theme: 'light' | 'dark'): Promise<void> {
  await page.viewport(width, width < 400 ? 2800 : 1500);
  host = document.createElement('div');
  host.style.width = `${width}px`;
  host.dataset.testid = name;
  document.body.style.margin = '0';
  document.body.append(host);
  story = createStory(host, { data: beijingSummit, theme });
  story.selection.set({ selected: new Set(['actor:china']) });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expect.element(page.getByTestId(name)).toMatchScreenshot(name);
}

describe('the linked summit, China selected', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [330, 1100]) {
      it(`${theme}, ${width} px`, () => picture(`story-${theme}-${width}`, width, theme));
    }
  }
});
