import { describe, expect, it } from 'vitest';
import { arcOf } from '../../src/components/summit-timeline/arc.js';
import type { Item } from '../../src/components/summit-timeline/model.js';

const RADIUS = 6;

/** A mark without words, in px. */
const mark = (id: string, x: number, y: number): Item => ({
  ...{ id, kind: 'event', spoken: id, category: 1, lane: 0, group: '', dimmed: false, start: x, end: x },
  ...{ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS, middle: RADIUS, label: null },
  glyph: {
    ...{ form: 'point', x0: x - RADIUS, x1: x + RADIUS, parts: [] },
    ring: { x, look: { category: 1, r: RADIUS } },
  },
});

const ENDS = [mark('a', 100, 100), mark('b', 400, 100)];

const pathOf = (...others: readonly Item[]): string => {
  const relations = [{ from: 'a', to: 'b', kind: 'led-to' as const }];
  return arcOf(relations, 'a', [...ENDS, ...others], { width: 500, height: 200, zoom: 1 })?.path ?? '';
};

/** Points along a path of one curve. */
function pointsOn(path: string): { readonly x: number; readonly y: number }[] {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN, ...more] = (
    path.match(/-?[\d.]+/g) ?? []
  ).map(Number);
  expect(more).toEqual([]);
  return Array.from({ length: 101 }, (_, i) => {
    const [t, u] = [i / 100, 1 - i / 100];
    return { x: u * u * x0 + 2 * t * u * x1 + t * t * x2, y: u * u * y0 + 2 * t * u * y1 + t * t * y2 };
  });
}

const distanceTo = (path: string, { x, y, middle }: Item): number =>
  Math.min(...pointsOn(path).map((point) => Math.hypot(point.x - x - RADIUS, point.y - y - middle)));

describe('the arc of a relation', () => {
  it('goes round the marks of others, where it would seem to lead', () => {
    const direct = pathOf();
    const top = pointsOn(direct).reduce((highest, point) => (point.y < highest.y ? point : highest));
    const inTheWay = mark('other', top.x, top.y);
    expect(distanceTo(direct, inTheWay)).toBeLessThan(1);
    expect(distanceTo(pathOf(inTheWay), inTheWay)).toBeGreaterThan(RADIUS);
    // One that stands elsewhere changes nothing.
    expect(pathOf(mark('other', top.x, 190))).toBe(direct);
  });
});
