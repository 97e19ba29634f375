import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = [
  ['schema-org', 'schema-org/festival.json'],
  ['schema-org', 'schema-org/list.json'],
  ['iiif', 'iiif/collection.json'],
  ['iiif', 'iiif/older.json'],
] as const;

test.each(FILES)('%s: %s', async (_, name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

test.each([...FILES, ['schema-org', 'schema-org/broken.json'], ['iiif', 'iiif/broken.json']] as const)(
  '%s: %s, broken in a thousand ways',
  { timeout: 60_000 },
  async (format, name) => {
    await expectSturdy(format, fixture(name));
  },
);

describe('schema.org', () => {
  test('says where, and keeps the rest', async () => {
    expect(issueList(await read(fixture('schema-org/broken.json')))).toEqual([
      'bad-number at line 4, @graph[0].location',
      'two-places at line 5, @graph[1].location',
      'repeats at line 5, @graph[1].eventSchedule',
      'missing-point at line 4, @graph[0].location',
      'date-syntax at line 4, @graph[0].startDate',
      'missing-point at line 5, @graph[1].location',
      'date-value at line 5, @graph[1].startDate',
      'nothing-left at line 6, @graph[2]',
    ]);
  });

  const event = (more: object): string =>
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'T',
      startDate: '2019-02-27',
      ...more,
    });

  test.each<[name: string, more: object, part: object]>([
    ['cancelled', { eventStatus: 'http://schema.org/EventCancelled' }, { status: 'cancelled' }],
    ['postponed', { eventStatus: 'schema:EventPostponed' }, { status: 'postponed' }],
    ['moved online', { eventStatus: 'EventMovedOnline' }, { status: 'held', statusNote: 'moved online' }],
    [
      'rescheduled',
      { eventStatus: 'EventRescheduled', previousStartDate: '2019-01-05' },
      { statusNote: 'rescheduled', asReported: { when: '2019-01-05' } },
    ],
    [
      'only online',
      { location: { '@type': 'VirtualLocation', url: 'https://example.org/live' } },
      { venue: null, links: [{ url: 'https://example.org/live' }] },
    ],
    [
      'a point with the minus of print',
      { location: { name: 'Melbourne', geo: { latitude: '−37.8', longitude: '144.9' } } },
      { venue: { lat: -37.8, lon: 144.9 } },
    ],
    [
      'a bare address',
      {
        location: {
          '@type': 'PostalAddress',
          addressLocality: 'Hanoi',
          addressCountry: { '@type': 'Country', name: 'VN' },
        },
      },
      { venue: { name: 'Hanoi', country: 'VN' } },
    ],
    ['several languages', { name: { en: 'Talk', ko: '회담' } }, { title: { en: 'Talk', ko: '회담' } }],
    ['a typed value', { startDate: { '@type': 'Date', '@value': '2019-02-28' } }, { when: '2019-02-28' }],
    ['what all things are is no kind', { '@type': ['Event', 'Thing'] }, { group: { id: 'events' } }],
    ['a kind of its own', { '@type': 'schema:ScreeningEvent' }, { group: { id: 'Screening' } }],
    [
      'markup that would run',
      { description: 'One<script>alert(1)</script><p>two</p>' },
      { summary: 'One\ntwo' },
    ],
  ])('%s', async (_, more, part) => {
    const { dataset, format } = await read(event(more));
    expect(format).toBe('schema-org');
    expect(dataset.event(0)).toMatchObject(part);
  });

  const placed = { location: { name: 'Hall', geo: { latitude: 1, longitude: 2 } } };
  test.each([
    ['in a virtual location', { location: { '@type': 'VirtualLocation', url: 'https://example.org/live' } }],
    ['in one without an address', { location: { '@type': 'VirtualLocation', name: 'Stream' } }],
    ['by its way to attend', { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' }],
    ['since it moved', { eventStatus: 'https://schema.org/EventMovedOnline' }],
  ])('online %s, an event lacks no place beside one that has one', async (_, online) => {
    const events = (more: object): string => `[${event(placed)},${event(more)}]`;
    const { dataset, issues } = await read(events(online));
    expect([dataset.length, dataset.event(1)?.venue, issues]).toEqual([2, null, []]);
    expect(issueList(await read(events({})))).toEqual(['missing-place at line 1, [1].location']);
  });

  test('follows what points in circles once', async () => {
    const graph = [
      { '@type': 'Event', '@id': '#a', name: 'A', startDate: '2019', subEvent: [{ '@id': '#b' }] },
      {
        '@type': 'Event',
        '@id': '#b',
        name: 'B',
        startDate: '2019',
        subEvent: { '@id': '#a' },
        superEvent: { '@id': '#a' },
      },
      { '@type': 'Event', '@id': '#c', name: 'C', startDate: '2019', superEvent: { '@id': '#c' } },
    ];
    const { dataset } = await read(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
    expect(dataset.length).toBe(3);
    expect(dataset.relations.map(({ from, to }) => `${from} ${to}`)).toContain('#b #a');
  });

  test('a pointer may say its type, and stand before what it points to', async () => {
    const hall = { '@type': 'Place', '@id': '#hall', name: 'The hall', geo: { latitude: 1, longitude: 2 } };
    const graph = [
      { '@type': 'Event', name: 'A', startDate: '2019', location: { '@type': 'Place', '@id': '#hall' } },
      { '@type': 'Event', name: 'B', startDate: '2020', location: { '@id': '#hall' } },
      {
        '@type': 'Event',
        name: 'C',
        startDate: '2021',
        location: { '@type': 'VirtualLocation', '@id': '#web' },
      },
      hall,
    ];
    const { dataset } = await read(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
    expect([0, 1, 2].map((row) => dataset.event(row)?.venue?.name)).toEqual([
      'The hall',
      'The hall',
      undefined,
    ]);
  });

  test('a page without events is explained', async () => {
    const { issues } = await read('{"@context":"https://schema.org","@type":"Person","name":"Nobody"}');
    expect(issues).toMatchObject([{ code: 'no-events', path: 'line 1' }]);
  });
});

describe('IIIF', () => {
  test('says where, and keeps the rest', async () => {
    expect(issueList(await read(fixture('iiif/broken.json')))).toEqual([
      'bad-geometry at line 7, items[0].navPlace',
      'date-value at line 8, items[1].navDate',
      'date-syntax at line 7, items[0].navDate',
      'looks-swapped at line 8, items[1].navPlace',
      'date-value at line 9, items[2].navDate',
    ]);
  });

  test.each<[navDate: string, when: string, note: string | undefined]>([
    ['1890-01-01T00:00:00Z', '1890', 'Date given for navigation: 1890-01-01'],
    ['1890-05-01T00:00:00Z', '1890-05', 'Date given for navigation: 1890-05-01'],
    ['1890-05-02T00:00:00Z', '1890-05-02', undefined],
    ['1890-05-02T00:00:00+07:00', '1890-05-02', undefined],
    ['1890-05-02T09:30:00Z', '1890-05-02T09:30:00Z', undefined],
    ['-0043-03-15T00:00:00Z', '-0043-03-15', undefined],
  ])('navDate %s is %s', async (navDate, when, timeNote) => {
    const context = 'http://iiif.io/api/presentation/3/context.json';
    const { dataset } = await read(
      JSON.stringify({ '@context': context, type: 'Manifest', label: { en: ['T'] }, navDate }),
    );
    expect(dataset.event(0)).toMatchObject({ when, timeNote });
  });

  test.each<[name: string, statement: object, note: string | object]>([
    ['requiredStatement', { label: 'Credit', value: 'The Archive' }, 'Credit: The Archive'],
    ['attribution', { en: ['The Archive'] }, { en: 'The Archive' }],
  ])(
    'what a manifest demands in its %s is shown with its canvases that have a date',
    async (name, value, note) => {
      const canvas = { type: 'Canvas', navDate: '1890-05-02T00:00:00Z' };
      const { dataset } = await read(
        JSON.stringify({
          '@context': 'http://iiif.io/api/presentation/3/context.json',
          type: 'Manifest',
          label: { en: ['T'] },
          [name]: value,
          items: [
            { ...canvas, label: { en: ['A'] }, thumbnail: [{ id: 'https://a.example/a.jpg' }] },
            { ...canvas, label: { en: ['B'] }, requiredStatement: { value: { en: ['Another'] } } },
          ],
        }),
      );
      expect([0, 1].map((row) => dataset.event(row))).toMatchObject([
        { title: { en: 'A' }, note, media: [{ credit: note }] },
        { title: { en: 'B' }, note: { en: 'Another' } },
      ]);
    },
  );

  test('a file without dates or places is explained', async () => {
    const { issues } = await read(
      '{"@context":"http://iiif.io/api/presentation/3/context.json","type":"Manifest","items":[]}',
    );
    expect(issues).toMatchObject([{ code: 'no-events', path: 'line 1' }]);
  });
});
