import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset, read, summits, toInput, write, writers } from '../../src/data/index.js';
import { datasetFrom } from '../../src/data/dataset.js';
import { looksLikeHtml } from '../../src/data/readers/html-text.js';
import { stringIn } from '../../src/data/text.js';
import type { Dataset, DatasetInput, EventInput, EventRecord, Text } from '../../src/data/types.js';
import { columnsInput, halfValidDataset } from './arbitrary.js';
import { fixture } from './reader-kit.js';

const eventsOf = (dataset: Dataset): readonly EventRecord[] =>
  Array.from({ length: dataset.length }, (_, index) => dataset.event(index)).filter(
    (event) => event !== null,
  );

/** As JSON has it: without undefined, and with one zero only. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** All that a dataset says. */
const whole = (dataset: Dataset): unknown => {
  const { title, summary, lang, groups, venues, participants, sources, about } = dataset;
  const { relations, journeys, eras } = dataset;
  return plain({
    title,
    summary,
    lang,
    groups,
    venues,
    participants,
    relations,
    journeys,
    eras,
    sources,
    about,
    events: eventsOf(dataset),
  });
};

/** Of text that looks like HTML a table keeps the words, not every blank. */
const tidy = (text: Text | undefined): unknown =>
  typeof text === 'string' && looksLikeHtml(text)
    ? text
        .split(/[\r\n]/)
        .map((line) => line.replace(/[ \t\f\u00a0]+/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n')
    : text;

/** What no format that is made for reading back may lose: of texts that stand in a list, one language. */
const core = (dataset: Dataset): unknown => {
  const { lang } = dataset;
  const one = (text: Text | undefined): string => item(stringIn(text, lang ?? 'en', lang));
  return plain(
    eventsOf(dataset).map(({ id, title, when, span, venue, group, participants, ...event }) => ({
      id,
      title: tidy(title),
      when,
      earliest: span?.earliest,
      venue: venue && {
        name: tidy(venue.name),
        country: venue.country,
        lat: venue.lat,
        lon: venue.lon,
        radius: venue.radius,
        zone: venue.zone,
        precision: venue.precision,
      },
      geometry: event.geometry,
      group: { id: group.id, label: tidy(group.label), category: group.category },
      lang,
      displayDate: tidy(event.displayDate),
      summary: tidy(event.summary),
      status: event.status,
      inferred: event.inferred,
      confidence: event.confidence,
      participants: participants.map(({ name }) => one(name)),
      media: event.media.map(({ url, alt, caption }) => [url, one(alt), one(caption)]),
      links: event.links.map(({ url, title }) => [url, one(title)]),
      sources: event.sources.map(({ title, publisher, date, url }) => [
        one(title),
        publisher && item(publisher),
        date,
        url,
      ]),
    })),
  );
};

/** Items of a list stand on lines of their own, so they have none inside. */
const item = (text: string): string => text.replace(/\s+/g, ' ').trim();

const passed = async (dataset: Dataset, format: string): Promise<Dataset> =>
  (await read(write(dataset, format), { format })).dataset;

const pieces = [
  ...[
    '=1+1',
    '+',
    '-',
    '@',
    '\t',
    "'",
    "'=",
    '"',
    ',',
    ';',
    '; ',
    ' | ',
    '\n',
    '\r\n',
    '\0',
    '＝',
    '＠',
    '<b>',
    '</b>',
  ],
  ...[
    '&amp;',
    '&',
    '</script>',
    '<!--',
    'Hà Nội',
    '한',
    '😀',
    'a',
    'B',
    ' ',
    '1',
    '0, 0',
    '\\',
    '\u2028',
    'é',
    '%',
  ],
];
const string = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);
const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 3, arbitrary: string },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('en', 'vi', 'ko-KP', 'zh-Hant', 'und'), string) },
);
const when = fc.oneof(
  fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom(
    ...[
      '2018',
      '2018-06',
      '1850~',
      '-0043',
      '-0043-03-15',
      '185X',
      '2001-21',
      '2019-02-27T18:30',
      '2019-02-27T09:30Z',
    ],
    ...[
      '2019-02-27/2019-02-28',
      '2019-02-27T09:00+07:00/2019-02-27T11:00+07:00',
      '1985/..',
      '../1985',
      '1985/',
      '/1985',
    ],
    ...[
      '[1850..1870]',
      '{1900,1905..1910}',
      '[..1984]',
      'Y-17E3',
      '1950S2',
      '2018-XX-12',
      '2018-02-30',
      '../..',
      '',
    ],
  ),
);
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const place = fc.record(
  {
    id: string,
    name: text,
    place: text,
    lat: degrees(90),
    lon: degrees(180),
    zone: fc.constantFrom('Asia/Seoul', 'America/New_York'),
    country: fc.constantFrom('KR', 'VN'),
    precision: fc.constantFrom('venue' as const, 'city' as const, 'country' as const),
    radius: fc.integer({ min: 0, max: 99_999 }),
  },
  { requiredKeys: [] },
);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'mailto:desk@paper.example',
    'a/b.html',
    'https://x.example/a;',
    'https://x.example/?q=1 | 2',
  ),
);
const source = fc.oneof(
  fc.webUrl(),
  fc.record(
    {
      title: string.map((name) => `On ${name}`),
      publisher: string,
      date: fc.constantFrom('2019', '2019-02~'),
      url,
    },
    { requiredKeys: ['title'] },
  ),
);
const event: fc.Arbitrary<EventInput> = fc.record(
  {
    id: string,
    title: text,
    when,
    venue: place,
    group: fc.oneof(string, fc.constant('events')),
    status: fc.constantFrom('held' as const, 'planned' as const, 'postponed' as const, 'cancelled' as const),
    summary: text,
    inferred: fc.boolean(),
    participants: fc.array(string, { maxLength: 2 }),
    displayDate: text,
    confidence: fc.constantFrom('high' as const, 'low' as const),
    geometry: fc.constantFrom(
      { type: 'LineString' as const, coordinates: [[0, 0], [10, 20.5]] as const }, // prettier-ignore
      { type: 'Point' as const, coordinates: [7, 8] as const },
    ),
    media: fc.array(fc.record({ url: fc.webUrl(), alt: text, caption: text }), { maxLength: 3 }),
    links: fc.array(fc.record({ url: fc.webUrl(), title: text }), { maxLength: 2 }),
    sources: fc.array(source, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const row: fc.Arbitrary<EventInput> = fc.record(
  { title: string, date: when, place: text, lat: degrees(90), lon: degrees(180), group: string },
  { requiredKeys: ['title'] },
);
const input: fc.Arbitrary<DatasetInput> = fc.record(
  {
    title: text,
    summary: text,
    lang: fc.constantFrom('en', 'vi'),
    groups: fc.array(
      fc.record(
        { id: fc.oneof(string, fc.constant('events')), label: text, category: fc.constantFrom(1, 4, 7) },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 2 },
    ),
    events: fc.oneof(fc.array(event, { maxLength: 5 }), fc.array(row, { maxLength: 5 })),
  },
  { requiredKeys: ['events'] },
);

describe('a dataset as plain records', () => {
  test('the bundled summits come back whole', () => {
    const dataset = createDataset(summits);
    const again = createDataset(toInput(dataset));
    expect(again.issues).toEqual([]);
    expect(whole(again)).toEqual(whole(dataset));
  });

  test('so does whatever a dataset can be made of', () => {
    fc.assert(
      fc.property(fc.oneof(input, halfValidDataset), (data) => {
        // Some of these break every rule there is: what could be read of them is the dataset.
        const dataset = datasetFrom(data);
        expect(whole(createDataset(toInput(dataset)))).toEqual(whole(dataset));
      }),
    );
  });

  test('typed columns become rows of the same events', () => {
    fc.assert(
      fc.property(columnsInput, (data) => {
        const dataset = createDataset(data);
        const again = createDataset(toInput(dataset));
        const facts = (each: Dataset): unknown =>
          plain(
            eventsOf(each)
              .map(({ id, title, group, venue }) => ({ id, title, group: group.label, lat: venue?.lat }))
              .sort((a, b) => Number(a.id) - Number(b.id)),
          );
        expect(facts(again)).toEqual(facts(dataset));
      }),
    );
  });

  test('plain rows stay plain', () => {
    const rows = [{ title: 'Kick-off', date: '2024-03-04', place: 'Lisbon', lat: 38.72, lon: -9.14 }];
    expect(toInput(createDataset(rows))).toEqual({
      venues: [{ id: 'lisbon', name: 'Lisbon', lat: 38.72, lon: -9.14 }],
      events: [{ id: 'kick-off', title: 'Kick-off', when: '2024-03-04', venue: 'lisbon' }],
    });
    expect(toInput(createDataset([]))).toEqual({ events: [] });
  });
});

describe('round trips', () => {
  test.each(['json', 'geojson'])('%s keeps everything of the summits', async (format) => {
    const dataset = createDataset(summits);
    const { dataset: again, issues, format: found } = await read(write(dataset, format));
    expect(found).toBe(format);
    expect(issues).toEqual([]);
    expect(whole(again)).toEqual(whole(dataset));
  });

  test('own JSON to GeoJSON to own JSON: no field of the schema is lost', async () => {
    const { dataset } = await read(fixture('every-field.json'));
    const { claims, positions, commitments, topics, media, links } = dataset.event('arrival') ?? {};
    for (const each of [claims, positions, commitments, topics, media, links, dataset.journeys, dataset.eras])
      expect(each).toHaveLength(1);
    expect(whole(await passed(await passed(dataset, 'geojson'), 'json'))).toEqual(whole(dataset));
  });

  test('own JSON to GeoJSON to own JSON, and to CSV to own JSON: no core field of the summits is lost', async () => {
    const dataset = await passed(createDataset(summits), 'json');
    for (const format of ['geojson', 'csv']) {
      const again = await passed(await passed(dataset, format), 'json');
      expect(core(again)).toEqual(core(createDataset(summits)));
    }
  });

  test('own JSON and GeoJSON lose nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom('json', 'geojson'), async (data, format) => {
        const dataset = createDataset(data);
        expect(whole(await passed(dataset, format))).toEqual(whole(dataset));
      }),
    );
  });

  test('CSV loses no core field', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (data) => {
        const dataset = createDataset(data);
        expect(core(await passed(await passed(dataset, 'csv'), 'json'))).toEqual(core(dataset));
      }),
      { numRuns: 300 },
    );
  });

  test('shapes go through GeoJSON beside the point of the marker', async () => {
    const geometry = { type: 'LineString', coordinates: [[0, 0], [10, 20.5]] } as const; // prettier-ignore
    const dataset = createDataset([{ title: 'Walk', date: '1930', lat: 1, lon: 2, geometry }]);
    const again = await passed(dataset, 'geojson');
    expect(again.event(0)).toMatchObject({ geometry, venue: { lat: 1, lon: 2 } });
  });

  test('every writer takes whatever a dataset can be made of, and its reader takes it back without a fatal error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(input, halfValidDataset), async (data) => {
        const dataset = datasetFrom(data);
        for (const { name, holds = () => true } of writers.values()) {
          const { dataset: again } = await read(write(dataset, name, { now: 0 }), { format: name });
          expect(again.length, name).toBe(eventsOf(dataset).filter(holds).length);
        }
      }),
    );
  });
});

test('a format that nobody knows is refused with those that are known', () => {
  expect(() => write(createDataset(summits), 'xlsx')).toThrow(
    new RangeError(
      '"xlsx" is no format that can be written. Name one of: json, geojson, csv, ical, schema-org, timelinejs.',
    ),
  );
});

test('long lists are written an item to a line', () => {
  const rows = Array.from({ length: 1_001 }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, when: '2020' }));
  const lines = write(createDataset(rows), 'json').split('\n');
  expect(lines[2]).toBe('    {"id":"e0","title":"Event 0","when":"2020"},');
  expect(lines).toHaveLength(1_001 + 5);
});
