/** The hand of Leaflet, taken by itself: it may be let go at any moment, and more than once. */
import { afterEach, expect, it } from 'vitest';
import { Camera } from '../../src/components/summit-venues/camera.js';
import { attachLeaflet } from '../../src/components/summit-venues/leaflet.js';
import { mountMap } from './harness/map.js';

afterEach(() => document.body.replaceChildren());

function stage(): { container: HTMLElement; camera: Camera } {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; inline-size: 400px; block-size: 300px';
  document.body.append(container);
  const camera = new Camera(
    () => undefined,
    () => 0,
  );
  camera.setLimits(0, 8);
  camera.resize(400, 300);
  camera.put([20, 100], 3);
  return { container, camera };
}

it('is let go twice, and asked for more after that, without an error', () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  expect(container.classList.contains('leaflet-container')).toBe(true);
  handle.dispose();
  handle.dispose();
  camera.put([0, 0], 5);
  handle.sync();
  expect(container.childElementCount).toBe(0);
  expect(container.className).toBe('');
});

it('may be given the same container again', () => {
  const { container, camera } = stage();
  attachLeaflet(container, camera, true).dispose();
  const again = attachLeaflet(container, camera, true);
  expect(container.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
  again.dispose();
});

it('takes no size from a container that is hidden, nor a place that is none', () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  container.style.display = 'none';
  camera.put([40, 10], 4);
  handle.sync();
  container.style.display = '';
  handle.sync();
  camera.move([NaN, 1], 3, { user: false });
  camera.move([1, 1], Infinity, { user: false });
  handle.sync();
  expect(camera.view.center.every(Number.isFinite)).toBe(true);
  expect(camera.view.zoom).toBe(4);
  handle.dispose();
});

it('comes to a map that already looks as it wants it, so that nothing is drawn anew', async () => {
  const map = await mountMap();
  const { viewport } = map;
  await expect.poll(() => viewport.className).toContain('leaflet-container');
  // What fingers do, and no picture.
  const unseen = /^touch-action$|^-webkit-tap-highlight-color$/;
  const look = (): Record<string, string> => {
    const style = getComputedStyle(viewport);
    const names = Array.from(style).filter((name) => !unseen.test(name));
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
  };
  const after = look();
  viewport.className = 'viewport';
  expect(look()).toEqual(after);
});
