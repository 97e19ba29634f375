import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  contains,
  latitude,
  longitude,
  MAX_LATITUDE,
  mercatorX,
  mercatorY,
  projector,
  scaleOf,
  worldWidth,
  zoomOfWidth,
  type View,
} from '../../src/layout/projection.js';

const anyLat = fc.double({ min: -85, max: 85, noNaN: true });
const anyLon = fc.double({ min: -180, max: 179.999, noNaN: true });
const anyView: fc.Arbitrary<View> = fc.record({
  center: fc.tuple(anyLat, fc.double({ min: -540, max: 540, noNaN: true })),
  zoom: fc.double({ min: 0, max: 18, noNaN: true }),
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});
const pacific: View = { center: [27, 188], zoom: 2.2, width: 784, height: 424 };

describe('Mercator units', () => {
  it('run from the north-west corner of the world to the south-east one', () => {
    expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
    expect(mercatorY(0)).toBe(0.5);
    expect(mercatorY(MAX_LATITUDE)).toBeCloseTo(0, 10);
    expect(mercatorY(-MAX_LATITUDE)).toBeCloseTo(1, 10);
  });

  it('agree with the numbers of tiles and the latitudes of their edges', () => {
    // The example of the OpenStreetMap wiki, "Slippy map tilenames": Shibuya, zoom 18.
    const tile = (unit: number) => Math.floor(unit * 2 ** 18);
    expect([tile(mercatorX(139.7006793)), tile(mercatorY(35.6590699))]).toEqual([232798, 103246]);
    expect(latitude(1 / 4)).toBeCloseTo(66.51326, 5);
    expect(latitude(3 / 8)).toBeCloseTo(40.9799, 5);
    expect(longitude(3 / 8)).toBe(-45);
  });

  it('hold the poles at the edge', () => {
    expect(mercatorY(90)).toBe(mercatorY(MAX_LATITUDE));
    expect(mercatorY(-90)).toBe(mercatorY(-MAX_LATITUDE));
  });

  it('lead back to where they came from', () => {
    fc.assert(
      fc.property(anyLat, anyLon, (lat, lon) => {
        expect(latitude(mercatorY(lat))).toBeCloseTo(lat, 8);
        expect(longitude(mercatorX(lon))).toBeCloseTo(lon, 8);
      }),
    );
  });

  it('double with every zoom level', () => {
    expect([0, 1, 2.5].map(worldWidth)).toEqual([256, 512, 256 * 2 ** 2.5]);
    expect(zoomOfWidth(worldWidth(3.7))).toBeCloseTo(3.7, 12);
  });
});

describe('projector', () => {
  it('puts the centre in the middle', () => {
    const { x, y } = projector(pacific);
    expect(x(mercatorX(-172))).toBeCloseTo(392, 6);
    expect(y(mercatorY(27))).toBeCloseTo(212, 6);
  });

  it('shows Hanoi to the west and Washington to the east of the date line in the same view', () => {
    const { x } = projector(pacific);
    const hanoi = x(mercatorX(105.86));
    const washington = x(mercatorX(-77.04));
    expect(hanoi).toBeGreaterThan(0);
    expect(hanoi).toBeLessThan(392);
    expect(washington).toBeGreaterThan(392);
    expect(washington).toBeLessThan(784);
  });

  it('does not care how often the reader has panned around the globe', () => {
    const again = projector({ ...pacific, center: [27, 188 - 720] });
    expect(again.x(0.3)).toBeCloseTo(projector(pacific).x(0.3), 6);
  });

  it('places on the copy nearest to the centre, and leads back', () => {
    fc.assert(
      fc.property(anyView, anyLat, anyLon, (view, lat, lon) => {
        const { x, y, scale, toLatLon } = projector(view);
        const px = x(mercatorX(lon));
        expect(Math.abs(px - view.width / 2)).toBeLessThanOrEqual(scale / 2 + 1e-6);
        const back = toLatLon(px, y(mercatorY(lat)));
        expect(back[0]).toBeCloseTo(lat, 5);
        // 180 and -180 are one meridian.
        expect(Math.cos(((back[1] - lon) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(back[1]).toBeGreaterThanOrEqual(-180);
        expect(back[1]).toBeLessThan(180);
      }),
    );
  });
});

describe('bounds', () => {
  it('reach past the edge of the world where the view crosses the date line', () => {
    const bounds = boundsOf(pacific);
    expect(bounds.west).toBeCloseTo(188 / 360 + 0.5 - 392 / worldWidth(2.2), 10);
    expect(bounds.east).toBeGreaterThan(1);
    expect(contains(bounds, mercatorX(105.86), mercatorY(21))).toBe(true);
    expect(contains(bounds, mercatorX(-77), mercatorY(38.9))).toBe(true);
    expect(contains(bounds, mercatorX(10), mercatorY(50))).toBe(false);
  });

  it('hold nothing that has no place', () => {
    expect(contains(boundsOf(pacific), NaN, 0.5)).toBe(false);
    expect(contains(boundsOf(pacific), 0.5, NaN)).toBe(false);
  });

  it('hold what the projector puts into the frame, and nothing else', () => {
    fc.assert(
      fc.property(anyView, anyLat, anyLon, (view, lat, lon) => {
        const { x, y, scale } = projector(view);
        const mx = mercatorX(lon);
        const my = mercatorY(lat);
        const px = x(mx);
        const py = y(my);
        const off = (at: number, length: number) => Math.max(-at, at - length);
        // At the very edge the two may round differently.
        const outside = Math.max(off(px, view.width), off(py, view.height));
        fc.pre(Math.abs(outside) > scale * 1e-9);
        expect(contains(boundsOf(view), mx, my)).toBe(outside < 0);
      }),
    );
  });
});

describe('a scale', () => {
  const at = (lat: number, zoom: number) => ({ center: [lat, 10] as const, zoom, width: 784, height: 423 });

  it('is a round distance that fits, true in the middle of the view', () => {
    expect(scaleOf(at(0, 6), 110)).toEqual({ metres: 200_000, width: 82, about: false });
    // At 60° everything is twice as large.
    expect(scaleOf(at(60, 6), 110)).toEqual({ metres: 100_000, width: 82, about: false });
  });

  it('has a bar of at least six tenths of what it may be wide, whatever the zoom', () => {
    for (let zoom = 4; zoom < 22; zoom += 0.01) {
      const { metres, width } = scaleOf(at(10, zoom), 110) ?? { metres: 0, width: 0 };
      expect(width, `${metres} m at zoom ${zoom}`).toBeGreaterThanOrEqual(66);
      expect(width, `${metres} m at zoom ${zoom}`).toBeLessThanOrEqual(110);
    }
  });

  it('is about that of the middle where the map shows a large country', () => {
    expect(scaleOf(at(60, 4), 110)).toEqual({ metres: 500_000, width: 102, about: true });
    expect(scaleOf(at(0, 4), 110)?.about).toBe(false);
  });

  it('is none where the map shows so much that no one scale holds', () => {
    expect(scaleOf(at(0, 1.5), 110)).toBeNull();
    expect(scaleOf(at(60, 3), 110)).toBeNull();
  });
});
