import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { compile } from 'svelte/compiler';
import { defineConfig } from 'vitest/config';
import { ARGS, findBrowser } from './scripts/browser.mjs';
import { alias } from './scripts/entries.mjs';

const found = await findBrowser();
const chromium = (theme: 'light' | 'dark') =>
  playwright({
    // Room for the tallest picture: a frame larger than the window would be shown scaled down.
    contextOptions: { colorScheme: theme, viewport: { width: 1300, height: 3000 } },
    launchOptions: {
      args: ARGS,
      ...(found && { executablePath: found.executablePath }),
      ...(found?.env && { env: found.env as Record<string, string> }),
    },
  });
/** A new object for each project: Vitest writes the project's name into it. */
const browser = (theme: 'light' | 'dark' = 'light') => ({
  enabled: true,
  provider: chromium(theme),
  headless: true,
  // One page at a time: the focus is one. The same page for all files: half of the time was loading modules anew.
  fileParallelism: false,
  isolate: false,
  instances: [{ browser: 'chromium' as const }],
  viewport: { width: 1000, height: 700 },
  screenshotFailures: false,
});
const full = process.env.SUMMITRY_FULL ?? '';
const bundled = ['d3', 'd3-force', 'axe-core', 'fast-check'];
const frameworks = [
  ...['lit', 'react', 'react-dom/client', 'vue', 'svelte', 'svelte/reactivity'],
  ...['svelte/internal/client', 'svelte/internal/disclose-version'],
];

/** Stories whose colours are those of the others: on a dark page with `npm run test:full` only. */
const ALIKE = [
  ...[
    'canvas',
    'cold-war',
    'edge-cases',
    'europe',
    'languages',
    'network',
    'network-tools',
    'options',
  ],
  ...['summit-linked', 'updates'],
].map((name) => `stories/${name}.stories.ts`);

/** Svelte's components are compiled; one test has one. */
const svelte = {
  name: 'svelte',
  transform: (code: string, id: string) =>
    id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : null,
};

/** Every story draws and passes axe; once on a light page, once on a dark one. */
const stories = (theme: 'light' | 'dark') => ({
  extends: true as const,
  plugins: [storybookTest({ configDir: '.storybook' })],
  optimizeDeps: { include: bundled },
  test: {
    name: `stories-${theme}`,
    env: { SUMMITRY_THEME: theme },
    exclude: theme === 'dark' && !full ? ALIKE : [],
    browser: browser(theme),
  },
});

// The suffix says where a test runs: `x.test.ts` bare Node, `x.dom.test.ts` jsdom, `x.browser.test.ts` Chromium.
export default defineConfig({
  resolve: { alias },
  test: {
    // No test is about time: what holds on a quiet machine holds on a busy one.
    setupFiles: ['./test/seed.ts'],
    // Two at least: tests in a browser wait more than they work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What loads on use is waited for, as long as a busy machine takes.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './scripts/tally-reporter.ts'],

    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          // One registry of modules for all files: nothing here keeps state, and a third of the time was imports.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/**/*.browser.test.ts', 'test/package/**'],
        },
      },
      {
        // What others get: dist, the tarball, the gallery, the policy page. `npm run build` comes first.
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: ['test/**/*.dom.test.ts'] },
      },
      {
        extends: true,
        plugins: [svelte],
        optimizeDeps: { include: [...bundled, ...frameworks] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          env: { SUMMITRY_FULL: full, SUMMITRY_SCREENS: process.env.SUMMITRY_SCREENS ?? '' },
          browser: browser(),
        },
      },
      stories('light'),
      stories('dark'),
    ],
  },
});
