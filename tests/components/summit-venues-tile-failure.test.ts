/** A tile server that fails after its first pictures: the built-in world is what it is without tiles, and says so. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { TileProvider } from '../../src/components/summit-venues/tile-provider.js';
import type { Answer } from '../browser-commands.js';
import { mountMap, put, type MapHarness } from './harness/map.js';

const SERVERS = { a: 'https://a.tiles.example/**', b: 'https://b.tiles.example/**' };
const PICTURE: Answer = {
  status: 200,
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
let servers = 0;
/** Two hosts with every other tile each; no other test has asked for pictures of that address. */
const provider = (): TileProvider => ({
  url: `https://{s}.tiles.example/failure-${(servers += 1)}/{z}/{x}/{y}`,
  subdomains: 'ab',
  attribution: 'Their makers',
});

const answer = async (a: Answer | null, b: Answer | null = a): Promise<void> => {
  for (const [server, says] of [
    [SERVERS.a, a],
    [SERVERS.b, b],
  ] as const) {
    await commands.answer(server, null);
    if (says) await commands.answer(server, says);
  }
};
const asked = async (): Promise<number> =>
  (await commands.asked(SERVERS.a)).length + (await commands.asked(SERVERS.b)).length;
const images = (map: MapHarness) => [...map.root.querySelectorAll<HTMLImageElement>('.tiles img')];
const loaded = (map: MapHarness) => images(map).filter(({ className }) => className === 'loaded');
const allLoaded = (map: MapHarness) => images(map).length > 3 && loaded(map).length === images(map).length;
const part = (map: MapHarness, name: string) => map.root.querySelector(`[part="${name}"]`);
/** Pieces of the finer levels that were fetched. */
const pieces = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/world\/\d+m-/.test(name));
beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  performance.clearResourceTimings();
  await commands.mouseMove(1200, 880);
});

afterEach(async () => {
  vi.useRealTimers();
  await answer(null);
});

