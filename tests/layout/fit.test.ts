import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPoints, type FitOptions, type Padding } from '../../src/layout/fit.js';
import { mercatorX, mercatorY, projector } from '../../src/layout/projection.js';

const HANOI = [21.03, 105.85] as const;
const WASHINGTON = [38.9, -77.04] as const;
const SINGAPORE = [1.25, 103.82] as const;
const FIJI = [-18.14, 178.44] as const;
const SAMOA = [-13.83, -171.76] as const;
const none: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const frame = { width: 784, height: 424 };

type Place = readonly [lat: number, lon: number];

function points(...places: readonly Place[]) {
  return {
    x: Float32Array.from(places, ([, lon]) => mercatorX(lon)),
    y: Float32Array.from(places, ([lat]) => mercatorY(lat)),
  };
}

function fit(places: readonly Place[], padding = none, options: FitOptions = {}) {
  const found = fitPoints(points(...places), frame, padding, options);
  if (!found) throw new Error('The frame has a size.');
  return found;
}

describe('fitPoints', () => {
  it('looks at Washington and Hanoi across the Pacific', () => {
    const { center, zoom } = fit([WASHINGTON, HANOI]);
    expect(center[1]).toBeCloseTo((105.85 + 360 - 77.04) / 2 - 360, 3);
    expect(zoom).toBeCloseTo(Math.log2(784 / 256 / ((360 - 77.04 - 105.85) / 360)), 4);
  });

  it('keeps Fiji and Samoa together', () => {
    const { center, zoom } = fit([SAMOA, FIJI]);
    expect(center[1]).toBeCloseTo(-176.66, 2);
    expect(zoom).toBeGreaterThan(5);
  });

  it('cuts at the widest gap, wherever it lies', () => {
    const { center } = fit([
      [0, -10],
      [0, 20],
      [0, 60],
    ]);
    expect(center[1]).toBeCloseTo(25, 4);
    expect(fit([HANOI, SINGAPORE]).center[1]).toBeCloseTo((105.85 + 103.82) / 2, 4);
  });

  it('shows one point at the largest zoom, and the same point twice no differently', () => {
    const once = fit([HANOI], none, { maxZoom: 6 });
    expect(once.zoom).toBe(6);
    expect(once.center[0]).toBeCloseTo(HANOI[0], 4);
    expect(once.center[1]).toBeCloseTo(HANOI[1], 4);
    expect(fit([HANOI, HANOI, HANOI], none, { maxZoom: 6 })).toEqual(once);
    expect(fit([HANOI]).zoom).toBe(12);
  });

  it('finds no gap inside one point, whatever its digits are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (x) => {
        expect(fitPoints({ x: [x], y: [0.4] }, frame, none)?.zoom).toBe(12);
      }),
    );
    expect(fitPoints({ x: [-1e-20, 1, 0], y: [0.4, 0.4, 0.4] }, frame, none)?.zoom).toBe(12);
  });

  it('shows the whole world where nothing has a place', () => {
    const world = fit([]);
    expect(world.center[1]).toBe(0);
    const { x, y } = projector({ ...frame, ...world });
    expect(y(mercatorY(70))).toBeGreaterThan(0);
    expect(y(mercatorY(-55))).toBeLessThan(424);
    expect(x(0.999)).toBeLessThanOrEqual(784);
    expect(fitPoints({ x: [NaN], y: [NaN] }, frame, none)).toEqual(world);
  });

  it('shows the whole world where there are points all around it', () => {
    const all = Array.from({ length: 5000 }, (_, i): Place => [(i % 100) - 50, (i * 0.618 * 360) % 360]);
    expect(fit(all).zoom).toBeCloseTo(Math.log2(784 / 256), 2);
  });

  it('passes over what is not a number', () => {
    const { x, y } = points(WASHINGTON, HANOI);
    const holes = { x: [NaN, ...x, 0.5, Infinity], y: [0.1, ...y, NaN, 0.9] };
    expect(fitPoints(holes, frame, none)).toEqual(fit([WASHINGTON, HANOI]));
  });

  it('has no answer for a frame without a size', () => {
    expect(fitPoints(points(HANOI), { width: 0, height: 400 }, none)).toBeNull();
    expect(fitPoints(points(HANOI), { width: 400, height: NaN }, none)).toBeNull();
  });

  it('keeps to the smallest zoom although the points do not fit', () => {
    expect(fit([WASHINGTON, HANOI], none, { minZoom: 4 }).zoom).toBe(4);
  });

  it('makes room beside a panel', () => {
    const found = fit([HANOI, SINGAPORE], { ...none, left: 400 }, { maxZoom: 5 });
    const { x } = projector({ ...frame, ...found });
    expect(x(mercatorX((105.85 + 103.82) / 2))).toBeCloseTo(400 + 384 / 2, 2);
  });

  it('survives padding larger than the frame', () => {
    const { zoom } = fit([WASHINGTON, HANOI], { top: 300, right: 900, bottom: 300, left: 900 });
    expect(zoom).toBeGreaterThanOrEqual(0);
    expect(fit([HANOI], { top: 300, right: 900, bottom: 300, left: 900 }).zoom).toBe(12);
  });

  it('leaves every point inside the padded frame', () => {
    const place = fc.tuple(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    const side = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.record({ top: side, right: side, bottom: side, left: side }),
        (places, padding) => {
          const size = { width: 900, height: 700 };
          const set = points(...places);
          const found = fitPoints(set, size, padding);
          if (!found) throw new Error('The frame has a size.');
          fc.pre(found.zoom > 0);
          const { x, y } = projector({ ...size, ...found });
          for (let i = 0; i < places.length; i++) {
            const px = x(set.x[i] ?? NaN);
            const py = y(set.y[i] ?? NaN);
            expect(px).toBeGreaterThanOrEqual(padding.left - 0.01);
            expect(px).toBeLessThanOrEqual(900 - padding.right + 0.01);
            expect(py).toBeGreaterThanOrEqual(padding.top - 0.01);
            expect(py).toBeLessThanOrEqual(700 - padding.bottom + 0.01);
          }
        },
      ),
    );
  });

  it('is as near as the points allow: one side touches the padding', () => {
    const { x, y } = projector({ ...frame, ...fit([WASHINGTON, HANOI, FIJI]) });
    const edges = [WASHINGTON, HANOI, FIJI].flatMap(([lat, lon]) => {
      const px = x(mercatorX(lon));
      const py = y(mercatorY(lat));
      return [px, 784 - px, py, 424 - py];
    });
    expect(Math.min(...edges)).toBeCloseTo(0, 1);
  });
});
