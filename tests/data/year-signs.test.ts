import { expect, test } from 'vitest';
import { read, readers } from '../../src/data/readers/index.js';

/** Whether a format counts a year 0: `-44` is 45 BC in EDTF and its kin, 44 BC where it is printed without its sign. */
const pointAt = { type: 'Point', coordinates: [12.48, 41.89] };
const geojson = (properties: object, more: object = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { title: 'Then', ...properties }, geometry: pointAt, ...more }],
  });
const twice = (properties: object): string =>
  geojson(properties).replace(/"features":\[(.*)\]\}$/, '"features":[$1,$1]}');
const sparql = (value: string, precision: string): string =>
  JSON.stringify({
    head: { vars: ['itemLabel', 'date', 'datePrecision'] },
    results: {
      bindings: [
        {
          itemLabel: { type: 'literal', value: 'Then' },
          date: { type: 'literal', value, datatype: 'http://www.w3.org/2001/XMLSchema#dateTime' },
          datePrecision: { type: 'literal', value: precision },
        },
      ],
    },
  });
const wikibase = (time: string): string =>
  JSON.stringify({
    entities: {
      Q990001: {
        type: 'item',
        labels: { en: { language: 'en', value: 'Then' } },
        claims: {
          P585: [
            { mainsnak: { snaktype: 'value', datavalue: { value: { time, precision: 11 }, type: 'time' } } },
          ],
        },
      },
    },
  });
const lpf = (date: string): string =>
  geojson({}, { '@id': 'x', when: { timespans: [{ start: { in: date } }] }, names: [{ toponym: 'Then' }] });
const event = (startDate: string): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'Event', name: 'Then', startDate });
const manifest = (navDate: string): string =>
  JSON.stringify({
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    type: 'Manifest',
    label: { en: ['Then'] },
    navDate,
  });
const kml = (when: string): string =>
  `<kml><Placemark><name>Then</name><TimeStamp><when>${when}</when></TimeStamp></Placemark></kml>`;
const timeline = (year: string): string =>
  JSON.stringify({ events: [{ start_date: { year }, text: { headline: 'Then' } }] });

const KEPT = 'counts a year 0';
const MOVED = 'has no year 0';

/** iCalendar is left out: it has no years before 1. */
const TABLE: readonly [format: string, rule: string, text: string, when: string][] = [
  ['json', KEPT, JSON.stringify([{ title: 'Then', date: '-0044' }]), '-0044'],
  ['csv', KEPT, 'title,date\nThen,-0044\n', '-0044'],
  ['geojson', KEPT, geojson({ date: '-0044' }), '-0044'],
  ['geojson', KEPT, geojson({ date: '-44' }), '-0044'],
  ['geojson', KEPT, geojson({ year: -44 }), '-0044'],
  ['geojson', KEPT, geojson({ date: '44 BC' }), '-0043'],
  ['ogc-features', KEPT, geojson({ date: '-44' }), '-0044'],
  ['mf-json', KEPT, geojson({}, { time: ['-0044', '-0043'] }), '-0044/-0043'],
  ['lpf', KEPT, lpf('-0044'), '-0044'],
  ['lpf', KEPT, lpf('-44'), '-0044'],
  ['sparql', KEPT, sparql('-0044-01-01T00:00:00Z', '9'), '-0044'],
  ['sparql', KEPT, sparql('-0043-03-15T00:00:00Z', '11'), '-0043-03-15'],
  ['sparql', KEPT, sparql('-13798-01-01T00:00:00Z', '9'), 'Y-13798'],
  ['wikibase', MOVED, wikibase('-0044-03-15T00:00:00Z'), '-0043-03-15'],
  ['wikibase', MOVED, wikibase('-0001-00-00T00:00:00Z'), '0000'],
  ['wikibase', MOVED, wikibase('-13799-00-00T00:00:00Z'), 'Y-13798'],
  ['wikibase', MOVED, wikibase('+0044-03-15T00:00:00Z'), '0044-03-15'],
  ['schema-org', KEPT, event('-0044-03-15'), '-0044-03-15'],
  ['iiif', KEPT, manifest('-0044-01-01T00:00:00Z'), '-0044'],
  ['kml', KEPT, kml('-0044'), '-0044'],
  ['timelinejs', MOVED, timeline('-44'), '-0043'],
  ['timelinejs-sheet', MOVED, 'Year,Headline,Text\n-44,Then,\n', '-0043'],
  ['timelinejs', MOVED, timeline('-1'), '0000'],
  ['timelinejs', MOVED, '{"timeline":{"date":[{"headline":"Then","startDate":"-44,3,15"}]}}', '-0043-03-15'],
  ['timelinejs-sheet', MOVED, 'Start Date,Headline\n-44,Then\n', '-0043'],
  ['storymapjs', MOVED, '{"storymap":{"slides":[{"date":"44 BC","text":{"headline":"Then"}}]}}', '-0043'],
  ['simile', KEPT, '{"events":[{"title":"Then","start":"-44"}]}', '-0044'],
  ['simile', MOVED, '{"events":[{"title":"Then","start":"44 BC"}]}', '-0043'],
  ['timemapper', MOVED, 'title,start\nThen,44 BC\n', '-0043'],
  ['csv', KEPT, 'title,year\nThen,-44\n', '-0044'],
  ['csv', MOVED, 'title,date\nThen,44 BC\n', '-0043'],
  ['html', KEPT, '<ul><li><time datetime="-0044">x</time> Then', '-0044'],
  ['lp-tsv', MOVED, 'id\ttitle\ttitle_source\tattestation_year\n1\tThen\tA book\t-44\n', '-0043'],
];

test.each(TABLE)('%s %s', async (format, _, text, when) => {
  const { dataset } = await read(text, { format });
  expect(dataset.event(0)?.when).toBe(when);
});

test('every format is in the table', () => {
  expect(new Set(TABLE.map(([format]) => format))).toEqual(
    new Set([...readers.keys()].filter((name) => name !== 'ical')),
  );
});

test.each([
  ['csv', 'title,year\nThen,-44\nLater,-43\n', 'row 2, column "year"'],
  ['simile', '{"events":[{"title":"Then","start":"-44"}]}', 'line 1, events[0].start'],
  ['geojson', geojson({ year: -44 }), 'line 1, features[0].properties.year'],
  ['geojson', geojson({ start: -44, end: -20 }), 'line 1, features[0].properties.start'],
  ['geojson', geojson({ start: '-44', end: '-20' }), 'line 1, features[0].properties.start'],
  ['geojson', geojson({}, { time: [-44, -20] }), 'line 1, features[0].time[0]'],
  ['geojson', twice({ year: -44 }), 'line 1, features[0].properties.year'],
  ['mf-json', geojson({ datetimes: [-44, -20] }), 'line 1, features[0].properties.datetimes[0]'],
])('%s: a bare -44 is kept and told once', async (format, text, path) => {
  const { issues } = await read(text, { format });
  expect(issues).toMatchObject([{ code: 'year-sign', path, severity: 'warning' }]);
  expect(issues[0]?.message).toContain('45 BC');
});

test('KML does not say, so it is kept and told', async () => {
  const { issues } = await read(kml('-0044-03-15'));
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'year-sign', path: 'Placemark 1 (line 1)', severity: 'warning' }),
  );
  expect(issues[0]?.message).toContain('45 BC');
  expect((await read(kml('0044'))).issues).toEqual([]);
});