describe('a tile server that fails after its first pictures', () => {
  it('costs no finer piece of the built-in world while it answers; then that is drawn and named as without tiles', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: provider() });
    await put(map, 48, 11, 5);
    await expect.poll(() => allLoaded(map)).toBe(true);
    expect(pieces()).toEqual([]);
    expect(map.labels()).not.toContain('Germany');
    expect(part(map, 'credit')).not.toBeNull();

    await answer({ status: 500 });
    await put(map, -22, 135, 5);
    await expect.poll(() => pieces().length).toBeGreaterThan(0);
    await expect.poll(() => map.labels()).toContain('Australia');
    // Nothing of 1:110m is left in view, and nobody is named for pictures that are not there.
    await expect.poll(() => map.root.querySelector('.world #world')).toBeNull();
    expect(loaded(map)).toEqual([]);
    expect(part(map, 'credit')).toBeNull();

    // What it gave before is still there.
    await put(map, 48, 11, 5);
    expect(allLoaded(map)).toBe(true);
    expect(map.labels()).not.toContain('Germany');
    expect(part(map, 'credit')).not.toBeNull();
  });

  it('is given up with a notice when a whole view of tiles has failed in a row, and asked for no more', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: provider() });
    await expect.poll(() => allLoaded(map)).toBe(true);
    await answer({ status: 500 });
    const places = [-150, -90, -30, 30, 90, 150] as const;
    for (const lon of places) {
      await put(map, 10, lon, 6);
      await expect.poll(() => images(map).filter(({ className }) => className === 'waiting')).toEqual([]);
      if (part(map, 'notice')) break;
    }
    expect(part(map, 'notice')).not.toBeNull();
    expect(part(map, 'credit')).toBeNull();
    const total = await asked();
    expect(total).toBeLessThan(3 * 24 + 24);
    for (const lon of places) await put(map, -20, lon, 6);
    expect(await asked()).toBe(total);
    expect(images(map)).toEqual([]);
  });

  describe('and has a part of the world only', () => {
    const HOME = [48, 11] as const;
    /** Far from there, where the server has nothing. */
    async function leave(map: MapHarness): Promise<void> {
      await answer({ status: 404 });
      for (const lon of [-150, -90, 60, 90, 150]) {
        await put(map, 10, lon, 6);
        await expect.poll(() => images(map).filter(({ className }) => className === 'waiting')).toEqual([]);
        if (part(map, 'notice')) return;
      }
    }
    const mountHome = async (): Promise<MapHarness> => {
      await answer(PICTURE);
      const map = await mountMap({ tiles: provider(), tileAttribution: 'Their makers' });
      await put(map, ...HOME, 6);
      await expect.poll(() => allLoaded(map)).toBe(true);
      return map;
    };

    it('is there again where it was, and is asked for what lies beside that', async () => {
      const map = await mountHome();
      const had = loaded(map).map(({ src }) => src);
      await leave(map);
      expect(part(map, 'notice')).not.toBeNull();

      await answer(PICTURE);
      await put(map, ...HOME, 6);
      expect(part(map, 'notice')).toBeNull();
      expect(part(map, 'credit')).not.toBeNull();
      expect(loaded(map).map(({ src }) => src)).toEqual(had);
      await put(map, HOME[0], HOME[1] + 6, 6);
      await expect.poll(() => allLoaded(map)).toBe(true);
      expect(loaded(map).some(({ src }) => !had.includes(src))).toBe(true);
    });

    it('is asked once for each tile beside those, and no more', async () => {
      const map = await mountHome();
      await leave(map);
      await answer({ status: 404 });
      await put(map, HOME[0], HOME[1] + 8, 6);
      await expect.poll(() => images(map).filter(({ className }) => className === 'waiting')).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const urls = [...(await commands.asked(SERVERS.a)), ...(await commands.asked(SERVERS.b))].map(
        ({ url }) => url,
      );
      expect(urls.length).toBeGreaterThan(1);
      expect(new Set(urls).size).toBe(urls.length);
    });

    it('is asked anew where the reader wants that, with the focus on the map, and fails again with a word', async () => {
      const map = await mountHome();
      await leave(map);
      await map.control('Try again').click();
      await expect.poll(() => part(map, 'notice') === null && map.focused === map.viewport).toBe(true);
      await leave(map);
      expect(part(map, 'notice')).not.toBeNull();
      await answer(PICTURE);
      await map.control('Try again').click();
      await expect.poll(() => allLoaded(map)).toBe(true);
      expect(part(map, 'notice')).toBeNull();
      expect(part(map, 'credit')).not.toBeNull();
    });
  });

  it('that gave nothing yet is asked anew where the reader wants that', async () => {
    await answer({ status: 403 });
    const map = await mountMap({ tiles: provider() });
    await expect.poll(() => part(map, 'notice')).not.toBeNull();
    const total = await asked();
    await map.control('Try again').click();
    await expect.poll(() => part(map, 'notice')).not.toBeNull();
    expect(await asked()).toBeGreaterThan(total);
    await answer(PICTURE);
    await map.control('Try again').click();
    await expect.poll(() => allLoaded(map)).toBe(true);
    expect(part(map, 'notice')).toBeNull();
  });

  it('now and then is not given up, however often', async () => {
    await answer(PICTURE, { status: 404 });
    const map = await mountMap({ tiles: provider() });
    let failed = 0;
    for (const lon of [-150, -110, -70, -30, 10, 50, 90, 130]) {
      await put(map, 10, lon, 5);
      await expect.poll(() => loaded(map).length).toBeGreaterThan(0);
      await expect.poll(() => images(map).filter(({ className }) => className === 'waiting')).toEqual([]);
      failed += loaded(map).length;
    }
    // As many fail as come.
    expect(failed).toBeGreaterThan(24);
    expect(part(map, 'notice')).toBeNull();
    expect(loaded(map).length).toBeGreaterThan(0);
  });

  it('is waited for while other pictures of it come, however slow it is', async () => {
    await answer(PICTURE, 'silent');
    const map = await mountMap();
    await put(map, 48, 11, 6);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    map.element.tiles = provider();
    const waiting = (): HTMLImageElement[] => images(map).filter(({ className }) => className === 'waiting');
    await expect.poll(() => loaded(map).length).toBeGreaterThan(0);
    await expect.poll(() => waiting().every(({ src }) => src.startsWith('https://b.'))).toBe(true);
    const slow = waiting();
    expect(slow.length).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(5000);
    const before = loaded(map);
    // A column of tiles more.
    await put(map, 48, 15, 6);
    await expect.poll(() => loaded(map).some((image) => !before.includes(image))).toBe(true);
    const still = slow.filter((image) => image.isConnected);
    expect(still.length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(6000);
    await map.settled();
    expect(still.every((image) => image.isConnected && image.className === 'waiting')).toBe(true);
    // Then nothing comes any more.
    await vi.advanceTimersByTimeAsync(10_000);
    await map.settled();
    expect(still.some((image) => image.isConnected)).toBe(false);
    expect(part(map, 'notice')).toBeNull();
  });

  it('by saying nothing leaves its places to the built-in world after a while, and is given up for its silence', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: provider() }, 784, 700);
    await expect.poll(() => allLoaded(map)).toBe(true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await answer('silent');
    await put(map, 48, 100, 6);
    await vi.advanceTimersByTimeAsync(2499);
    await map.settled();
    expect(map.labels()).not.toContain('Mongolia');
    await vi.advanceTimersByTimeAsync(1);
    await map.settled();
    expect(map.labels()).toContain('Mongolia');
    expect(images(map).length).toBeGreaterThan(6);
    await vi.advanceTimersByTimeAsync(7500);
    await map.settled();
    expect(images(map)).toEqual([]);
    expect(part(map, 'notice')).toBeNull();
    await put(map, 0, -60, 6);
    await vi.advanceTimersByTimeAsync(10_000);
    await map.settled();
    expect(part(map, 'notice')).not.toBeNull();
  });

  it('in places has the names of countries there, and none on its pictures', async () => {
    await answer(PICTURE, { status: 404 });
    const map = await mountMap({ tiles: provider() });
    await put(map, 48, 11, 5);
    await expect.poll(() => images(map).filter(({ className }) => className === 'waiting')).toEqual([]);
    await map.settled();
    const names = [...map.root.querySelectorAll('.label.free')].map((each) => each.getBoundingClientRect());
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const on = loaded(map).filter((each) => {
        const box = each.getBoundingClientRect();
        return (
          name.left < box.right && name.right > box.left && name.top < box.bottom && name.bottom > box.top
        );
      });
      expect(on).toEqual([]);
    }
  });
});

it('that another tile server fails is said although the notice about the first was dismissed', async () => {
  await answer({ status: 403 });
  const map = await mountMap({ tiles: provider() });
  await expect.poll(() => part(map, 'notice')).not.toBeNull();
  await map.control('Dismiss').click();
  await map.settled();
  expect(part(map, 'notice')).toBeNull();
  map.element.tiles = provider();
  await expect.poll(() => part(map, 'notice')).not.toBeNull();
});

it('what is written as an entity in an attribution is read as the letter it stands for, never as markup', async () => {
  await answer(PICTURE);
  const map = await mountMap({
    tiles: provider(),
    tileAttribution:
      '&copy; <a href="https://example.org/?a=1&amp;b=2">Own &amp; co</a> &lt;b&gt;x&lt;/b&gt; &#169; &#xe9; &eacute;&nbsp;&amp;lt;',
  });
  const credit = part(map, 'credit');
  expect(credit?.textContent?.trim().replace(/[ \n]+/g, ' ')).toBe('© Own & co <b>x</b> © é é\u00a0&lt;');
  expect(credit?.querySelector('a')?.href).toBe('https://example.org/?a=1&b=2');
  expect(credit?.querySelector('b')).toBeNull();
});
