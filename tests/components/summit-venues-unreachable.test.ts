/** The finer levels of the built-in world where they cannot be had: nobody is told, and the coarse one stays. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { isLand, mountMap, put } from './harness/map.js';

const PIECES = '**/world/*m-*.js*';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.answer(PIECES, 'unreachable');
});

afterEach(async () => {
  await commands.answer(PIECES, null);
});

// One test: what could not be had is known to all maps of a page.
it('the map stays as it was, asks a few times and no more, and says that its detail ends here', async () => {
  const thrown: unknown[] = [];
  addEventListener('unhandledrejection', (event) => thrown.push(event.reason));
  const map = await mountMap();
  const land = () => map.root.querySelector('.world #world .land')?.getAttribute('d') ?? '';
  const coarse = land();
  expect(coarse.length).toBeGreaterThan(10_000);
  await map.focusMap();
  await put(map, 48, 11, 5);
  await expect.poll(async () => (await commands.asked(PIECES)).length).toBeGreaterThanOrEqual(3);
  // Further places, all of which have pieces.
  for (const [lat, lon] of [
    [40, -100],
    [30, 100],
    [-20, -50],
    [-25, 135],
  ] as const) {
    await put(map, lat, lon, 5);
    expect(land()).toBe(coarse);
  }
  const asked = (await commands.asked(PIECES)).map(({ url }) => url);
  expect(new Set(asked).size).toBe(asked.length);
  await put(map, 52, 20, 5);
  await map.settled();
  expect(await commands.asked(PIECES)).toHaveLength(asked.length);
  // The places of the bundled sets are on land all the same.
  for (const zoom of [4, 5, 5.5]) {
    await put(map, 1.2494, 103.8249, zoom);
    const near = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => isLand(map, 392 + dx, 211.5 + dy)));
    expect(near.some(Boolean), String(zoom)).toBe(true);
  }
  await put(map, 52, 20, 5);
  // Closer than this a coast of 1:110m looks blocky.
  await map.press('{+}{+}{+}');
  expect(map.stand.zoom).toBe(5.5);
  expect(map.root.querySelector('.hint')?.textContent).toBe('The map has no finer detail');
  expect(map.root.querySelector('.world #world')).not.toBeNull();
  // And where the page lets the reader come closer, when that is passed.
  map.element.maxZoom = 12;
  await put(map, 52, 20, 5);
  await expect.poll(() => map.root.querySelector('.hint'), { timeout: 4000 }).toBeNull();
  await map.press('{+}');
  expect(map.stand.zoom).toBe(6);
  expect(map.root.querySelector('.hint')?.textContent).toBe('The map has no finer detail');
  expect(thrown).toEqual([]);
});
