/** Places of which a radius is known: the circle that the true spot lies in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { DataInput, PlacePrecision } from '../../src/data/types.js';
import { mountMap, put, type MapHarness } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

/** A place at sea, and Lisbon, which is where its point is. */
const atSea = (radius: number, precision?: PlacePrecision, count = 2, name = 'At sea'): DataInput => ({
  venues: [
    { id: 'sea', name, lat: 30, lon: -40, radius, ...(precision && { precision }) },
    { id: 'lisbon', name: 'Lisbon', lat: 38.7, lon: -9.1 },
  ],
  events: ['sea', 'lisbon']
    .slice(0, count)
    .map((venue) => ({ title: `Sample: ${venue}`, date: '2024', venue })),
});

const circles = (map: MapHarness): SVGCircleElement[] => [
  ...map.root.querySelectorAll<SVGCircleElement>('circle.region'),
];
const radii = (map: MapHarness): number[] => circles(map).map((ring) => Number(ring.getAttribute('r')));

describe('a place with a radius', () => {
  it.each([undefined, 'venue', 'city', 'region'] as const)(
    'is drawn with it where it is a %s',
    async (what) => {
      const map = await mountMap({ data: atSea(300_000, what) });
      await put(map, 30, -40, 4);
      const perMetre = (256 * 2 ** 4) / (40_075_017 * Math.cos((30 * Math.PI) / 180));
      expect(radii(map)).toEqual([expect.closeTo(300_000 * perMetre, 0)]);
    },
  );

  it('is a plain mark as long as that is larger than its circle', async () => {
    const map = await mountMap({ data: atSea(20_000, 'city') });
    await put(map, 30, -40, 4);
    expect(radii(map)).toEqual([]);
    await put(map, 30, -40, 8);
    expect(radii(map)).toEqual([expect.closeTo(37.8, 0)]);
  });
});

describe('the fit', () => {
  it.each([
    ['beside another place', 1_500_000, 2],
    ['of a map with only one', 900_000, 1],
  ])('holds the circle of a place, %s', async (_, radius, count) => {
    const map = await mountMap({ data: atSea(radius, 'region', count) }, 784, 200);
    const frame = map.element.getBoundingClientRect();
    const [ring] = circles(map).map((each) => each.getBoundingClientRect());
    expect(ring?.top).toBeGreaterThan(frame.top);
    expect(ring?.bottom).toBeLessThan(frame.bottom);
    expect(ring?.left).toBeGreaterThan(frame.left);
    expect(ring?.right).toBeLessThan(frame.right);
  });

  it('shows the country around one place, however small its circle is', async () => {
    const map = await mountMap({ data: atSea(200, 'venue', 1) });
    expect(map.stand.zoom).toBe(4);
  });
});

it.each([2, 3, 4, 5, 6])('the name is not crossed by the circle, at zoom %i', async (zoom) => {
  const map = await mountMap({ data: atSea(300_000, 'region', 2, 'Somewhere at sea') });
  await put(map, 30, -40, zoom);
  const [circle] = circles(map).map((each) => each.getBoundingClientRect());
  const key = map.markers().find(({ name }) => name.includes('at sea'))?.key;
  const name = map.root.querySelector(`.label[data-of="${key}"]`)?.getBoundingClientRect();
  if (!circle || !name) throw new Error('There is no circle, or no name.');
  const [x, y] = [circle.x + circle.width / 2, circle.y + circle.height / 2];
  const across = [name.left - x, name.right - x];
  const down = [name.top - y, name.bottom - y];
  const nearest = Math.hypot(
    Math.max(across[0] ?? 0, 0, -(across[1] ?? 0)),
    Math.max(down[0] ?? 0, 0, -(down[1] ?? 0)),
  );
  const farthest = Math.hypot(Math.max(...across.map(Math.abs)), Math.max(...down.map(Math.abs)));
  const radius = circle.width / 2;
  expect(farthest < radius || nearest > radius).toBe(true);
});
