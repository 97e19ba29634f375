/**
 * Runs before every test in the browser: whatever the last one asked of the page, this one begins on a screen, in light
 * colours and without motion.
 */
import { beforeEach } from 'vitest';
import { commands } from 'vitest/browser';

beforeEach(() =>
  commands.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'reduce',
  }),
);
