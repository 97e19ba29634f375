/** What a mark on the map says by its form: how sure the event is, and how exactly its place is known. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { DataInput, EventInput } from '../../src/data/types.js';
import { mountMap, put, type MapHarness } from './harness/map.js';
import { pictureOf } from './harness/picture.js';

afterEach(() => commands.coarsePointer(true));
beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

const at = (title: string, lon: number, more: Partial<EventInput> = {}): EventInput => ({
  title,
  date: '2024-05-10',
  place: title,
  lat: 10,
  lon,
  group: 'visits',
  ...more,
});

/** The parts of a mark, from the bottom up. */
function partsOf(map: MapHarness, title: string): string {
  const mark = map.root.querySelector(`button[aria-label^="${title}"] .mark`);
  return [...(mark?.querySelectorAll(':scope > path') ?? [])]
    .map((part) => {
      const dash = part.getAttribute('stroke-dasharray') === 'none' ? '' : ' dashed';
      return `${part.getAttribute('class')?.slice(2)}${dash}`;
    })
    .join(', ');
}

it.each([
  [344, 'mouse', 44],
  [784, 'mouse', 32],
  [784, 'finger', 44],
] as const)('at %i px a mark answers to a %s in %i px', async (width, pointer, side) => {
  await commands.coarsePointer(pointer === 'finger');
  const map = await mountMap({ data: [at('west', -60), at('east', 60)] }, width);
  const boxes = [...map.root.querySelectorAll('.marker')].map((each) => each.getBoundingClientRect());
  expect(boxes.map((box) => [box.width, box.height])).toEqual([
    [side, side],
    [side, side],
  ]);
});

describe('the form of a mark', () => {
  it('says that an event was inferred, is planned, was cancelled, lies perhaps in the window or outside', async () => {
    const map = await mountMap({
      data: [
        at('known', -75),
        at('inferred', -45, { inferred: true }),
        at('planned', -15, { status: 'planned' }),
        at('cancelled', 15, { status: 'cancelled' }),
        at('month', 45, { date: '2024-05' }),
        at('before', 75, { date: '2023' }),
      ],
      from: '2024-05-05',
      to: '2024-05-20',
    });
    expect(partsOf(map, 'known')).toBe('halo, fill');
    expect(partsOf(map, 'inferred')).toBe('halo, stroke');
    expect(partsOf(map, 'planned')).toBe('halo, stroke dashed, stroke dashed');
    expect(partsOf(map, 'cancelled')).toBe('halo, stroke, slash-gap, slash');
    expect(partsOf(map, 'month')).toBe('halo, stroke, core');
    const [before] = map.root.querySelectorAll('.marker.outside .mark > path');
    expect(before?.getAttribute('class')).toBe('m-stroke');
    expect(map.outlines()).toHaveLength(1);
    // What is drawn is said, too.
    const said = map.markers().map(({ name }) => name);
    for (const [title, word] of [
      ['planned', 'planned'],
      ['cancelled', 'cancelled'],
      ['inferred', 'inferred'],
      ['month', 'possibly in these dates'],
    ] as const)
      expect(said.find((name) => name.startsWith(title))).toContain(word);
  });
});

it('marks have the shape and the colour of their kind', async () => {
  const data = ['Summits', 'Talks', 'Letters', 'Visits'].map((group, i) => ({
    ...{ title: `Sample: ${group}`, date: '2020', group },
    ...{ lat: 0, lon: 20 * i },
  }));
  const map = await mountMap({ data });
  const marks = [...map.root.querySelectorAll('button.marker .mark')];
  expect(marks).toHaveLength(4);
  const shapes = marks.map((mark) =>
    [...mark.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(),
  );
  const colors = marks.map((mark) => getComputedStyle(mark).getPropertyValue('--_cat'));
  expect(new Set(shapes).size).toBe(4);
  expect(new Set(colors).size).toBe(4);
});

it('the mark of what is prominent is larger', async () => {
  const map = await mountMap();
  const width = (title: string): number =>
    map.root.querySelector(`button[aria-label^="${title}"] .mark .m-halo`)?.getBoundingClientRect().width ??
    0;
  expect(width('First US')).toBeGreaterThan(width('US asks') + 4);
});

it('the marker that has the focus by keyboard shows it, and no other', async () => {
  const map = await mountMap();
  await map.focusMap();
  await map.press('{Enter}{ArrowRight}');
  const rings = [...map.root.querySelectorAll('button.marker')].map((marker) => {
    const ring = marker.querySelector('.focus');
    return [marker === map.focused, ring !== null && getComputedStyle(ring).display !== 'none'];
  });
  expect(rings.filter(([focused]) => focused)).toEqual([[true, true]]);
  expect(rings.filter(([focused]) => !focused).every(([, shown]) => !shown)).toBe(true);
  expect(rings.length).toBeGreaterThan(3);
});

it('the ring of the focus lies over land and marks along all edges of the map', async () => {
  const map = await mountMap({ data: [] }, 400, 300);
  await put(map, 60, 95, 4);
  await map.focusMap();
  await map.press('{Shift}');
  await map.settled();
  const { data, width, height } = await pictureOf(map.element);
  const at = (x: number, y: number): string =>
    data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).join(' ');
  const edge = Math.round(width / 400);
  const around = [
    ...Array.from({ length: width - 2 * edge }, (_, i) => [
      at(i + edge, edge),
      at(i + edge, height - 1 - edge),
    ]),
    ...Array.from({ length: height - 2 * edge }, (_, i) => [
      at(edge, i + edge),
      at(width - 1 - edge, i + edge),
    ]),
  ].flat();
  expect([...new Set(around)]).toEqual([at(edge, edge)]);
  expect(at(edge, edge)).not.toBe(at(width >> 1, height >> 1));
});

