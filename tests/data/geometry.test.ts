import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { pointOn, readGeometry } from '../../src/data/geometry.js';
import { unrolledLine, unrolledRings } from '../../src/data/unrolled.js';
import { read } from '../../src/data/readers/index.js';
import { readWkt } from '../../src/data/readers/wkt.js';
import type { Geometry, LonLat } from '../../src/data/types.js';
import { expectLinearText } from '../growth.js';

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('readWkt', () => {
  test.each<[text: string, geometry: unknown]>([
    ['POINT(105.86 21.03)', { type: 'Point', coordinates: [105.86, 21.03] }],
    ['Point Z (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
    [' pointzm(1 2 3 4)', { type: 'Point', coordinates: [1, 2] }],
    ['SRID=4326;POINT(1e1 -2.5)', { type: 'Point', coordinates: [10, -2.5] }],
    [
      'MULTIPOINT((1 2),(3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT(1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'LINESTRING (0 0, 10 0)',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [10, 0],
        ],
      },
    ],
    [
      'MULTILINESTRING((0 0,1 1),(2 2,3 3))',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    ['POLYGON((0 0,4 0,4 4,0 4,0 0))', { type: 'Polygon', coordinates: [square(0, 0, 4)] }],
    [
      'MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((5 5,6 5,6 6,5 6,5 5)))',
      { type: 'MultiPolygon', coordinates: [[square(0, 0, 4)], [square(5, 5, 1)]] },
    ],
  ])('%s', (text, geometry) => {
    expect(readWkt(text)).toEqual({ geometry, broken: 0 });
  });

  test.each([
    '',
    'POINT EMPTY',
    'POINT',
    'POINT(',
    'POINT(a b)',
    'CIRCLE(1 2)',
    '((((1 2',
    'POLYGON((0 0',
    'POINT(1 95)',
    'GEOMETRYCOLLECTION(POINT(1 2))',
  ])('%j is none', (text) => {
    expect(readWkt(text).geometry).toBeUndefined();
  });

  test('takes time in proportion to the text', () => {
    expectLinearText(['POINT(', '(', ')', '1 2,', '((1 2),', ' ', '1', 'P'], (text) => {
      readWkt(text);
      readWkt(`POLYGON(${text}`);
    });
  });
});

describe('readGeometry', () => {
  test('leaves out heights and what is no position, and counts those', () => {
    const line = {
      type: 'LineString',
      coordinates: [[0, 0, 9], ['x', 1], [1, 1], [2, 95], [3, 3], 7, [4, NaN]],
    };
    expect(readGeometry(line)).toEqual({
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [3, 3],
        ],
      },
      broken: 4,
    });
  });

  test.each([
    null,
    'POINT(1 2)',
    {},
    { type: 'Circle' },
    { type: 'Point' },
    { type: 'LineString', coordinates: [[0, 0]] },
  ])('%j is no geometry', (value) => {
    expect(readGeometry(value).geometry).toBeUndefined();
  });

  test('does not follow collections without end', () => {
    let nested: unknown = { type: 'Point', coordinates: [1, 2] };
    for (let depth = 0; depth < 60; depth++) nested = { type: 'GeometryCollection', geometries: [nested] };
    expect(readGeometry(nested).geometry).toBeUndefined();
  });
});

describe('pointOn', () => {
  test.each<[name: string, geometry: Geometry, point: number[]]>([
    [
      'half of a line',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [2, 0],
          [10, 0],
        ],
      },
      [5, 0],
    ],
    [
      'the longest of lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 0],
          ],
          [
            [0, 5],
            [8, 5],
          ],
        ],
      },
      [4, 5],
    ],
    ['the middle of an area', { type: 'Polygon', coordinates: [square(0, 0, 4)] }, [2, 2]],
    ['beside a hole', { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 2)] }, [0.5, 2]],
    [
      'inside a bent area',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 1],
            [1, 1],
            [1, 9],
            [0, 9],
            [0, 0],
          ],
        ],
      },
      [0.5, 2.618],
    ],
    [
      'the largest of areas',
      { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 4)]] },
      [7, 7],
    ],
    [
      'an area without extent',
      {
        type: 'Polygon',
        coordinates: [
          [
            [3, 3],
            [3, 3],
            [3, 3],
          ],
        ],
      },
      [3, 3],
    ],
    [
      'the point nearest to the middle',
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [4, 1],
          [10, 0],
        ],
      },
      [4, 1],
    ],
    [
      'half of a line over the date line, the short way',
      {
        type: 'LineString',
        coordinates: [
          [178, -18],
          [-170, -18],
        ],
      },
      [-176, -18],
    ],
    [
      'the middle of an area over the date line, beside its hole',
      {
        type: 'Polygon',
        coordinates: [
          [
            [176, 0],
            [-176, 0],
            [-176, 4],
            [176, 4],
            [176, 0],
          ],
          [
            [-179, 0.5],
            [179, 0.5],
            [179, 3.5],
            [-179, 3.5],
            [-179, 0.5],
          ],
        ],
      },
      [177.5, 2],
    ],
    [
      'the point nearest to the middle of some beside the date line',
      {
        type: 'MultiPoint',
        coordinates: [
          [170, 0],
          [-179, 1],
          [-170, 0],
        ],
      },
      [-179, 1],
    ],
    [
      'an area before a line before a point',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [50, 50] },
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [80, 0],
            ],
          },
          { type: 'Polygon', coordinates: [square(10, 10, 2)] },
        ],
      },
      [11, 11],
    ],
  ])('%s', (_, geometry, [lon = NaN, lat = NaN]) => {
    const point = pointOn(geometry);
    expect(point?.[0]).toBeCloseTo(lon, 2);
    expect(point?.[1]).toBeCloseTo(lat, 2);
  });

  test('lies within the bounds of the shape, wherever that is', () => {
    // Of wider ones nobody could tell on which side of the globe they are, had they not to be cut.
    const position = fc.tuple(
      fc.double({ min: -44, max: 44, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const inRange = (lon: number): number => lon - 360 * Math.floor((lon + 180) / 360);
    const middle = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 12 }), middle, (around, at) => {
        const ring = around.map(([lon, lat]) => [inRange(lon + at), lat] as const);
        const [lon = NaN, lat = NaN] = pointOn({ type: 'Polygon', coordinates: [ring] }) ?? [];
        // A ring that crosses itself may have its centre anywhere, but a marker must be somewhere.
        expect(lon >= -180 && lon < 180 && Number.isFinite(lat)).toBe(true);
        if (ring.length === 3) {
          const [lons, lats] = [around.map(([x]) => x), around.map(([, y]) => y)];
          expect(inRange(lon - at)).toBeGreaterThanOrEqual(Math.min(...lons) - 1e-6);
          expect(inRange(lon - at)).toBeLessThanOrEqual(Math.max(...lons) + 1e-6);
          expect(lat).toBeGreaterThanOrEqual(Math.min(...lats) - 1e-6);
          expect(lat).toBeLessThanOrEqual(Math.max(...lats) + 1e-6);
        }
      }),
    );
  });
});

