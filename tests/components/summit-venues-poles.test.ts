/** What stands at a pole, on the edge of the world, is as whole as anywhere else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put, type MapHarness } from './harness/map.js';

const data = [
  { id: 'south', title: 'South', date: '2024-01-02', place: 'South', lat: -90, lon: 20 },
  { id: 'paris', title: 'Paris', date: '2024-02-02', place: 'Paris', lat: 48, lon: 2 },
  { id: 'north', title: 'North', date: '2024-03-02', place: 'North', lat: 90, lon: 10 },
];
const SIZES = [
  [328, 268],
  [360, 600],
  [736, 383],
  [784, 491],
] as const;

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

/** CSS px of the least that a part of a marker keeps from the edges of the map. */
function fromEdge(map: MapHarness, parts: readonly Element[]): number {
  expect(parts.length).toBeGreaterThan(0);
  const frame = map.viewport.getBoundingClientRect();
  return Math.min(
    ...parts.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return Math.min(left - frame.left, top - frame.top, frame.right - right, frame.bottom - bottom);
    }),
  );
}

describe.each(SIZES)('at a pole of a map of %i × %i px', (width, height) => {
  it.each(['south', 'north'])('the mark of what is selected is whole, with ring and name: %s', async (id) => {
    for (const zoom of [2, 3.5, 6, 8]) {
      const map = await mountMap({ data }, width, height);
      await put(map, id === 'south' ? -40 : 40, 5, zoom);
      map.element.selected = id;
      await map.settled();
      const parts = (): Element[] => [
        ...map.root.querySelectorAll('button.marker[part~=selected] svg path'),
        ...map.root.querySelectorAll('.label.selected'),
      ];
      await expect
        .poll(() => fromEdge(map, parts()), { message: `at zoom ${zoom}` })
        .toBeGreaterThanOrEqual(0);
      map.element.remove();
    }
  });

  it('so is the mark that has the focus', async () => {
    for (const zoom of [2, 3.5, 6]) {
      const map = await mountMap({ data }, width, height);
      await put(map, 48, 2, zoom);
      await map.focusMap();
      await map.press('{Enter}');
      for (const key of ['{Home}', '{End}']) {
        await map.press(key);
        const ring = (): Element[] => [...(map.focused?.querySelectorAll('svg .focus path') ?? [])];
        await expect
          .poll(() => fromEdge(map, ring()), { message: `at zoom ${zoom}` })
          .toBeGreaterThanOrEqual(0);
      }
      map.element.remove();
    }
  });

  it('the world as a whole is pulled no further down than to the middle', async () => {
    const map = await mountMap({ data }, width, height);
    await map.drag([width / 2, 40], [width / 2, 180]);
    expect(map.stand.center[0]).toBeCloseTo(0, 6);
  });
});
