import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { TileProvider } from '../../src/components/summit-venues/tile-provider.js';
import type { Answer } from '../browser-commands.js';
import { mountMap, put, type MapHarness } from './harness/map.js';
import { frames } from './harness/quiet.js';

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
    // Said when there is nothing else to say.
    expect(part(map, 'notice')?.getAttribute('role')).toBe('status');
    expect(images(map)).toEqual([]);
    expect(map.root.querySelector('.world .land')).not.toBeNull();
    expect(map.labels()).toContain('Canada');
    await map.focusMap();
    await map.press('{+}{ArrowRight}');
    expect(images(map)).toEqual([]);
    await map.control('Dismiss').click();
    expect(part(map, 'notice')).toBeNull();
  });

  it('leave the focus on the map when the reader has answered what was said about them', async () => {
    for (const [properties, button] of [
      [{ tiles: TILES, consent: 'ask' }, 'Show it'],
      [{ tiles: NONE }, 'Dismiss'],
    ] as const) {
      const map = await mountMap(properties);
      await expect.element(map.control(button)).toBeVisible();
      await map.focusMap();
      const answer = map.control(button).element();
      for (let i = 0; i < 10 && map.focused !== answer; i++) await map.press('{Tab}');
      expect(map.focused, button).toBe(answer);
      await map.press('{Enter}');
      expect(answer.isConnected, button).toBe(false);
      expect(map.focused, button).toBe(map.viewport);
      map.element.remove();
    }
  });

  it('leave the marks of a small map free of what is said about them', async () => {
    for (const [properties, said] of [
      [{ tiles: NONE }, 'notice'],
      [{ tiles: { url: TILES, privacy: 'https://example.org/' }, consent: 'ask' }, 'consent'],
    ] as const) {
      const map = await mountMap(properties, 360, 268);
      await expect.poll(() => part(map, said)).not.toBeNull();
      await map.settled();
      const { bottom = 0 } = part(map, said)?.getBoundingClientRect() ?? {};
      const marks = [...map.root.querySelectorAll('button.marker')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(marks.length).toBeGreaterThan(4);
      expect(Math.min(...marks.map(({ top, height }) => top + height / 2 - 9))).toBeGreaterThanOrEqual(
        bottom,
      );
      map.element.remove();
    }
  });

  it('go as close as their server does', async () => {
    const map = await mountMap({ tiles: { url: TILES, maxZoom: 4 } });
    await map.focusMap();
    await map.press('{+}{+}{+}{+}{+}');
    await expect.poll(() => map.stand.zoom).toBe(4);
  });
});

