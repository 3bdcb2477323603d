import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { ARGS, findBrowser } from './scripts/browser.mjs';

const found = await findBrowser();
const provider = playwright({
  launchOptions: {
    args: ARGS,
    ...(found && { executablePath: found.executablePath }),
    ...(found?.env && { env: found.env as Record<string, string> }),
  },
});
/** A new array for each project: Vitest writes the project's name into it. */
const instances = () => [{ browser: 'chromium' as const }];

// The suffix says where a test runs: `x.test.ts` bare Node, `x.dom.test.ts` jsdom, `x.browser.test.ts` Chromium.
export default defineConfig({
  test: {
    reporters: ['default', './scripts/tally-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: ['test/**/*.dom.test.ts'] },
      },
      {
        extends: true,
        optimizeDeps: { include: ['d3', 'd3-force', 'axe-core', 'fast-check'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            provider,
            headless: true,
            instances: instances(),
            viewport: { width: 1000, height: 700 },
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
