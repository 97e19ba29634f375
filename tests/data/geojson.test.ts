import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import type { EventRecord } from '../../src/data/types.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = [
  ['geojson', 'geojson/timeline.geojson'],
  ['geojson', 'geojson/time-dimension.geojson'],
  ['geojson', 'geojson/earthquakes.geojson'],
  ['geojson', 'geojson/catalogue.json'],
  ['geojson', 'geojson/own.geojson'],
  ['ogc-features', 'ogc-features/page.json'],
  ['mf-json', 'mf-json/journey.json'],
  ['lpf', 'lpf/places.json'],
  ['lpf', 'lpf/geojson-t.geojson'],
] as const;

test.each(FILES)('%s: %s', async (_, name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

test.each([...FILES, ['geojson', 'geojson/broken.geojson'], ['lpf', 'lpf/broken.json']] as const)(
  '%s: %s, broken in a thousand ways',
  { timeout: 60_000 },
  async (format, name) => {
    await expectSturdy(format, fixture(name));
  },
);

test('says on which line of our own GeoJSON something is wrong, and where there', async () => {
  const text = `{ "type": "FeatureCollection",
    "summitMap": {
      "venues": [{ "id": "hall", "name": "Hall", "lat": 1, "lon": 2 },
        { "id": "base", "name": "Base", "lat": 1, "lon": 2,
          "zone": "Mars/X" }],
      "relations": [
        { "from": "a", "to": "nobody" }]
    },
    "features": [
      { "type": "Feature", "id": "a", "geometry": null, "properties": { "title": "A", "when": "2019-13", "venue": "hall" } },
      { "type": "Feature", "id": "b", "geometry": { "type": "Point", "coordinates": [2, 91] },
        "properties": { "title": "B", "when": "2019" } }
    ]
  }`;
  expect(issueList(await read(text))).toEqual([
    'unknown-zone at line 5, summitMap.venues[1].zone',
    'date-value at line 10, features[0].properties.when',
    'looks-swapped at line 11, features[1].geometry.coordinates',
    'unknown-event at line 7, summitMap.relations[0].to',
  ]);
});

test('says what is wrong where it stands, and keeps the rest', async () => {
  const result = await read(fixture('geojson/broken.geojson'));
  expect(issueList(result)).toEqual([
    'reference-system at line 1, crs',
    'date-syntax at line 6, features[1].properties.date',
    'date-value at line 7, features[2].properties.date',
    'bad-geometry at line 7, features[2].geometry',
    'date-number at line 8, features[3].properties.date',
    'bad-geometry at line 8, features[3].geometry',
    'not-a-feature at line 9, features[4]',
    'date-guessed at line 10, features[5].properties.when_seen',
    'bad-geometry at line 10, features[5].geometry',
    'date-syntax at line 13, features[8].properties.end',
    'looks-swapped at line 5, features[0].geometry.coordinates',
    'nothing-left at line 11, features[6]',
    'null-island at line 12, features[7].geometry.coordinates',
    'date-reversed at line 12, features[7].properties.end',
    'lon-wrapped at line 13, features[8].geometry.coordinates',
    'missing-place at line 7, features[2].properties.place',
    'missing-place at line 10, features[5].properties.place',
  ]);
  expect(result.dataset.length).toBe(7);
});

test('says what is wrong with a gazetteer where it stands', async () => {
  expect(issueList(await read(fixture('lpf/broken.json')))).toEqual([
    'bad-geometry at line 7, features[2].geometry',
    'bad-country at line 5, features[0].properties.ccodes',
    'date-syntax at line 5, features[0].when.timespans',
    'missing-point at line 6, features[1].properties.title',
    'missing-point at line 7, features[2].properties.title',
    'date-reversed at line 7, features[2].when.timespans',
  ]);
});

describe('a place of a gazetteer', () => {
  const placeOf = async (title: string, more: object): Promise<EventRecord | null> => {
    const { event, codes } = await eventOf({ title }, { '@id': 'https://a.example/1', ...more }, 'lpf');
    expect(codes).toEqual([]);
    return event;
  };

  test.each<[name: string, title: string, names: object[], venue: unknown, note?: string]>([
    ['in one language', 'Praha', [{ toponym: 'Praha', lang: 'cs' }], { cs: 'Praha' }],
    [
      'in several languages',
      'Praha',
      [
        { toponym: 'Praha', lang: 'cs' },
        { toponym: 'Prague', lang: 'en' },
        { toponym: 'Prag', lang: 'de' },
      ],
      { cs: 'Praha', en: 'Prague', de: 'Prag' },
    ],
    [
      'whose title is in a language that nobody names',
      'Praha',
      [{ toponym: 'Prague', lang: 'en' }],
      { und: 'Praha', en: 'Prague' },
    ],
    [
      'twice in a language',
      'Praha',
      [
        { toponym: 'Praga', lang: 'la' },
        { toponym: 'Marobudum', lang: 'la' },
        { toponym: 'Praha' },
        { toponym: 'Město' },
      ],
      { und: 'Praha', la: 'Praga' },
      'Marobudum · Město',
    ],
    ['in no language', 'Praha', [{ toponym: 'Praha' }, { toponym: 'Prag' }], 'Praha', 'Prag'],
  ])('is named %s', async (_, title, names, venue, note) => {
    expect(await placeOf(title, { names })).toMatchObject({ title, venue: { name: venue }, note });
  });

  test('has its first type for its group, and the others in its note', async () => {
    const types = [
      { label: 'fort' },
      { sourceLabels: [{ label: 'harbour' }] },
      { identifier: 'aat:1' },
      { label: 'mint' },
    ];
    const names = [{ toponym: 'T' }, { toponym: 'U' }];
    expect(await placeOf('T', { types, names })).toMatchObject({
      group: { id: 'fort' },
      note: 'U\nharbour · mint',
    });
  });
});

/** The event that one feature becomes. */
async function eventOf(
  properties: object,
  more: object = {},
  format = 'geojson',
): Promise<{ event: EventRecord | null; codes: string[] }> {
  const geometry = { type: 'Point', coordinates: [105.86, 21.03] };
  const feature = { type: 'Feature', properties: { title: 'T', ...properties }, geometry, ...more };
  const { dataset, issues } = await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), {
    format,
  });
  return { event: dataset.event(0), codes: issues.map(({ code }) => code) };
}