/** Two servers on another host, of which each has every other tile. */
const SERVERS = { a: 'https://a.tiles.example/**', b: 'https://b.tiles.example/**' };
let servers = 0;
/** No other test has asked for pictures of that address: the browser keeps what it has. */
const elsewhere = (more: Partial<TileProvider> = {}): TileProvider => ({
  url: `https://{s}.tiles.example/${(servers += 1)}/{z}/{x}/{y}{r}`,
  subdomains: 'ab',
  ...more,
});
const PICTURE: Answer = {
  status: 200,
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

describe('a server of another host', () => {
  const answer = async (a: Answer | null, b: Answer | null = a): Promise<void> => {
    await commands.answer(SERVERS.a, a);
    await commands.answer(SERVERS.b, b);
  };
  const askedOf = async (...hosts: ('a' | 'b')[]) =>
    (await Promise.all(hosts.map((host) => commands.asked(SERVERS[host])))).flat();
  const seen = (map: MapHarness): string[] => images(map).map(({ src }) => src);

  /** Without help of timers, which stand still. */
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 300 && !(await done()); i++) await frames(1);
  };

  afterEach(async () => {
    vi.useRealTimers();
    await commands.pixelRatio(null);
    await answer(null);
  });

  it('is told of the page’s origin and nothing else, or what its provider says', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: elsewhere() });
    await expect.poll(() => loaded(map).length).toBeGreaterThan(3);
    const told = await askedOf('a', 'b');
    expect(new Set(told.map(({ referrer }) => referrer))).toEqual(new Set([`${location.origin}/`]));
    await answer(null);
    await answer(PICTURE);
    map.element.tiles = elsewhere({ referrerPolicy: 'no-referrer' });
    await expect.poll(async () => (await askedOf('a', 'b')).length).toBeGreaterThan(3);
    const untold = await askedOf('a', 'b');
    expect(new Set(untold.map(({ referrer }) => referrer))).toEqual(new Set([undefined]));
  });

  it('is asked for finer pictures on a finer screen', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: elsewhere() });
    await expect.poll(() => seen(map).length).toBeGreaterThan(3);
    expect(seen(map).some((src) => src.endsWith('@2x'))).toBe(false);
    await commands.pixelRatio(2);
    await expect.poll(() => seen(map).every((src) => src.endsWith('@2x'))).toBe(true);
  });

  it('is asked on the way for nothing that is not seen in the end', async () => {
    await answer(PICTURE);
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const map = await mountMap({ tiles: elsewhere() });
    await expect.poll(() => loaded(map).length).toBeGreaterThan(3);
    const before = (await askedOf('a', 'b')).map(({ url }) => url);
    await map.focusMap();
    await map.press('{+}');
    await expect.poll(() => map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    // It was a glide and no jump.
    expect(map.of('viewport').filter(({ phase }) => phase === 'move').length).toBeGreaterThan(0);
    const newly = async (): Promise<string[]> =>
      (await askedOf('a', 'b')).map(({ url }) => url).filter((url) => !before.includes(url));
    await expect.poll(async () => (await newly()).length).toBeGreaterThan(0);
    await expect.poll(() => images(map).every((each) => loaded(map).includes(each))).toBe(true);
    const after = await newly();
    expect(seen(map)).toEqual(expect.arrayContaining(after));
  });

  it('leaves the pictures of before on the map until the next ones come', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: elsewhere() });
    await expect.poll(() => images(map).every((each) => loaded(map).includes(each))).toBe(true);
    const before = loaded(map);
    expect(before.length).toBeGreaterThan(3);
    await answer('silent');
    await map.focusMap();
    await map.press('{+}');
    expect(images(map).length).toBeGreaterThan(loaded(map).length);
    expect(before.filter((each) => each.isConnected).length).toBeGreaterThan(0);
  });

  it('that lacks some tiles is asked for each of them three times, ever later, and keeps the others', async () => {
    await answer(PICTURE);
    const map = await mountMap({ tiles: elsewhere() });
    await expect.poll(() => images(map).every((each) => loaded(map).includes(each))).toBe(true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await commands.answer(SERVERS.b, null);
    await commands.answer(SERVERS.b, { status: 404 });
    await put(map, 0, 20, 3);
    const tries = async (): Promise<number[]> => {
      const urls = (await askedOf('b')).map(({ url }) => url);
      return [...new Set(urls)].map((url) => urls.filter((each) => each === url).length);
    };
    const waiting = (): number =>
      images(map).filter(({ src, className }) => src.startsWith('https://b.') && className === 'waiting')
        .length;
    await until(async () => (await tries()).length >= 3 && waiting() === 0);
    const missing = (await tries()).length;
    expect(missing).toBeGreaterThanOrEqual(3);
    const times = (count: number): number[] => Array.from({ length: missing }, () => count);
    for (const [after, count] of [
      [1000, 2],
      [2000, 3],
    ] as const) {
      await vi.advanceTimersByTimeAsync(after - 1);
      await map.settled();
      expect(await tries()).toEqual(times(count - 1));
      await vi.advanceTimersByTimeAsync(1);
      await until(async () => (await tries()).every((each) => each === count) && waiting() === 0);
      expect(await tries()).toEqual(times(count));
    }
    await vi.advanceTimersByTimeAsync(60_000);
    await map.settled();
    expect(await tries()).toEqual(times(3));
    // One that answers others is no server that fails.
    expect(part(map, 'notice')).toBeNull();
    expect(loaded(map).length).toBeGreaterThan(0);
  });

  it('is given up after three failures, and not before; another one starts anew', async () => {
    await answer('silent', { status: 403 });
    const map = await mountMap({}, 300, 200);
    // Four tiles meet in the middle, two of each server.
    await put(map, 0, 0, 2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    map.element.tiles = elsewhere();
    const twoFailed = async (): Promise<boolean> =>
      (await askedOf('b')).length === 2 && images(map).every(({ src }) => src.startsWith('https://a.'));
    await until(twoFailed);
    await map.settled();
    expect(await twoFailed()).toBe(true);
    expect(images(map)).toHaveLength(2);
    expect(part(map, 'notice')).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    await until(() => part(map, 'notice') !== null);
    expect(part(map, 'notice')).not.toBeNull();
    expect(images(map)).toEqual([]);

    // Three of the four are of this one: no other try is waited for.
    map.element.tiles = elsewhere({ subdomains: 'abbb' });
    // No answer can come before this update is over.
    await map.element.updateComplete;
    expect(part(map, 'notice')).toBeNull();
    await until(() => part(map, 'notice') !== null);
    expect(part(map, 'notice')).not.toBeNull();

    await answer(PICTURE);
    map.element.tiles = elsewhere();
    await until(() => loaded(map).length === 4);
    expect(loaded(map)).toHaveLength(4);
    expect(part(map, 'notice')).toBeNull();
  });

  it('that says nothing for ten seconds is given up; one that was slow is not', async () => {
    await answer('silent');
    const map = await mountMap();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    map.element.tiles = elsewhere();
    await map.settled();
    expect(images(map).length).toBeGreaterThan(3);
    await vi.advanceTimersByTimeAsync(9999);
    await map.settled();
    expect(images(map).length).toBeGreaterThan(3);
    expect(part(map, 'notice')).toBeNull();
    // Meanwhile it is the built-in world, with all its names.
    expect(map.root.querySelector('.world .land')).not.toBeNull();
    expect(map.labels()).toContain('Canada');
    await vi.advanceTimersByTimeAsync(1);
    await map.settled();
    expect(images(map)).toEqual([]);
    expect(part(map, 'notice')).not.toBeNull();

    await answer(PICTURE);
    map.element.tiles = elsewhere();
    await until(() => loaded(map).length > 3);
    await vi.advanceTimersByTimeAsync(60_000);
    await map.settled();
    expect(part(map, 'notice')).toBeNull();
    expect(loaded(map).length).toBeGreaterThan(3);
  });

  it('is waited for no longer when it is given up, for what was panned away, and when the map goes', async () => {
    const waiting = async (): Promise<number> =>
      (await askedOf('a', 'b')).filter(({ cancelled }) => !cancelled).length;
    await answer('silent');
    const map = await mountMap();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    map.element.tiles = elsewhere();
    await until(async () => (await waiting()) > 3);
    expect(await waiting()).toBeGreaterThan(3);
    await vi.advanceTimersByTimeAsync(10_000);
    await until(async () => (await waiting()) === 0);
    expect(await waiting()).toBe(0);

    map.element.tiles = elsewhere();
    await put(map, 20, 0, 5);
    await until(async () => (await waiting()) > 3);
    const there = seen(map);
    await put(map, 20, 90, 5);
    const here = seen(map);
    expect(here.some((src) => there.includes(src))).toBe(false);
    await until(async () => (await waiting()) === here.length);
    expect(await waiting()).toBe(here.length);
    // What is put back at once goes on.
    const { parentElement: page } = map.element;
    map.element.remove();
    page?.append(map.element);
    await map.settled();
    expect(seen(map)).toEqual(here);
    await until(async () => (await waiting()) === here.length);
    expect(await waiting()).toBe(here.length);
    map.element.remove();
    await until(async () => (await waiting()) === 0);
    expect(await waiting()).toBe(0);
  });

  it('is asked about with what it does with what it learns, where that is an address of the web', async () => {
    const ask = { consent: 'ask' as const };
    const map = await mountMap({ ...ask, tiles: elsewhere({ privacy: 'https://example.org/privacy' }) });
    const link = () => part(map, 'consent')?.querySelector('a');
    expect(link()?.href).toBe('https://example.org/privacy');
    expect(link()?.textContent).not.toBe('');
    map.element.tiles = elsewhere({ privacy: 'javascript:alert(1)' });
    await map.settled();
    expect(part(map, 'consent')).not.toBeNull();
    expect(link()).toBeNull();
  });
});
