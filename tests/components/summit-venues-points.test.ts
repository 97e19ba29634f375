/** Events at several points: one of them has the mark, and the others are there as well. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { Geometry } from '../../src/data/types.js';
import { mountMap, type MapHarness } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

/** Where dots are drawn on the copy of the world in view, in CSS px of the map. */
function dotsOf(map: MapHarness): { x: number; y: number }[] {
  const { left, top, width } = map.element.getBoundingClientRect();
  return [...map.root.querySelectorAll<SVGPathElement>('.shape.dots')]
    .flatMap((path) => {
      const matrix = path.getScreenCTM();
      return [...(path.getAttribute('d') ?? '').matchAll(/M(\S+) (\S+)h0/g)].map(([, x, y]) =>
        new DOMPoint(Number(x), Number(y)).matrixTransform(matrix ?? undefined),
      );
    })
    .map(({ x, y }) => ({ x: x - left, y: y - top }))
    .filter(({ x }) => x > 0 && x < width);
}

const POINTS = [
  [30, 50],
  [36, 50],
  [33, 46],
] as const;

it.each<[string, Geometry, number]>([
  ['a MultiPoint', { type: 'MultiPoint', coordinates: POINTS }, 3],
  [
    'a point beside a line',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [30, 50] },
        {
          type: 'LineString',
          coordinates: [
            [36, 50],
            [33, 46],
          ],
        },
      ],
    },
    1,
  ],
])('all points of %s are dots, and the fit holds them', async (_, geometry, count) => {
  const map = await mountMap({ data: [{ title: 'Sample: strikes', date: '2024', geometry }] });
  const dots = dotsOf(map);
  expect(dots).toHaveLength(count);
  for (const { x, y } of dots) {
    expect(x).toBeGreaterThan(40);
    expect(x).toBeLessThan(744);
    expect(y).toBeGreaterThan(40);
    expect(y).toBeLessThan(383);
  }
  // As close as they allow, not as one place is shown.
  expect(map.stand.zoom).toBeGreaterThan(4.5);
  const [dot] = map.root.querySelectorAll('.shape.dots');
  const mark = map.root.querySelector('.marker .m-fill');
  expect(dot && getComputedStyle(dot).stroke).toBe(mark && getComputedStyle(mark).fill);
});

it('a lone point is its mark, without a dot', async () => {
  const geometry = { type: 'Point', coordinates: [30, 50] } as const;
  const map = await mountMap({ data: [{ title: 'Sample: one', date: '2024', geometry }] });
  expect(map.markers()).toHaveLength(1);
  expect(map.root.querySelectorAll('.shape')).toHaveLength(0);
});