it('the selected mark lies over those beside it, with its ring', async () => {
  const map = await mountMap({ data: ['a', 'b', 'c'].map((id, i) => at(id, i, { id })) });
  await put(map, 10, 1, 5.4);
  map.element.selected = 'a';
  await map.settled();
  const [first, ...others] = [...map.root.querySelectorAll('button.marker')];
  expect(first?.classList.contains('selected')).toBe(true);
  expect(others).toHaveLength(2);
  const layer = (marker: Element | undefined): number =>
    Number(marker && getComputedStyle(marker).zIndex.replace('auto', '0'));
  for (const other of others) expect(layer(first)).toBeGreaterThan(layer(other));
});

describe('a place that is known roughly', () => {
  const data: DataInput = {
    venues: [
      { id: 'house', name: 'House', lat: 0, lon: 0 },
      { id: 'town', name: 'Town', lat: 0, lon: 10, precision: 'city' },
      { id: 'area', name: 'Area', lat: 0, lon: 20, precision: 'region', radius: 200_000 },
      { id: 'land', name: 'Land', lat: 0, lon: 30, precision: 'country', radius: 500_000 },
      { id: 'north', name: 'North', lat: 60, lon: 20, precision: 'region', radius: 200_000 },
    ],
    events: ['house', 'town', 'area', 'land', 'north'].map((venue) => ({
      title: `Sample: ${venue}`,
      date: '2024',
      venue,
    })),
  };

  it.each(['region', 'country'] as const)('has a ring where only that is known, %s', async (precision) => {
    const venue = { id: 'land', name: 'Land', lat: 0, lon: 30, precision };
    const map = await mountMap({
      data: { venues: [venue], events: [{ title: 'Sample', date: '2024', venue: 'land' }] },
    });
    const ring = map.root.querySelector('circle.region');
    expect(Number(ring?.getAttribute('r'))).toBeGreaterThanOrEqual(12);
  });

  it('has a ring as wide as it may be, which grows as the map comes closer', async () => {
    const map = await mountMap({ data });
    const radii = (): number[] =>
      [...map.root.querySelectorAll('circle.region')].map((ring) => Number(ring.getAttribute('r')));
    for (const zoom of [4, 6]) {
      await put(map, 0, 15, zoom);
      const perMetre = (256 * 2 ** zoom) / 40_075_017;
      const [area = NaN, land = NaN, north = NaN] = radii();
      expect(area).toBeCloseTo(200_000 * perMetre, 0);
      expect(land).toBeCloseTo(500_000 * perMetre, 0);
      // At 60° a metre is twice as wide on the map.
      expect(north / area).toBeCloseTo(2, 2);
      // A house and a town are where their mark is.
      expect(radii()).toHaveLength(3);
    }
    // In forced colours a filled ring would hide what lies under it.
    const fills = (): string[] =>
      [...map.root.querySelectorAll('circle.region')].map((ring) => getComputedStyle(ring).fill);
    expect(fills()).not.toContain('none');
    await commands.emulateMedia({ forcedColors: 'active' });
    expect(fills()).toEqual(['none', 'none', 'none']);
    await commands.emulateMedia({ forcedColors: 'none' });
    await put(map, 0, 15, 2);
    // It never hides under its mark.
    expect(Math.min(...radii())).toBeGreaterThanOrEqual(12);
  });
});

it('names of countries are in the language of the reader', async () => {
  for (const [lang, name] of [
    ['ko', '캐나다'],
    ['ar', 'كندا'],
    ['ru', 'Канада'],
  ] as const) {
    const map = await mountMap({ lang });
    await expect.poll(() => map.labels(), { timeout: 3000 }).toContain(name);
    map.element.remove();
  }
  // Also where that changes while the map is there.
  const map = await mountMap({ lang: 'en' });
  expect(map.labels()).toContain('Canada');
  map.element.lang = 'ko';
  await expect.poll(() => map.labels()).toContain('캐나다');
});

it('a map wider than the world shows it again beside it, up to both edges', async () => {
  const map = await mountMap({ data: [] }, 1200, 560);
  for (const lon of [-180, -90, 0, 90, 179]) {
    await put(map, 0, lon, 0);
    const copies = [...map.root.querySelectorAll('.world use')].map((use) => use.getBoundingClientRect());
    expect(copies.length).toBeGreaterThanOrEqual(2);
    const { left, right } = map.element.getBoundingClientRect();
    expect(Math.min(...copies.map((copy) => copy.left)), `${lon}`).toBeLessThanOrEqual(left);
    expect(Math.max(...copies.map((copy) => copy.right)), `${lon}`).toBeGreaterThanOrEqual(right);
  }
});

it('nothing of Leaflet is seen: controls, credit and marks are the map’s own', async () => {
  const map = await mountMap({ tiles: `${location.origin}/stories/tile.svg?{z}/{x}/{y}` });
  await map.control('Zoom in').click();
  await map.settled();
  const theirs = [...map.root.querySelectorAll('[class*=leaflet]')];
  expect(theirs).toContain(map.viewport);
  for (const each of theirs) {
    if (each === map.viewport) continue;
    expect(each.className).toMatch(/^leaflet-pane leaflet-map-pane/);
    expect(each.childElementCount).toBe(0);
  }
});
