import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';
import { read as readKml } from '../../src/data/readers/kml.js';

test('reads placemarks, folders, spans, tracks and what stands in descriptions', async () => {
  expect(await digestOf('kml/diplomacy.kml')).toEqual(golden('kml/diplomacy.kml'));
});

test.each(['kml/diplomacy.kml', 'kml/broken.kml'])(
  '%s, broken in a thousand ways',
  { timeout: 60_000 },
  async (name) => {
    await expectSturdy('kml', fixture(name));
  },
);

test('says which placemark and line, and keeps the rest', async () => {
  const result = await read(fixture('kml/broken.kml'));
  expect(issueList(result)).toEqual([
    'xml-syntax at line 7',
    'bad-geometry at Placemark 3 (line 13): coordinates',
    'looks-swapped at Placemark 2 (line 8): coordinates',
    'date-syntax at Placemark 2 (line 8): TimeSpan',
    'missing-place at Placemark 1 (line 3): address',
  ]);
  expect(result.dataset.length).toBe(3);
});

test('refuses entities before anything is read', async () => {
  const { dataset, issues } = await read(fixture('kml/entities.kml'));
  expect(dataset.length).toBe(0);
  expect(issues).toMatchObject([{ code: 'xml-doctype', path: 'line 2', severity: 'error' }]);
});

const placemark = (inside: string, around = ''): string =>
  `<kml><Document>${around}<Placemark><name>T</name>${inside}</Placemark></Document></kml>`;

describe('times', () => {
  test.each<[name: string, text: string, when: string]>([
    ['a year', placemark('<TimeStamp><when>1876</when></TimeStamp>'), '1876'],
    ['a month', placemark('<TimeStamp><when>1876-08</when></TimeStamp>'), '1876-08'],
    ['a moment', placemark('<TimeStamp><when>1876-08-01T09:30:00Z</when></TimeStamp>'), '1876-08-01T09:30Z'],
    [
      'a moment with its offset',
      placemark('<TimeStamp><when>1876-08-01T09:30:15+07:00</when></TimeStamp>'),
      '1876-08-01T09:30:15+07:00',
    ],
    ['a span', placemark('<TimeSpan><begin>1876</begin><end>1880-02</end></TimeSpan>'), '1876/1880-02'],
    ['no end', placemark('<TimeSpan><begin>1876</begin></TimeSpan>'), '1876/..'],
    ['no begin', placemark('<TimeSpan><end>1880</end></TimeSpan>'), '../1880'],
    ['an empty span', placemark('<TimeSpan/>'), ''],
    ['that of the document', placemark('', '<TimeStamp><when>1850</when></TimeStamp>'), '1850'],
    [
      'its own before that of the document',
      placemark('<TimeStamp><when>1876</when></TimeStamp>', '<TimeStamp><when>1850</when></TimeStamp>'),
      '1876',
    ],
    [
      'a track of one moment',
      placemark('<Track><when>1989-12-02T06:00:00Z</when><coord>14.5 35.8 0</coord></Track>'),
      '1989-12-02T06:00Z',
    ],
    [
      'tracks in a row',
      placemark(
        '<gx:MultiTrack><gx:Track><when>1989</when><gx:coord>1 2</gx:coord></gx:Track><gx:Track><when>1991</when><gx:coord>3 4</gx:coord></gx:Track></gx:MultiTrack>',
      ),
      '1989/1991',
    ],
  ])('%s', async (_, text, when) => {
    const { dataset, issues } = await read(text, { format: 'kml' });
    expect(dataset.event(0)?.when).toBe(when);
    expect(issues).toEqual([]);
  });
});

test.each<[name: string, shape: string, point: number[], type: string | undefined]>([
  ['a point', '<Point><coordinates>105.86,21.03,7</coordinates></Point>', [105.86, 21.03], undefined],
  [
    'a point on lines of its own',
    '<Point><coordinates>\n  105.86 , 21.03\n</coordinates></Point>',
    [105.86, 21.03],
    undefined,
  ],
  ['a line', '<LineString><coordinates>0,0 4,0</coordinates></LineString>', [2, 0], 'LineString'],
  ['a ring', '<LinearRing><coordinates>0,0 4,0 4,4 0,0</coordinates></LinearRing>', [4, 2.83], 'LineString'],
  [
    'a model',
    '<Model><Location><longitude>1</longitude><latitude>2</latitude></Location></Model>',
    [1, 2],
    undefined,
  ],
  [
    'several',
    '<MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString><coordinates>0,0 4,0</coordinates></LineString></MultiGeometry>',
    [2, 0],
    'GeometryCollection',
  ],
])('%s', async (_, shape, [lon = NaN, lat = NaN], type) => {
  const { dataset, issues } = await read(placemark(shape));
  const { venue, geometry } = dataset.event(0) ?? {};
  expect(venue?.lon).toBeCloseTo(lon, 2);
  expect(venue?.lat).toBeCloseTo(lat, 2);
  expect(geometry?.type).toBe(type);
  expect(issues).toEqual([]);
});

test('the time of a document reaches through a folder without one, and gives way to one of its own', async () => {
  const placemark = (name: string): string =>
    `<Placemark><name>${name}</name><Point><coordinates>1,2</coordinates></Point></Placemark>`;
  const { dataset } = await read(
    `<kml><Document><TimeStamp><when>1850</when></TimeStamp>
      <Folder><name>Far</name><Folder>${placemark('A')}</Folder></Folder>
      <Folder><TimeStamp><when>1860</when></TimeStamp>${placemark('B')}</Folder>
    </Document></kml>`,
    { format: 'kml' },
  );
  expect([0, 1].map((row) => [dataset.titleOf(row), dataset.event(row)?.when])).toEqual([
    ['A', '1850'],
    ['B', '1860'],
  ]);
});

test.each([
  ['PK\u0003\u0004 packed', 'packed-file'],
  ['', 'not-kml'],
  ['no markup', 'not-kml'],
  ['<kml><Document/></kml>', 'no-events'],
  ['<kml>'.repeat(3), 'xml-syntax'],
])('%j is explained', async (text, code) => {
  const { issues, dataset } = await read(text, { format: 'kml' });
  expect(dataset.length).toBe(0);
  expect(issues[0]?.code).toBe(code);
});

test('takes time in proportion to the text', () => {
  const pieces = [
    '<Placemark>',
    '<Folder>',
    '<when>1</when>',
    '1,2 ',
    ',',
    ' , ',
    '<Point><coordinates>1',
    '<gx:Track>',
  ];
  expectLinearText(pieces, (text) => {
    readKml(`<kml>${text}`);
    readKml(`<kml><Placemark><LineString><coordinates>${text}`);
  });
});
