import type { StorybookConfig } from '@storybook/web-components-vite';
import { storyTiles } from '../scripts/story-tiles.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), storyTiles()] }),
};

export default config;