describe('the time of a feature', () => {
  test.each<[name: string, properties: object, more: object, when: string]>([
    ['Leaflet.timeline', { start: '2018-06-12', end: '2018-06-30' }, {}, '2018-06-12/2018-06-30'],
    [
      'Leaflet.timeline, in milliseconds',
      { start: 1528761600000, end: 1530316800000 },
      {},
      '2018-06-12T00:00Z/2018-06-30T00:00Z',
    ],
    [
      'milliseconds up to 1970',
      { start: -5000000000000, end: 0 },
      {},
      '1811-07-23T15:06:40Z/1970-01-01T00:00Z',
    ],
    [
      'milliseconds from 1970',
      { start: 0, end: 1000000000000 },
      {},
      '1970-01-01T00:00Z/2001-09-09T01:46:40Z',
    ],
    [
      'OGC time, in milliseconds from 1970',
      {},
      { time: [0, 1000000000000] },
      '1970-01-01T00:00Z/2001-09-09T01:46:40Z',
    ],
    [
      'STAC, in milliseconds from 1970',
      { start_datetime: 0, end_datetime: 1000000000000 },
      {},
      '1970-01-01T00:00Z/2001-09-09T01:46:40Z',
    ],
    [
      'TimeDimension, in milliseconds from 1970',
      { times: [0, 5000, 1000000000000] },
      {},
      '1970-01-01T00:00Z/2001-09-09T01:46:40Z',
    ],
    ['Leaflet.timeline, in words', { start: 'June 12, 2018' }, {}, '2018-06-12'],
    ['TimeDimension', { time: '2018-06-12T18:30:00Z' }, {}, '2018-06-12T18:30:00Z'],
    [
      'TimeDimension, a list',
      { times: ['2018-06-12', '2018-06-13', '2018-06-14'] },
      {},
      '2018-06-12/2018-06-14',
    ],
    [
      'togeojson',
      { coordinateProperties: { times: ['2018-06-12', '2018-06-13'] } },
      {},
      '2018-06-12/2018-06-13',
    ],
    [
      'STAC',
      { datetime: '2018-06-12T00:00:00Z', updated: '2020-01-01T00:00:00Z' },
      {},
      '2018-06-12T00:00:00Z',
    ],
    [
      'STAC, a range',
      { datetime: null, start_datetime: '2018-06-12', end_datetime: '2018-06-13' },
      {},
      '2018-06-12/2018-06-13',
    ],
    [
      'STAC, an open range',
      { datetime: null, start_datetime: '2018-06-12', end_datetime: null },
      {},
      '2018-06-12/..',
    ],
    ['OGC', {}, { time: ['2018-06-12', null] }, '2018-06-12/..'],
    ['JSON-FG, a day', {}, { time: { date: '2018-06-12' } }, '2018-06-12'],
    ['JSON-FG, a moment', {}, { time: { timestamp: '2018-06-12T01:04:00Z' } }, '2018-06-12T01:04:00Z'],
    ['JSON-FG, a range', {}, { time: { interval: ['..', '2018-06-12'] } }, '../2018-06-12'],
    ['GeoJSON-T', {}, { when: { timespans: [{ start: { in: '2018' }, end: { in: '2019' } }] } }, '2018/2019'],
    [
      'GeoJSON-T on the shape',
      {},
      { geometry: { type: 'Point', coordinates: [1, 2], when: { timespans: [{ start: { in: '2018' } }] } } },
      '2018',
    ],
    ['any spelling', { 'Start Date': '2018-06-12', END_DATE: '2018-06-13' }, {}, '2018-06-12/2018-06-13'],
    ['EDTF', { when: '2018-06~' }, {}, '2018-06~'],
    ['a year as a number', { year: 1850 }, {}, '1850'],
    ['a year of three digits', { date: '476' }, {}, '0476'],
    ['only an end', { end: '1850' }, {}, '/1850'],
    ['still going on', { start: '1985', end: 'present' }, {}, '1985/..'],
    ['places that are called from and to', { from: 'Hanoi', to: 'Seoul', date: '2018' }, {}, '2018'],
    ['years under from and to', { from: 900, to: 960 }, {}, '0900/0960'],
    ['a begin in words beside a better one', { begin: 'at noon', date: '2018' }, {}, '2018'],
    ['a year under begin', { begin: 900, end: 960 }, {}, '0900/0960'],
    ['a start and an until', { start: 900, until: 960 }, {}, '0900/0960'],
    ['from a year on', { from: 900 }, {}, '0900'],
    ['until now', { from: 900, to: 'present' }, {}, '0900/..'],
    ['numbers of stops that are called from and to', { from: 12, to: 45, date: '2018' }, {}, '2018'],
    ['numbers of stops beside a start', { start: '2018', from: 12, to: 45 }, {}, '2018'],
    [
      'places that are called from and to, dated by when',
      { from: 'Hanoi', until: 'Seoul' },
      { when: { timespans: [{ start: { in: '2018' } }] } },
      '2018',
    ],
    ['the better of two', { start: 'at noon', date: '2018-06-12' }, {}, '2018-06-12'],
    [
      'a trip',
      {},
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0, 0, 1528761600],
            [1, 1, 0, 1528761660],
          ],
        },
      },
      '2018-06-12T00:00Z/2018-06-12T00:01Z',
    ],
    [
      'heights and seconds of a trip are none',
      {},
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0, 0, 10],
            [1, 1, 0, 20],
          ],
        },
      },
      '',
    ],
    ['nothing', {}, {}, ''],
  ])('%s', async (_, properties, more, when) => {
    const { event, codes } = await eventOf(properties, more);
    expect(event?.when).toBe(when);
    expect(codes).toEqual([]);
  });

  test.each<[properties: object, when: string, issues: string[]]>([
    [{ from: 'long ago' }, '', ['date-syntax']],
    [{ from: 'the flood', until: 'the fire' }, '', ['date-syntax', 'date-syntax']],
    [{ begin: 'long ago' }, '', ['date-syntax']],
    [{ from: 900, to: 'the fire' }, '0900', ['date-syntax']],
    [{ from: 'the flood', until: 1850 }, '/1850', ['date-syntax']],
  ])('is not lost without a word: %j', async (properties, when, issues) => {
    const { event, codes } = await eventOf(properties);
    expect(event?.when).toBe(when);
    expect(codes).toEqual(issues);
  });

  test.each<[properties: object, when: string]>([
    [{ start: '2018-06-12', end: '..' }, '2018-06-12/..'],
    [{ start: '2018-06-12', end: '?' }, '2018-06-12/'],
    [{ start: '2018-06-12', end: 'unknown' }, '2018-06-12/'],
    [{ start: 1850, until: '..' }, '1850/..'],
    [{ from: '2018', to: '?' }, '2018/'],
  ])('may end openly, or nobody knows when: %j', async (properties, when) => {
    const { event, codes } = await eventOf(properties);
    expect([event?.when, codes]).toEqual([when, []]);
  });

  test('that cannot be read is shown in its words, unless others are given for it', async () => {
    const properties = { title: 'T', date: '12/06/2018' };
    const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [1, 2] } };
    const { dataset, issues } = await read(JSON.stringify(feature));
    expect(dataset.event(0)).toMatchObject({ when: '', displayDate: '12/06/2018' });
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/Write 2018-06-12 or 2018-12-06\. Its words are shown as they stand\.$/),
    ]);
    const half = await eventOf({ start: '2018-06-12', end: 'the fire' });
    expect(half.event).toMatchObject({ when: '2018-06-12', displayDate: '2018-06-12 – the fire' });
    const labelled = await eventOf({ date: '12/06/2018', displayDate: 'In June' });
    expect(labelled.event?.displayDate).toBe('In June');
  });

  test('may be years before Christ, which are told', async () => {
    const { event, codes } = await eventOf({ from: -44, until: 14 });
    expect([event?.when, codes]).toEqual(['-0044/0014', ['year-sign']]);
  });

  test('shares one unit among the moments of what moves', async () => {
    const { event } = await eventOf({ datetimes: [0, 1000000000000] }, {}, 'mf-json');
    expect(event?.when).toBe('1970-01-01T00:00Z/2001-09-09T01:46:40Z');
  });

  test('words that are no date are an error under begin, and may be a place under from', async () => {
    const severities = async (properties: object): Promise<string[]> => {
      const feature = { type: 'Feature', properties: { title: 'T', ...properties }, geometry: null };
      return (await read(JSON.stringify(feature))).issues.map(({ severity }) => severity);
    };
    expect(await severities({ begin: 'Hanoi' })).toEqual(['error']);
    expect(await severities({ from: 'Hanoi' })).toEqual(['warning']);
  });

  test('is told where it is only guessed, once for all features', async () => {
    const feature = { type: 'Feature', properties: { title: 'T', seen: '2018-06-12' }, geometry: null };
    const { dataset, issues } = await read(
      JSON.stringify({ type: 'FeatureCollection', features: [feature, feature, feature] }),
    );
    expect(issues.map(({ code, path }) => `${code} at ${path}`)).toEqual([
      'date-guessed at line 1, features[0].properties.seen',
    ]);
    expect(dataset.event(2)?.when).toBe('2018-06-12');
    expect((await eventOf({ updated: '2018-06-12' })).event?.when).toBe('');
  });
});

