/** What is said over the map is small, and lies on no mark that a fit shows or that has the focus. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { latitude, longitude, mercatorX, mercatorY, worldWidth } from '../../src/layout/projection.js';
import { mountMap, put, type MapHarness } from './harness/map.js';

const SERVER = 'https://one.example/**';
const TILES = 'https://one.example/{z}/{x}/{y}';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
  await commands.answer(SERVER, { status: 403 });
});

afterEach(() => commands.answer(SERVER, null));

async function saying(map: MapHarness, name: string): Promise<DOMRect> {
  const part = (): Element | null => map.root.querySelector(`[part="${name}"]`);
  await expect.poll(part, { timeout: 5000 }).not.toBeNull();
  await map.settled();
  return part()?.getBoundingClientRect() ?? new DOMRect();
}

const at = (title: string, lat: number, lon: number) => ({ title, date: '2024', place: title, lat, lon });

const meets = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The names of marks that lie under it, if only in part. */
const under = (map: MapHarness, box: DOMRect): string[] =>
  [...map.root.querySelectorAll('button.marker')]
    .filter((marker) =>
      [...marker.querySelectorAll('svg *')].some((each) => meets(each.getBoundingClientRect(), box)),
    )
    .map((marker) => marker.getAttribute('aria-label') ?? '');

it.each([
  [328, 268, 'en'],
  [328, 268, 'de'],
  [328, 268, 'ru'],
  [328, 268, 'ar'],
  [736, 383, 'en'],
  [784, 491, 'en'],
] as const)(
  'that tiles fail takes a line or two, its buttons beside it: %i × %i, %s',
  async (width, height, lang) => {
    const map = await mountMap({ lang, tiles: TILES }, width, height);
    const box = await saying(map, 'notice');
    expect(box.height).toBeLessThanOrEqual(52);
    const buttons = [...map.root.querySelectorAll('[part=notice] button')].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(buttons).toHaveLength(2);
    const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
    for (const button of buttons) {
      expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(least);
      expect(button.top - box.top).toBeLessThan(8);
      expect([button.left >= box.left, button.right <= box.right]).toEqual([true, true]);
    }
    expect(map.markers().length).toBeGreaterThan(4);
    expect(under(map, box)).toEqual([]);
  },
);

it('neither does the question lie on a mark of a small map', async () => {
  const data = [at('Tromsø', 69, 19), at('Nairobi', -1, 37), at('Cape Town', -34, 18)];
  const map = await mountMap({ data, tiles: TILES, consent: 'ask' }, 328, 268);
  expect(under(map, await saying(map, 'consent'))).toEqual([]);
});

const poleToPole = [at('South', -90, 80), at('Paris', 48, 2), at('North', 90, 0)];

it.each([
  [736, 383],
  [784, 491],
])('nor on one at a pole, %i × %i', async (width, height) => {
  const map = await mountMap({ data: poleToPole, tiles: TILES, consent: 'ask' }, width, height);
  const isClear = async (): Promise<void> => {
    expect(under(map, await saying(map, 'consent'))).toEqual([]);
    for (const { y } of map.markers()) expect(Math.min(y, height - y)).toBeGreaterThan(12);
  };
  await isClear();
  await map.drag([200, 200], [420, 100]);
  await map.control('Show all places').click();
  await isClear();
});

it('nor on the ring of a cluster that has the focus', async () => {
  const many = Array.from({ length: 24 }, (_, i) => at(`Near ${i}`, 48 + i / 1000, 11 + i / 1000));
  const map = await mountMap({ data: [...many, at('Far', 30, 60)], tiles: TILES }, 784, 423);
  const box = await saying(map, 'notice');
  // Its middle stands just above the notice.
  const scale = worldWidth(4);
  const [dx, dy] = [box.left + 100 - 784 / 2, box.top - 24 - 423 / 2];
  await put(map, latitude(mercatorY(48) - dy / scale), longitude(mercatorX(11) - dx / scale), 4);
  const cluster = map.root.querySelector('.marker.cluster');
  if (!(cluster instanceof HTMLElement)) throw new Error('There is no cluster.');
  expect(under(map, box)).toEqual([]);
  await map.focusMap();
  await map.press('{Enter}');
  if (map.focused !== cluster) await map.press('{Home}');
  expect(map.focused).toBe(cluster);
  await expect.poll(() => cluster.querySelector('.focus')).not.toBeNull();
  await expect.poll(() => under(map, box)).toEqual([]);
});

