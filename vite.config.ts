import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromeLaunchOptions } from './scripts/find-chrome.mjs';
import { vendor } from './scripts/vendor.mjs';
import { browserCommands } from './tests/browser-commands.ts';

process.env.STORYBOOK_DISABLE_TELEMETRY = '1';
await vendor();

/** Vite turns these into modules at the start; what it meets later makes the page of a running test reload. */
const optimizeDeps = {
  include: [
    'lit',
    'lit/async-directive.js',
    'lit/decorators.js',
    'lit/directive.js',
    'lit/directive-helpers.js',
    'lit/directives/class-map.js',
    'lit/directives/guard.js',
    'lit/directives/if-defined.js',
    'lit/directives/keyed.js',
    'lit/directives/live.js',
    'lit/directives/ref.js',
    'lit/directives/repeat.js',
    'd3-array',
    'd3-selection',
    'd3-time',
    'axe-core',
    'fast-check',
    'tailwindcss',
  ],
};

const launchOptions = process.env.VITEST ? await chromeLaunchOptions() : {};

const viewport = { width: 1280, height: 900 };

/** How long a test waits for what it expects: as long as a busy machine may take. In milliseconds. */
const patience = { poll: { timeout: 5000 } };

/** A new object for each project: Vitest refuses to share one. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport,
  commands: browserCommands,
  provider: playwright({
    launchOptions,
    contextOptions: { viewport, hasTouch: true, timezoneId: 'UTC', locale: 'en-US', reducedMotion: 'reduce' },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** No date may depend on where the machine stands: their tests run once in each of these zones. */
const elsewhere = ['Asia/Seoul', 'America/Los_Angeles'].map((zone) => ({
  test: {
    name: `dates-${zone.split('/')[1]?.toLowerCase() ?? ''}`,
    environment: 'node',
    testTimeout: 30_000,
    env: { TZ: zone },
    include: ['tests/data/dates-*.test.ts', 'tests/data/{date-text,foreign-dates,ical,year-signs}.test.ts'],
    setupFiles: ['tests/setup.ts'],
  },
}));

export default defineConfig({
  server: { port: 5173, strictPort: true },
  test: {
    reporters: ['default', './tests/tally-reporter.ts'],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          env: { TZ: 'UTC' },
          // Property tests on a busy machine; a browser test has 15 s as it is.
          testTimeout: 30_000,
          include: ['tests/data/**/*.test.ts', 'tests/layout/**/*.test.ts', 'tests/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      ...elsewhere,
      {
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['tests/components/**/*.test.ts'],
          expect: patience,
          setupFiles: ['tests/setup.ts', 'tests/browser-setup.ts'],
          browser: browser(),
        },
      },
      {
        optimizeDeps,
        plugins: [storybookTest({ configDir: '.storybook', disableAddonDocs: true })],
        test: { name: 'stories', expect: patience, setupFiles: ['tests/setup.ts'], browser: browser() },
      },
    ],
  },
});