describe('when', () => {
  const spans = (...timespans: object[]): object => ({ when: { timespans } });
  test.each<[name: string, more: object, when: string]>([
    ['a start alone is the whole', spans({ start: { in: '1850' } }), '1850'],
    ['both ends', spans({ start: { in: '1850' }, end: { in: '1860-05' } }), '1850/1860-05'],
    ['plain texts', spans({ start: '1600', end: '1699' }), '1600/1699'],
    ['some day between two', spans({ start: { earliest: '1850', latest: '1870' } }), '[1850..1870]'],
    ['a decade', spans({ start: { earliest: '1850', latest: '1859' } }), '185X'],
    ['a century', spans({ start: { earliest: '1800-01-01', latest: '1899-12-31' } }), '18XX'],
    ['a year', spans({ start: { earliest: '1850-01-01', latest: '1850-12-31' } }), '1850'],
    ['a month', spans({ start: { earliest: '1852-02-01', latest: '1852-02-29' } }), '1852-02'],
    [
      'no whole month',
      spans({ start: { earliest: '1852-02-01', latest: '1852-02-28' } }),
      '[1852-02-01..1852-02-28]',
    ],
    ['at that time or later', spans({ start: { earliest: '1850' } }), '[1850..]'],
    ['at that time or before', spans({ start: { latest: '1850' } }), '[..1850]'],
    [
      'vague ends',
      spans({ start: { earliest: '1850', latest: '1855' }, end: { earliest: '1900', latest: '1909' } }),
      '1850~/190X',
    ],
    ['an end alone', spans({ end: { in: '1860' } }), '/1860'],
    [
      'several',
      spans({ start: { in: '1850' }, end: { in: '1860' } }, { start: { in: '1871' } }),
      '{1850..1860,1871}',
    ],
    [
      'several, one without an end',
      spans({ start: { in: '1850' } }, { end: { in: '1860' } }, { start: { in: '1871' } }),
      '1850/1871',
    ],
    [
      'what is uncertain',
      { when: { timespans: [{ start: { in: '1850' }, end: { in: '1860~' } }], certainty: 'uncertain' } },
      '1850?/1860~',
    ],
    ['one span without a list', { when: { timespans: { start: { in: '1850' } } } }, '1850'],
  ])('%s', async (_, more, when) => {
    const { event, codes } = await eventOf({}, more);
    expect(event?.when).toBe(when);
    expect(codes).toEqual([]);
    expect((await eventOf({}, { '@id': 'x', ...more }, 'lpf')).event?.when).toBe(when);
  });
});