it.each([
  [328, 268],
  [600, 268],
  [784, 280],
])('the question makes the world of a low map no smaller, %i × %i', async (width, height) => {
  const plain = await mountMap({ data: poleToPole }, width, height);
  const { zoom } = plain.stand;
  plain.element.remove();
  const map = await mountMap({ data: poleToPole, tiles: TILES, consent: 'ask' }, width, height);
  await saying(map, 'consent');
  await map.control('Show all places').click();
  await map.settled();
  expect(map.stand.zoom).toBeCloseTo(zoom, 6);
});

it.each([
  [328, 268],
  [600, 300],
  [784, 330],
])('problems with the data lie on no mark, %i × %i', async (width, height) => {
  const data = [at('Tromsø', 69, 19), at('Nairobi', -1, 37), { ...at('Oslo', 60, 11), end: 'never' }];
  const map = await mountMap({ data }, width, height);
  const box = await saying(map, 'problems');
  expect(box.height).toBeGreaterThan(20);
  expect(under(map, box)).toEqual([]);
});

it.each([
  [784, 330],
  [784, 491],
])('problems that are spelled out move nothing on the map, %i × %i', async (width, height) => {
  const bad = ['Oslo', 'Bergen'].map((title) => ({ ...at(title, 60, 11), end: 'never' }));
  const map = await mountMap({ data: [at('Tromsø', 69, 19), at('Nairobi', -1, 37), ...bad] }, width, height);
  const before = await saying(map, 'problems');
  const { stand } = map;
  await map.control('See which').click();
  await commands.mouseMove(1200, 880);
  const { height: now } = await saying(map, 'problems');
  expect(now).toBeGreaterThan(before.height + 30);
  expect(now).toBeLessThan(height / 2 - 20);
  expect(map.stand).toEqual(stand);
});

const PICTURE = { status: 200, type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
const MAKERS =
  'Tiles © Esri — Source: Esri, i-cubed, USDA, USGS, AEX, GeoEye, Getmapping, Aerogrid, IGN, IGP, UPR-EGP, and the GIS User Community';

it.each([
  [568, 120, 'ltr'],
  [568, 268, 'rtl'],
  [608, 328, 'ltr'],
  [608, 328, 'rtl'],
  [736, 383, 'ltr'],
  [736, 383, 'rtl'],
  [968, 423, 'ltr'],
] as const)(
  'a long credit stands beside the note, which keeps its place and can be pressed: %i × %i, %s',
  async (width, height, dir) => {
    const nowhere = ['A', 'B', 'C'].map((title) => ({ title, date: '2024' }));
    const data = [at('Tromsø', 69, 19), at('Suva', -18, 178), at('Ushuaia', -55, -68), ...nowhere];
    const plain = await mountMap({ data }, width, height, dir);
    const place = plain.root.querySelector('.note')?.getBoundingClientRect();
    plain.element.remove();

    await commands.answer(SERVER, PICTURE);
    const map = await mountMap({ data, tiles: TILES, tileAttribution: MAKERS }, width, height, dir);
    const credit = await saying(map, 'credit');
    const note = map.root.querySelector('.note');
    expect(note?.getBoundingClientRect()).toEqual(place);
    const { left, right, top, bottom } = map.element.getBoundingClientRect();
    expect([credit.left >= left, credit.right <= right]).toEqual([true, true]);
    expect([credit.top >= top, credit.bottom <= bottom]).toEqual([true, true]);
    for (const other of map.root.querySelectorAll('[data-tool], .label .text'))
      expect(meets(other.getBoundingClientRect(), credit), other.textContent).toBe(false);
    // One as low as that has no room for both.
    if (height > 120) expect(under(map, credit)).toEqual([]);
    await map.control('3 entries have no single place').click();
    await expect.poll(() => map.list).not.toBeNull();
  },
);
