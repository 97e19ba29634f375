import { describe, expect, it } from 'vitest';
import { cellCentre, gridStep, meridians, parallels } from '../../src/layout/graticule.js';
import { mercatorX, mercatorY, projector, type View } from '../../src/layout/projection.js';

const view = (lat: number, lon: number, zoom: number): View => ({
  center: [lat, lon],
  zoom,
  width: 784,
  height: 424,
});

describe('the grid', () => {
  it('has lines at round degrees, where the projector puts them', () => {
    const at = view(21, 105, 6);
    const { x, y } = projector(at);
    expect(meridians(at).map(({ degrees }) => degrees)).toEqual([100, 105, 110]);
    expect(parallels(at).map(({ degrees }) => degrees)).toEqual([20, 25]);
    for (const { degrees, at: px } of meridians(at)) expect(px).toBeCloseTo(x(mercatorX(degrees)), 6);
    for (const { degrees, at: px } of parallels(at)) expect(px).toBeCloseTo(y(mercatorY(degrees)), 6);
  });

  it('goes on over the date line, and round the globe', () => {
    const degrees = meridians(view(0, 178, 4)).map((line) => line.degrees);
    expect(degrees).toEqual([150, 160, 170, -180, -170, -160, -150]);
    expect(meridians(view(0, -182, 4)).map((line) => line.degrees)).toEqual(degrees);
  });

  it('is closer the nearer the map is', () => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8].map(gridStep);
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect([steps[0], steps.at(-1)]).toEqual([30, 2]);
  });

  it('has cells, of which one holds the middle of the view', () => {
    for (const [lat, lon] of [
      [21, 105],
      [-21, -105],
      [0, 180],
    ] as const) {
      const { x, y } = cellCentre(view(lat, lon, 6), 1);
      expect(Math.abs(x - mercatorX(lon)) * 360).toBeLessThan(2.501);
      expect(Math.abs(y - mercatorY(lat)) * 360).toBeLessThan(3);
    }
  });
});
