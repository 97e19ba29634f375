import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowBetween, curve, greatCircle, hiddenOf, pathBehind, type LatLon } from '../../src/layout/arcs.js';
import { mercatorX, mercatorY, projector, type View } from '../../src/layout/projection.js';

const at = (lat: number, lon: number) => ({ x: mercatorX(lon), y: mercatorY(lat) });
const washington = at(38.9, -77.04);
const hanoi = at(21.03, 105.85);
const pacific: View = { center: [27, 188], zoom: 2.2, width: 784, height: 424 };

function screen(point: { x: number; y: number }, view = pacific) {
  const { x, y } = projector(view);
  return { x: x(point.x), y: y(point.y) };
}
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('curve', () => {
  it('bows upwards from mark to mark and ends short of both', () => {
    const found = curve(washington, hanoi, pacific);
    if (!found) throw new Error('The two are far apart.');
    const [a, b] = [screen(washington), screen(hanoi)];
    expect(distance(found.start, a)).toBeCloseTo(10, 6);
    expect(distance(found.end, b)).toBeCloseTo(20, 6);
    expect(found.middle.y).toBeLessThan((a.y + b.y) / 2 - 20);
    expect(found.path).toMatch(/^M[\d.]+ [\d.]+Q[\d.]+ [\d.]+ [\d.]+ [\d.]+$/);
  });

  it('takes the gaps that the marks ask for', () => {
    const found = curve(washington, hanoi, pacific, { startGap: 4, endGap: 30 });
    expect(distance(found?.start ?? { x: 0, y: 0 }, screen(washington))).toBeCloseTo(4, 6);
    expect(distance(found?.end ?? { x: 0, y: 0 }, screen(hanoi))).toBeCloseTo(30, 6);
  });

  it('bows to the same side both ways', () => {
    const there = curve(washington, hanoi, pacific);
    const back = curve(hanoi, washington, pacific);
    expect(back?.control.x).toBeCloseTo(there?.control.x ?? NaN, 6);
    expect(back?.control.y).toBeCloseTo(there?.control.y ?? NaN, 6);
    const [north, south] = [at(60, 180), at(-20, 180)];
    expect(curve(north, south, pacific)?.control.x).toBeGreaterThan(screen(north).x + 20);
    expect(curve(south, north, pacific)?.control.x).toBeGreaterThan(screen(north).x + 20);
  });

  it('points its head along the end of the curve', () => {
    const found = curve(washington, hanoi, pacific);
    if (!found) throw new Error('The two are far apart.');
    const numbers = (found.head.match(/-?[\d.]+/g) ?? []).map(Number);
    const [ax = 0, ay = 0, tx = 0, ty = 0, bx = 0, by = 0] = numbers;
    expect(numbers).toHaveLength(6);
    expect(tx).toBeCloseTo(found.end.x, 1);
    expect(ty).toBeCloseTo(found.end.y, 1);
    expect(distance({ x: ax, y: ay }, { x: bx, y: by })).toBeCloseTo(7.2, 1);
    // Its middle lies behind the tip, on the line from the control point.
    const behind = { x: (ax + bx) / 2, y: (ay + by) / 2 };
    expect(distance(behind, found.end)).toBeCloseTo(6, 1);
    expect(distance(behind, found.control)).toBeLessThan(distance(found.end, found.control));
  });

  it('is left out where the marks nearly touch or have no place', () => {
    expect(curve(hanoi, hanoi, pacific)).toBeNull();
    expect(curve(hanoi, at(22, 107), pacific)).toBeNull();
    expect(curve(hanoi, { x: NaN, y: NaN }, pacific)).toBeNull();
  });

  it('flattens rather than leave the frame', () => {
    const low: View = { center: [60, 150], zoom: 2, width: 500, height: 200 };
    const [a, b] = [at(68, 100), at(68, -160)];
    const flat = curve(a, b, low, { bow: 0.5 });
    // 200 px more of height leave 100 px more above.
    const free = curve(a, b, { ...low, height: 400 }, { bow: 0.5 });
    expect((free?.middle.y ?? NaN) - 100).toBeLessThan(0);
    expect(flat?.middle.y).toBeGreaterThanOrEqual(8);
    expect(flat?.middle.y).toBeLessThan(screen(a, low).y);
  });
});

