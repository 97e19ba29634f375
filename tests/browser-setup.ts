/**
 * Runs before every test in the browser: whatever the last one did, this one begins on a screen, in light colours, without
 * motion, and with no pointer over anything, which would be hovered as soon as it is there.
 */
import { beforeEach } from 'vitest';
import { commands } from 'vitest/browser';

beforeEach(async () => {
  await commands.mouseAway();
  await commands.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'reduce',
  });
});
