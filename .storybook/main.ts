import type { StorybookConfig } from '@storybook/html-vite';
import { mergeConfig } from 'vite';
import { alias } from '../scripts/entries.mjs';

const config: StorybookConfig = {
  framework: '@storybook/html-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, { resolve: { alias }, build: { chunkSizeWarningLimit: 4000 } }),
};
export default config;