describe('a curve behind words', () => {
  const found = bowBetween({ x: 20, y: 160 }, { x: 320, y: 160 }, { width: 400, height: 200 });
  if (!found) throw new Error('The two are far apart.');
  const ends = (path: string): number[][] =>
    [...path.matchAll(/M([\d.]+) ([\d.]+)Q[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)/g)].map((piece) =>
      piece.slice(1).map(Number),
    );

  it('is whole where none is in its way', () => {
    const far = { left: 0, right: 400, top: 180, bottom: 200 };
    expect(pathBehind(found, [far])).toBe(found.path);
    expect(hiddenOf(found, [far])).toEqual({ share: 0, start: false, head: false });
  });

  it('is interrupted by words, and goes on behind them where it would have been', () => {
    const word = { left: 150, right: 200, top: 80, bottom: 140 };
    const path = pathBehind(found, [word]);
    const [before = [], after = []] = ends(path);
    expect(ends(path)).toHaveLength(2);
    expect(before.slice(0, 2)).toEqual(ends(found.path)[0]?.slice(0, 2));
    expect(after.slice(2)).toEqual(ends(found.path)[0]?.slice(2));
    // As near as one look along the curve.
    const near = found.end.x / 100;
    expect(Math.abs((before[2] ?? 0) - 150)).toBeLessThan(near);
    expect(Math.abs((after[0] ?? 0) - 200)).toBeLessThan(near);
    expect(Math.abs((before[3] ?? 0) - (after[1] ?? 0))).toBeLessThan(8);
    const { share, start, head } = hiddenOf(found, [word]);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
    expect([start, head]).toEqual([false, false]);
  });

  it('is nothing where words cover all of it', () => {
    const all = [{ left: 0, right: 400, top: 0, bottom: 200 }];
    expect(pathBehind(found, all)).toBe('');
    expect(hiddenOf(found, all)).toEqual({ share: 1, start: true, head: true });
  });
});

describe('greatCircle', () => {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const angle = ([lat0, lon0]: LatLon, [lat1, lon1]: LatLon) =>
    2 *
    Math.asin(
      Math.min(
        1,
        Math.sqrt(
          Math.sin(radians(lat1 - lat0) / 2) ** 2 +
            Math.cos(radians(lat0)) * Math.cos(radians(lat1)) * Math.sin(radians(lon1 - lon0) / 2) ** 2,
        ),
      ),
    );

  it('goes from Hanoi to Washington over the far north, and breaks at the date line', () => {
    const lines = greatCircle([21.03, 105.85], [38.9, -77.04], 32);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.at(-1)?.[1]).toBe(180);
    expect(lines[1]?.[0]?.[1]).toBe(-180);
    expect(lines[0]?.at(-1)?.[0]).toBe(lines[1]?.[0]?.[0]);
    expect(Math.max(...lines.flat().map(([lat]) => lat))).toBeGreaterThan(75);
  });

  it('stays whole where it does not cross', () => {
    const lines = greatCircle([1.25, 103.82], [21.03, 105.85], 8);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(9);
    expect(lines[0]?.[0]).toEqual([1.25, 103.82]);
    expect(lines[0]?.at(-1)).toEqual([21.03, 105.85]);
  });

  it('is a point for two equal places', () => {
    expect(greatCircle([5, 5], [5, 5])).toEqual([
      [
        [5, 5],
        [5, 5],
      ],
    ]);
  });

  it('goes over the north between antipodes', () => {
    const lats = greatCircle([10, 20], [-10, -160], 18)
      .flat()
      .map(([lat]) => lat);
    expect(Math.max(...lats)).toBeCloseTo(90, 6);
    expect(Math.min(...lats)).toBe(-10);
  });

  it('takes longitudes past 180', () => {
    const [line] = greatCircle([0, 190], [0, 200], 2);
    expect(line?.map(([, lon]) => Math.round(lon))).toEqual([-170, -165, -160]);
  });

  it('makes steps of one length, without a jump, that add up to the shortest way', () => {
    const place = fc.tuple(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(place, place, (a, b) => {
        const lines = greatCircle(a, b, 16);
        const steps = lines.flatMap((line) =>
          line.slice(1).map((point, i) => angle(line[i] ?? point, point)),
        );
        const jumps = lines.flatMap((line) =>
          line.slice(1).map((point, i) => Math.abs(point[1] - (line[i]?.[1] ?? NaN))),
        );
        expect(Math.max(0, ...jumps)).toBeLessThanOrEqual(180);
        // Where a line is broken the cut lies on a chord, so the sum is a little longer.
        const sum = steps.reduce((total, step) => total + step, 0);
        expect(sum).toBeGreaterThanOrEqual(angle(a, b) - 1e-6);
        if (lines.length > 1) return;
        expect(sum).toBeCloseTo(angle(a, b), 5);
        for (const step of steps) expect(step).toBeCloseTo(sum / steps.length, 5);
      }),
    );
  });
});
