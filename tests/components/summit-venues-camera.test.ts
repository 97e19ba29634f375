/** How the map moves by itself, without the map: only frames of the browser are needed. */
import { expect, it } from 'vitest';
import { Camera } from '../../src/components/summit-venues/camera.js';

it('glides over the date line where that is the short way, and ends where it was sent', async () => {
  const passed: number[] = [];
  const ended = new Promise<void>((resolve) => {
    const camera = new Camera(
      (phase) => {
        passed.push(camera.view.center[1]);
        if (phase === 'end') resolve();
      },
      () => 120,
    );
    camera.setLimits(0, 8);
    camera.resize(400, 300);
    camera.put([0, 170], 3);
    camera.move([0, -170], 3, { user: false, glide: true });
  });
  await ended;
  expect(passed.length).toBeGreaterThan(2);
  expect(passed.at(-1)).toBe(-170);
  for (const lon of passed) expect(Math.abs(lon)).toBeGreaterThanOrEqual(169.9);
});