describe('what EDTF cannot hold of a when', () => {
  test.each<[name: string, more: object, note: string]>([
    [
      'both dates of a start',
      { timespans: [{ start: { earliest: '0656', latest: '0670' }, end: { in: '1600' } }] },
      'Began between 656 and 670',
    ],
    [
      'both dates of both ends',
      {
        timespans: [
          { start: { earliest: '1850', latest: '1870' }, end: { earliest: '1880-05', latest: '1890' } },
        ],
      },
      'Began between 1850 and 1870. Ended between May 1880 and 1890',
    ],
    [
      'one date of an end',
      { timespans: [{ start: { in: '1850' }, end: { latest: '1890' } }] },
      'Ended in 1890 or earlier',
    ],
    [
      'gaps between spans that become one',
      { timespans: [{ start: { in: '1850' }, end: {} }, { end: { in: '1860' } }, { start: { in: '1871' } }] },
      'In several spans: 1850; until 1860, start unknown; 1871',
    ],
    ['how long it lasted', { timespans: [{ start: { in: '1850' } }], duration: 'P3D' }, 'Lasted 3 days'],
  ])('is a note: %s', async (_, when, note) => {
    for (const format of ['geojson', 'lpf']) {
      expect((await eventOf({}, { '@id': 'x', when }, format)).event?.timeNote).toBe(note);
    }
  });

  test('is no note where a date says it', async () => {
    const when = { timespans: [{ start: { earliest: '1850', latest: '1859' }, end: { in: '1900' } }] };
    const { event } = await eventOf({}, { when });
    expect(event).toMatchObject({ when: '185X/1900', timeNote: undefined });
  });
});

