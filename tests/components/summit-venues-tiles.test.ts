import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, type MapHarness } from './harness/map.js';

const TILE = `${location.origin}/stories/tile.svg`;
const TILES = `${TILE}?{z}/{x}/{y}`;
const NONE = '/no-such-folder/{z}/{x}/{y}.png';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  performance.clearResourceTimings();
  await commands.mouseMove(1200, 880);
});

const images = (map: MapHarness) => [...map.root.querySelectorAll<HTMLImageElement>('.tiles img')];
const loaded = (map: MapHarness) => images(map).filter((each) => each.classList.contains('loaded'));
const part = (map: MapHarness, name: string) => map.root.querySelector(`[part="${name}"]`);
const asked = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(TILE)).length;

describe('tiles', () => {
  it('are asked for only where the page names a server', async () => {
    const map = await mountMap();
    expect(images(map)).toEqual([]);
    expect(part(map, 'credit')).toBeNull();
    map.element.tiles = 'javascript:alert(1)/{z}/{x}/{y}';
    await map.settled();
    expect(images(map)).toEqual([]);
  });

  it('cover the map without seams, each with its referrer policy, over the built-in world', async () => {
    const map = await mountMap({
      tiles: TILES,
      tileAttribution: '© <a href="https://example.org/">Some</a> people',
    });
    await expect.poll(() => loaded(map).length).toBeGreaterThan(3);
    await expect.poll(() => loaded(map).length).toBe(images(map).length);
    expect(new Set(images(map).map((each) => each.getAttribute('referrerpolicy')))).toEqual(
      new Set(['strict-origin-when-cross-origin']),
    );
    const boxes = images(map).map((each) => each.getBoundingClientRect());
    const origin = map.element.getBoundingClientRect();
    for (const [x, y] of [
      [1, 1],
      [392, 212],
      [783, 422],
    ] as const) {
      const at = boxes.filter(
        ({ left, right, top, bottom }) =>
          left <= origin.left + x &&
          right > origin.left + x &&
          top <= origin.top + y &&
          bottom > origin.top + y,
      );
      expect(at).toHaveLength(1);
    }
    expect(map.root.querySelector('.world .land')).not.toBeNull();
    // They have names of their own.
    expect(map.labels()).not.toContain('Canada');
    expect(map.labels()).toContain('Stanford');
  });

  it('of any colour leave names readable, in dark colours too', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const map = await mountMap({ tiles: TILES, selected: 'hanoi-summit' });
      const paper = getComputedStyle(map.root.querySelector('.group') ?? map.element).backgroundColor;
      const texts = [...map.root.querySelectorAll('.label .text')];
      expect(texts.length).toBeGreaterThan(2);
      for (const text of texts) expect(getComputedStyle(text).backgroundColor, scheme).toBe(paper);
      map.element.tiles = null;
      await map.settled();
      const [text] = map.root.querySelectorAll('.label .text');
      expect(text && getComputedStyle(text).backgroundColor).toBe('rgba(0, 0, 0, 0)');
      map.element.remove();
    }
    document.documentElement.style.colorScheme = '';
  });

  it('name whom they are from, as text and links, and nothing lies over that', async () => {
    const tileAttribution =
      '&copy; <a href="https://example.org/">Some</a> <img src=x onerror=alert(1)><b>people</b>';
    for (const width of [320, 784]) {
      const map = await mountMap({ tiles: TILES, tileAttribution }, width, 300);
      const credit = part(map, 'credit');
      expect(credit?.textContent?.replace(/\s+/g, ' ').trim()).toBe('© Some people');
      expect(credit?.querySelector('a')?.href).toBe('https://example.org/');
      expect(credit?.querySelector('img, b')).toBeNull();
      const { left, top, width: wide, height } = credit?.getBoundingClientRect() ?? new DOMRect();
      const over = map.root.elementFromPoint(left + wide / 2, top + height / 2);
      expect(over && credit?.contains(over)).toBe(true);
    }
  });

  it('wait for the reader where they are to be asked', async () => {
    const map = await mountMap({ tiles: TILES, consent: 'ask' });
    expect(images(map)).toEqual([]);
    expect(asked()).toBe(0);
    expect(part(map, 'consent')?.textContent).toContain(location.host);
    await map.control('Show it').click();
    await expect.poll(() => loaded(map).length).toBeGreaterThan(3);
    expect(part(map, 'consent')).toBeNull();
  });

  it('that do not come leave the built-in world, with a word, and are not asked for again', async () => {
    const map = await mountMap({ tiles: NONE });
    await expect.poll(() => part(map, 'notice')).not.toBeNull();
    expect(images(map)).toEqual([]);
    expect(map.root.querySelector('.world .land')).not.toBeNull();
    expect(map.labels()).toContain('Canada');
    await map.focusMap();
    await map.press('{+}{ArrowRight}');
    expect(images(map)).toEqual([]);
    await map.control('Dismiss').click();
    expect(part(map, 'notice')).toBeNull();
  });

  it('go as close as their server does', async () => {
    const map = await mountMap({ tiles: { url: TILES, maxZoom: 4 } });
    await map.focusMap();
    await map.press('{+}{+}{+}{+}{+}');
    await expect.poll(() => map.stand.zoom).toBe(4);
  });
});
