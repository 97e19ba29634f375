/** The number at a place with several events. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountMap, put, type MapHarness } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

const events = (count: number, place: string, lat: number, lon: number): EventInput[] =>
  Array.from({ length: count }, (_, i) => ({
    title: `Sample: ${place} ${i}`,
    date: '2024',
    place,
    lat,
    lon,
  }));

/** The boxes of the numbers, by their text. */
const badges = (map: MapHarness): Map<string, { badge: DOMRect; mark: DOMRect }> =>
  new Map(
    [...map.root.querySelectorAll('.marker')].flatMap((marker) => {
      const badge = marker.querySelector('.badge');
      const box = badge?.querySelector('rect')?.getBoundingClientRect();
      return badge && box
        ? [[badge.textContent.trim(), { badge: box, mark: marker.getBoundingClientRect() }] as const]
        : [];
    }),
  );

it.each(['ltr', 'rtl'] as const)('covers no more of the mark the more digits it has, %s', async (dir) => {
  const data = [...events(3, 'A', 0, -30), ...events(12, 'B', 0, 0), ...events(120, 'C', 0, 30)];
  const map = await mountMap({ data }, 784, 423, dir);
  const found = badges(map);
  const offsets = ['3', '12', '120'].map((text) => {
    const { badge, mark } = found.get(text) ?? {};
    return badge && mark ? badge.left - (mark.left + mark.width / 2) : NaN;
  });
  // The middle of the mark stays free.
  expect(offsets[0]).toBeGreaterThan(0);
  for (const offset of offsets) expect(offset).toBeCloseTo(offsets[0] ?? NaN, 1);
  const picture = map.root.querySelector('.marker .mark');
  expect(picture && getComputedStyle(picture).overflow).toBe('visible');
});

it.each(['ltr', 'rtl'] as const)('has no name on it, %s', async (dir) => {
  // In nine rows another place comes nearer from the right, whose name stands on its left.
  const perDegree = (256 * 2 ** 4) / 360;
  const data = Array.from({ length: 9 }, (_, row) => {
    const [lat, lon] = [(160 - 40 * row) / perDegree, 372 / perDegree];
    const away = (46 + 4 * row) / perDegree;
    return [...events(30, `A${row}`, lat, lon - away), ...events(1, `Beta${row}`, lat, lon)];
  }).flat();
  const map = await mountMap({ data }, 784, 423, dir);
  await put(map, 0, 0, 4);
  const names = [...map.root.querySelectorAll('.label .text')].map((each) => each.getBoundingClientRect());
  const marks = [...map.root.querySelectorAll('.badge rect')].map((each) => each.getBoundingClientRect());
  expect(marks).toHaveLength(9);
  expect(names.length).toBeGreaterThan(9);
  const crossed = marks.filter((mark) =>
    names.some(
      (name) =>
        name.left < mark.right && mark.left < name.right && name.top < mark.bottom && mark.top < name.bottom,
    ),
  );
  expect(crossed).toEqual([]);
});
