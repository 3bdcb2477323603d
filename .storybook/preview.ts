import type { Preview, StoryContext } from '@storybook/html-vite';
import { configure } from 'storybook/test';
import { TOKENS } from '../src/scene/theme';

// What loads on use is waited for, as long as a busy machine takes.
configure({ asyncUtilTimeout: 15_000 });

/** The page follows the toolbar; charts with `theme: 'auto'` follow the page's `color-scheme`. */
function wear(theme: string): void {
  const dark = theme === 'dark';
  const page = document.documentElement;
  page.style.colorScheme = dark ? 'dark' : 'light';
  page.dataset.theme = dark ? 'dark' : 'light';
  page.style.background = TOKENS.paper[dark ? 1 : 0];
  document.body.style.color = TOKENS.ink[dark ? 1 : 0];
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Light or dark page',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: import.meta.env.SUMMITRY_THEME ?? 'light' },
  decorators: [
    (story, { globals }) => {
      wear(String(globals.theme));
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    docs: {
      source: {
        // The HTML renderer would show the drawn SVG; show the example that a reader can copy.
        transform: (code: string, { parameters }: StoryContext) =>
          typeof parameters.source === 'string' ? parameters.source : code,
        language: 'ts',
      },
    },
    a11y: { test: 'error' },
    controls: { disable: true },
    options: {
      storySort: {
        order: [
          'Summit',
          ['Linked', '*'],
          'Network',
          'Timeline',
          'Matrix',
          'Europe',
          'Options',
          'Updates',
          'Many marks',
          'Edge cases',
          '*',
        ],
      },
    },
  },
};
export default preview;
