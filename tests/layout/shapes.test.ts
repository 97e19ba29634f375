import { describe, expect, it } from 'vitest';
import { boxAround } from '../../src/layout/fit.js';
import { lineBoxes } from '../../src/layout/line-boxes.js';
import { shapeOf, SHAPE_SIZE } from '../../src/layout/shapes.js';

describe('the shape of an event', () => {
  it('is a line, or an area that closes, holes and all', () => {
    expect(
      shapeOf({
        type: 'LineString',
        coordinates: [
          [-180, 0],
          [-90, 0],
        ],
      }),
    ).toEqual({
      path: 'M0 32768L16384 32768',
      dots: '',
      area: false,
      lines: [
        [
          { x: 0, y: 0.5 },
          { x: 0.25, y: 0.5 },
        ],
      ],
    });
    const square = [
      [0, 0],
      [90, 0],
      [90, 60],
      [0, 0],
    ] as const;
    const { path, area } = shapeOf({ type: 'Polygon', coordinates: [square, square] });
    expect(area).toBe(true);
    expect(path.match(/z/g)).toHaveLength(2);
  });

  it('has a dot for each of several points, also beside lines, and none for a lone one', () => {
    const points = {
      type: 'MultiPoint',
      coordinates: [
        [-180, 0],
        [-90, 0],
      ],
    } as const;
    const dots = 'M0 32768h0M16384 32768h0';
    const lines = [[{ x: 0, y: 0.5 }], [{ x: 0.25, y: 0.5 }]];
    expect(shapeOf(points)).toEqual({ path: '', dots, area: false, lines });
    const one = { type: 'Point', coordinates: [-180, 0] } as const;
    expect(shapeOf(one)).toEqual({ path: '', dots: '', area: false, lines: [] });
    const line = { type: 'LineString', coordinates: points.coordinates } as const;
    expect(shapeOf({ type: 'GeometryCollection', geometries: [one, line] })).toMatchObject({
      path: 'M0 32768L16384 32768',
      dots: 'M0 32768h0',
    });
  });

  it('goes the short way over the date line', () => {
    const { path, lines } = shapeOf({
      type: 'LineString',
      coordinates: [
        [179, 0],
        [-179, 0],
        [-178, 0],
      ],
    });
    const xs = [...path.matchAll(/[ML](\S+)/g)].map(([, x]) => Number(x) / SHAPE_SIZE);
    expect(xs.map((x) => Math.round((x * 360 - 180) * 10) / 10)).toEqual([179, 181, 182]);
    expect(lines.flat().map(({ x }) => Math.round(x * 360 - 180))).toEqual([179, 181, 182]);
  });

  /** Between two meridians, from 64° to 70° north. */
  const box = (west: number, east: number): [number, number][] => [
    ...([
      [west, 64],
      [east, 64],
      [east, 70],
      [west, 70],
      [west, 64],
    ] satisfies [number, number][]),
  ];

  it('has no outline where the standard has it cut along the date line', () => {
    const cut = shapeOf({ type: 'MultiPolygon', coordinates: [[box(170, 180)], [box(-180, -172)]] });
    expect(cut.path.match(/z/g)).toHaveLength(2);
    const around = cut.lines.map((line) => line.map(({ x }) => Math.round(x * 360 - 180)));
    expect(around).toEqual([
      [170, 180],
      [180, 170, 170],
      [-180, -172, -172, -180],
    ]);
    expect(cut.outline?.match(/M/g)).toHaveLength(3);
    expect(cut.outline).not.toContain('z');
    // Antarctica goes all the way round.
    const pole = [
      [-180, -70],
      [-60, -65],
      [60, -65],
      [180, -70],
      [180, -90],
      [-180, -90],
      [-180, -70],
    ] as const;
    expect(shapeOf({ type: 'Polygon', coordinates: [pole] }).lines.map(({ length }) => length)).toEqual([4]);
  });

  const wide = (west: number, east: number, south: number, north: number) =>
    shapeOf({
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    });

  it('is an area as it is written, however wide', () => {
    const { path, outline, lines } = wide(-90, 135, 0, 40);
    expect(path).toMatch(/^M16384 32768L57344 32768L57344 \d+\.\dL16384 \d+\.\dL16384 32768z$/);
    expect(outline).toBeUndefined();
    const box = boxAround({ x: lines.flat().map(({ x }) => x), y: lines.flat().map(({ y }) => y) });
    expect(box?.west).toBeCloseTo(0.25);
    expect(box?.east).toBeCloseTo(0.875);
    // Names keep clear of it where it is.
    const view = { center: [0, 0], zoom: 0, width: 256, height: 256 } as const;
    const boxes = lines.flatMap((line) => lineBoxes(line, view));
    for (const { left, right } of boxes) expect(left >= 60 && right <= 228).toBe(true);
    expect(boxes.length).toBeGreaterThan(40);
  });

  it('is a band all the way round without an edge at the date line, or along the pole', () => {
    const band = wide(-180, 180, -60, -45);
    expect(band.path).toMatch(/^M0 \S+L65536 /);
    expect(band.outline?.match(/M/g)).toHaveLength(2);
    expect(wide(-180, 180, -90, -65).outline).toMatch(/^M65536 \S+L0 \S+$/);
    const whole = wide(-180, 180, -90, 90);
    expect([whole.outline, whole.lines.length]).toEqual(['', 1]);
  });

  it('has its hole in it where it crosses the date line', () => {
    const { path } = shapeOf({ type: 'Polygon', coordinates: [box(176, -176), box(-179, 179)] });
    const xs = [...path.matchAll(/[ML](\S+)/g)].map(([, x]) =>
      Math.round((Number(x) / SHAPE_SIZE) * 360 - 180),
    );
    expect(xs).toEqual([176, 184, 184, 176, 176, 181, 179, 179, 181, 181]);
  });

  it('is a line round the globe where that is written', () => {
    const { path } = shapeOf({
      type: 'LineString',
      coordinates: [
        [-180, 0],
        [180, 0],
      ],
    });
    expect(path).toBe('M0 32768L65536 32768');
  });

  it('ends at the date line where nothing of it lies beyond', () => {
    for (const [west, east] of [
      [170, 180],
      [-180, -172],
    ] as const)
      expect(shapeOf({ type: 'Polygon', coordinates: [box(west, east)] }).outline).toBeUndefined();
  });

  it('has no line for points, which have marks or dots', () => {
    expect(shapeOf({ type: 'Point', coordinates: [1, 2] }).path).toBe('');
    const both = shapeOf({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [1, 2] },
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    });
    expect(both.path).toMatch(/^M\S+ \S+L\S+ \S+$/);
  });
});
