import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../src/data/mercator.js';
import { lineBoxes } from '../../src/layout/line-boxes.js';
import { projector, type View } from '../../src/layout/projection.js';

const view: View = { center: [0, 0], zoom: 2, width: 512, height: 256 };
const at = (lon: number, lat: number) => ({ x: mercatorX(lon), y: mercatorY(lat) });
const middles = (line: readonly { x: number; y: number }[], from = view) =>
  lineBoxes(line, from).map(
    ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2] as const,
  );

describe('the boxes of a line', () => {
  it('follow it without a gap, from end to end', () => {
    const { x, y } = projector(view);
    const line = [at(-40, 10), at(20, 20), at(40, -20)];
    const found = middles(line);
    for (const [i, point] of line.entries()) {
      const near = found.some(([mx, my]) => Math.hypot(mx - x(point.x), my - y(point.y)) <= 4);
      expect(near, String(i)).toBe(true);
    }
    for (const [i, [mx, my]] of found.entries()) {
      const next = found[i + 1];
      if (next) expect(Math.max(Math.abs(next[0] - mx), Math.abs(next[1] - my))).toBeLessThanOrEqual(8);
    }
  });

  it('are those that a view shows, and as many as it has room for, however long the line is', () => {
    const near = { ...view, zoom: 8 };
    const across = middles([at(-170, 0), at(170, 0)].toReversed(), near);
    expect(across).toEqual([]);
    const found = middles([at(-80, 0), at(80, 0)], near);
    expect(found.length).toBe(512 / 8 + 1);
    for (const [mx, my] of found) {
      expect(mx).toBeGreaterThanOrEqual(0);
      expect(mx).toBeLessThanOrEqual(512);
      expect(my).toBe(128);
    }
    expect(middles([at(-80, 60), at(80, 60)], near)).toEqual([]);
  });

  it('go the short way over the date line', () => {
    const there = { ...view, center: [0, 180] as const };
    const xs = middles([at(170, 0), at(-170, 0)], there).map(([mx]) => mx);
    const away = (10 / 360) * 1024;
    expect(Math.abs(Math.min(...xs) - (256 - away))).toBeLessThan(4);
    expect(Math.abs(Math.max(...xs) - (256 + away))).toBeLessThan(4);
  });

  it('are few where corners are closer than boxes', () => {
    const line = Array.from({ length: 1000 }, (_, i) => at(i / 100, 0));
    expect(middles(line).length).toBeLessThan(12);
  });
});
