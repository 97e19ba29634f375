import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector, type View } from '../../src/layout/projection.js';
import { fills, sheetIn } from '../../src/layout/sheet.js';

const view = (lat: number, lon: number, zoom: number, width = 800, height = 500): View => ({
  center: [lat, lon],
  zoom,
  width,
  height,
});

describe('a picture of the map', () => {
  it('lies so that every place is where the view has it', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const views = fc
      .tuple(degrees(60), degrees(180), fc.double({ min: 2, max: 8, noNaN: true }))
      .map(([lat, lon, zoom]) => view(lat, lon, zoom));
    fc.assert(
      fc.property(views, views, fc.double({ min: -0.05, max: 0.05, noNaN: true }), (now, drawn, off) => {
        const { left, top, stretch } = sheetIn(now, drawn);
        // A place in the middle of what was drawn, on the copy of the world that is nearest to both.
        const mx = drawn.center[1] / 360 + 0.5 + off / 8;
        const my = 0.4 + off;
        const was = projector(drawn);
        const is = projector(now);
        const world = is.scale;
        const apart = left + stretch * was.x(mx) - is.x(mx);
        expect(Math.abs(apart - Math.round(apart / world) * world)).toBeLessThan(1e-4 * stretch + 1e-4);
        expect(Math.abs(top + stretch * was.y(my) - is.y(my))).toBeLessThan(1e-4 * stretch + 1e-4);
      }),
    );
  });

  it('crosses the date line without a jump', () => {
    const drawn = view(0, 179.9, 4);
    const now = view(0, -179.9, 4);
    const { left } = sheetIn(now, drawn);
    expect(left).toBeCloseTo((-0.2 / 360) * 256 * 2 ** 4, 6);
  });

  it('does for a view that it holds, until it would look coarse', () => {
    const drawn = view(20, 10, 3, 1200, 900);
    const holds = (now: View): boolean => fills(now, sheetIn(now, drawn), drawn);
    expect(holds(view(20, 10, 3))).toBe(true);
    expect(holds(view(20, 40, 3))).toBe(true);
    expect(holds(view(20, 50, 3))).toBe(false);
    expect(holds(view(50, 10, 3))).toBe(false);
    expect(holds(view(20, 10, 3.5))).toBe(true);
    expect(holds(view(20, 10, 3.6))).toBe(false);
    expect(holds(view(20, 10, 2.5))).toBe(true);
    expect(holds(view(20, 10, 2.4))).toBe(false);
  });
});