describe('an area wider than half the globe', () => {
  const box = (west: number, south: number, east: number, north: number): LonLat[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];

  test.each([
    ['is where it is written', box(-100, 20, 100, 40), [0, 30]],
    ['also the other way round', box(-100, 20, 100, 40).toReversed(), [0, 30]],
    ['and where it is not closed', box(-100, 20, 100, 40).slice(1), [0, 30]],
    ['up to three quarters of it', box(-130, 20, 140, 40), [5, 30]],
    ['or the whole', box(-180, -60, 180, -45), [0, -52.5]],
    ['with corners on the way', [[0, -60], ...box(-180, -60, 180, -45).slice(1), [-180, -60]], [0, -52.5]],
    ['to the pole', box(-180, -90, 180, -65), [0, -77.5]],
    ['crosses the date line by longitudes that go on', box(80, 20, 290, 40), [-175, 30]],
    ['or in a step longer than that', box(170, 20, -170, 40), [-180, 30]],
    [
      'with corners on the line too',
      [
        [170, 20],
        [180, 20],
        ...box(-180, 20, -170, 40).slice(0, 3),
        [-180, 40],
        [180, 40],
        [170, 40],
        [170, 20],
      ],
      [-180, 30],
    ],
    [
      'but not in a step that leads round the globe once',
      [
        [-170, -70],
        [0, -70],
        [170, -70],
      ],
      [0, -70],
    ],
  ] satisfies [string, LonLat[], [number, number]][])('%s', (_, ring, [lon, lat]) => {
    const point = pointOn({ type: 'Polygon', coordinates: [ring] });
    expect(point?.[0]).toBeCloseTo(lon, 2);
    expect(point?.[1]).toBeCloseTo(lat, 2);
  });

  test('takes its holes along', () => {
    const [outer, hole] = unrolledRings([box(-100, 0, 100, 40), box(80, 10, 95, 30)]);
    expect([outer?.[0]?.[0], hole?.[0]?.[0]]).toEqual([-100, 80]);
    const [there, within] = unrolledRings([box(170, 0, -170, 40), box(-179, 10, -175, 30)]);
    expect([there?.[1]?.[0], within?.[0]?.[0], within?.[1]?.[0]]).toEqual([190, 181, 185]);
  });
});

test.each([
  [
    'goes the short way',
    [
      [178, 0],
      [-170, 0],
    ],
    [178, 190],
  ],
  [
    'is as it is written where both ways are as short',
    [
      [-90, 0],
      [90, 0],
    ],
    [-90, 90],
  ],
  [
    'goes round the globe where nothing else would be left of it',
    [
      [-180, 0],
      [180, 0],
    ],
    [-180, 180],
  ],
] satisfies [string, LonLat[], number[]][])('a line %s', (_, line, lons) => {
  expect(unrolledLine(line).map(([lon]) => lon)).toEqual(lons);
});

describe('a shape in a dataset', () => {
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [10, 0],
    ],
  };

  test('is kept on its event, frozen', () => {
    const dataset = createDataset([{ title: 'A way', date: '2018', lat: 0, lon: 5, geometry: line }]);
    expect(dataset.event(0)?.geometry).toEqual(line);
    expect(Object.isFrozen(dataset.event(0)?.geometry)).toBe(true);
    expect(dataset.issues).toEqual([]);
  });

  test('is no more than the place where it is a point', () => {
    const geometry: Geometry = { type: 'Point', coordinates: [5, 0] };
    expect(
      createDataset([{ title: 'A spot', date: '2018', lat: 0, lon: 5, geometry }]).event(0)?.geometry,
    ).toBeUndefined();
  });

  test('that is broken is told, and costs nothing else', async () => {
    const text =
      '[{"title":"A way","date":"2018","geometry":{"type":"LineString","coordinates":[[0,0],["x",1],[2,2]]}}]';
    const { dataset } = await read(text);
    expect(dataset.event(0)?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [2, 2],
      ],
    });
    expect(dataset.issues).toMatchObject([
      { code: 'bad-geometry', path: 'line 1, [0].geometry', severity: 'warning' },
    ]);
  });
});