describe('other files with geometry', () => {
  test.each<[name: string, text: string, titles: string[]]>([
    [
      'one feature',
      '{"type":"Feature","properties":{"name":"A","date":"2018"},"geometry":{"type":"Point","coordinates":[1,2]}}',
      ['A'],
    ],
    ['a list of features', '[{"type":"Feature","properties":{"name":"A"},"geometry":null}]', ['A']],
    [
      'type at the end',
      '{"features":[{"geometry":null,"properties":{"name":"A"},"type":"Feature"}],"type":"FeatureCollection"}',
      ['A'],
    ],
  ])('%s', async (_, text, titles) => {
    const { dataset, format } = await read(text);
    expect(format).toBe('geojson');
    expect(Array.from({ length: dataset.length }, (_, index) => dataset.titleOf(index))).toEqual(titles);
  });

  test.each([
    ['{"type":"Topology","objects":{},"arcs":[]}', 'TopoJSON'],
    ['{"type":"FeatureCollection"}', 'features'],
    ['[1, 2', 'ends too early'],
  ])('%s is explained', async (text, word) => {
    const { issues, dataset } = await read(text, { format: 'geojson' });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain(word);
    expect(dataset.length).toBe(0);
  });

  test('names the field of a lone feature without a list', async () => {
    const { issues } = await read(
      '{"type":"Feature","properties":{"name":"A","date":"12/06/2018"},"geometry":null}',
    );
    expect(issues.map(({ path }) => path)).toEqual(['line 1, properties.date']);
  });
});

test(
  'a hundred thousand features are read in good time, and keys of theirs reach no prototype',
  { timeout: 60_000 },
  async () => {
    const feature =
      '{"type":"Feature","properties":{"__proto__":{"hacked":1},"name":"A","time":1551232800123},"geometry":{"type":"Point","coordinates":[1,2]}}';
    const features = Array.from({ length: 100_000 }, () => feature).join(',');
    const { dataset } = await read(`{"type":"FeatureCollection","features":[${features}]}`);
    expect(dataset.length).toBe(100_000);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('hacked' in {}).toBe(false);
  },
);

test.each([
  ['geojson', { properties: { title: 'A', start: { toString: 'hostile' } } }],
  ['geojson', { properties: { title: 'A', from: { toString: 'hostile' }, to: '2018' } }],
  ['mf-json', { temporalGeometry: { type: { toString: 'hostile' }, coordinates: [], datetimes: [] } }],
])('an object where %s has a text costs its feature alone', async (format, odd) => {
  const whole = { type: 'Feature', properties: { title: 'B', start: '2018' }, geometry: null };
  const features = [{ type: 'Feature', properties: { title: 'A' }, geometry: null, ...odd }, whole];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { dataset, issues } = await read(text, { format });
  expect(issues.map(({ code }) => code)).not.toContain('unreadable');
  const others = Array.from({ length: dataset.length }, (_, row) => dataset.event(row)?.title);
  expect(others).toContain('B');
});
