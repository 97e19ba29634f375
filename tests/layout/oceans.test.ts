import { describe, expect, it } from 'vitest';
import { oceanPlaces } from '../../src/layout/oceans.js';
import { boundsOf, contains, latitude, longitude, type View } from '../../src/layout/projection.js';
import { world110m } from '../../src/layout/world-110m.js';
import { decodeWorld } from '../../src/layout/world.js';
import { covers, read } from './outlines.js';

const view = (lat: number, lon: number, zoom: number, width = 784, height = 424): View => ({
  center: [lat, lon],
  zoom,
  width,
  height,
});
const oceans = (at: View): string[] => oceanPlaces(at).map(({ ocean }) => ocean);

describe('the name of an ocean', () => {
  it('stands where an atlas puts it while that is in view', () => {
    expect(new Set(oceans(view(20, 160, 2.2)))).toEqual(new Set(['pacific', 'indian']));
    expect(oceans(view(0, 0, 1))).toEqual([]);
  });

  it('else in the middle of a view of open water, the same one on both sides of the date line', () => {
    for (const zoom of [4, 5, 6, 7, 8]) {
      for (const lon of [170, 179.9, -179.9, 200, -160])
        expect(oceans(view(35, lon, zoom))).toEqual(['pacific']);
      expect(oceans(view(-30, -5, zoom))).toEqual(['atlantic']);
      expect(oceans(view(-35, 80, zoom))).toEqual(['indian']);
    }
  });

  it('is in view, on water', () => {
    const land = read(decodeWorld(world110m).land);
    const { size } = decodeWorld(world110m);
    let found = 0;
    for (let lat = -60; lat <= 60; lat += 4)
      for (let lon = -180; lon < 180; lon += 5)
        for (const zoom of [4, 6, 8]) {
          const at = view(lat, lon, zoom);
          for (const { x, y, elsewhere } of oceanPlaces(at)) {
            found++;
            // Half a name to each side at most.
            const half = 50 / (256 * 2 ** zoom);
            for (const place of [{ x, y }, ...elsewhere])
              for (const dx of [-half, 0, half])
                expect(covers(land, (place.x + dx) % 1, place.y, size), `${lat} ${lon} ${zoom}`).toBe(false);
            expect([{ x, y }, ...elsewhere].some((each) => contains(boundsOf(at), each.x, each.y))).toBe(
              true,
            );
          }
        }
    expect(found).toBeGreaterThan(500);
  });

  it('is not written over seas that have names of their own, of which some are disputed', () => {
    for (const [sea, lat, lon] of [
      ['South China Sea', 13, 114],
      ['Sea of Japan', 40, 135],
      ['East China Sea', 29, 125],
      ['Persian Gulf', 26, 52],
      ['Arabian Sea', 15, 63],
      ['Caribbean', 15, -73],
      ['Gulf of Mexico', 25, -90],
      ['Mediterranean', 35, 18],
      ['Tasman Sea', -38, 160],
      ['Bering Sea', 58, -178],
    ] as const)
      for (const zoom of [6, 7, 8])
        for (const { x, y } of oceanPlaces(view(lat, lon, zoom)))
          expect.fail(`${sea}: ${latitude(y)}, ${longitude(x)}`);
  });
});
