import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect, HEAD_LENGTH } from '../../src/data/readers/detect.js';
import { read, readers } from '../../src/data/readers/index.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { fixture } from './reader-kit.js';

/** The folder of a text is its format; `none` holds what is no data. */
const corpus = readdirSync(new URL('../fixtures/corpus/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.includes('/'))
  .map((name) => ({ name, format: name.slice(0, name.indexOf('/')), head: fixture(`corpus/${name}`) }));

describe('told by the text alone', () => {
  test('the corpus is large and knows every format', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    const formats = new Set(corpus.map(({ format }) => format));
    expect([...formats].sort()).toEqual(['none', ...readers.keys()].sort());
  });

  test.each(corpus)('$name', ({ head, format }) => {
    const expected = format === 'none' ? undefined : format;
    expect(detect({ head })).toBe(expected);
    expect(detect({ head }), 'the second time').toBe(expected);
    expect(detect({ head, type: 'text/plain; charset=utf-8' }), 'as text/plain').toBe(expected);
    expect(detect({ head, type: 'application/octet-stream' }), 'as bytes').toBe(expected);
  });

  test.each(corpus)('$name is accepted by its reader alone', ({ head, format }) => {
    const accepting = [...readers.values()]
      .filter((reader) => reader.accepts({ head }))
      .map(({ name }) => name);
    expect(accepting).toEqual(format === 'none' ? [] : [format]);
  });

  test.each(corpus.filter(({ format }) => format !== 'none'))(
    '$name goes to its reader',
    async ({ head, format }) => {
      expect((await read(`\ufeff${head}`)).format).toBe(format);
    },
  );
});

test.each<[type: string, head: string, format: string]>([
  ['application/json', '', 'json'],
  ['application/json', '<!doctype html>', 'json'],
  ['application/geo+json', '{"type":"FeatureCollection","features":[]}', 'geojson'],
  ['application/ld+json', '{"@context":"https://schema.org","@type":"Event"}', 'schema-org'],
  ['application/activity+json', '{}', 'json'],
  ['application/sparql-results+json', '', 'sparql'],
  ['text/csv; header=present', 'Ort;Zeit', 'csv'],
  ['Text/CSV', 'Year,Headline', 'timelinejs-sheet'],
  ['text/tab-separated-values', 'a\tb', 'csv'],
  ['application/vnd.ms-excel', 'Ort;Zeit', 'csv'],
  ['text/calendar', '', 'ical'],
  ['application/vnd.google-earth.kml+xml', '', 'kml'],
  ['text/html', '{"storymap":{"slides":[]}}', 'storymapjs'],
  ['text/html', 'title,date\nA,2018', 'csv'],
])('the media type %s with %j is %s', (type, head, format) => {
  expect(detect({ type, head })).toBe(format);
});

test.each<[name: string, head: string, format: string | undefined]>([
  ['events.csv', 'Ort;Zeit\nWien;1815', 'csv'],
  ['https://example.org/Events.TSV?x=1#top', 'Ort\tZeit', 'csv'],
  ['events.json', 'no json', 'json'],
  ['events.json', 'BEGIN:VCALENDAR', 'ical'],
  ['events.csv', '{"type":"FeatureCollection","features":[]}', 'geojson'],
  ['events.ics', '', 'ical'],
  ['events.txt', 'some words', undefined],
  ['events.xlsx', 'PK\u0003\u0004', undefined],
  ['events.csv', 'PK\u0003\u0004', undefined],
])('the name %s with %j is %s', (name, head, format) => {
  expect(detect({ name, head })).toBe(format);
});

test('a format that is named counts before all else', async () => {
  const text = '[{"title":"A","date":"2018"}]';
  expect((await read(text, { format: 'csv', type: 'application/json', name: 'a.json' })).format).toBe('csv');
  const { format, issues } = await read(text, { format: 'xls' });
  expect(format).toBeNull();
  expect(issues).toMatchObject([{ code: 'unknown-format', path: 'line 1' }]);
  expect(issues[0]?.message).toMatch(/"xls".*json, geojson/);
});

test.each<[text: string, code: string, remedy: RegExp]>([
  ['', 'empty', /events/],
  ['PK\u0003\u0004', 'no-text', /CSV in UTF-8/],
  ['ÐÏ\u0011à¡±', 'no-text', /CSV in UTF-8/],
  ['‰PNG\r\n', 'no-text', /picture/],
  ['<!doctype html><html><body>Not found', 'web-page', /address/],
  ['nothing of use', 'unknown-format', /"nothing of use".*Name its format/],
])('%j is no data and says what to do', async (text, code, remedy) => {
  // The ending of a name makes no table of a picture.
  const name = code === 'no-text' ? 'events.csv' : undefined;
  const { format, issues, dataset } = await read(text, { name });
  expect([format, dataset.length]).toEqual([null, 0]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  expect(issues[0]?.message).toMatch(remedy);
});

test('what is told beyond the head of a long file does not count', () => {
  const far = `{"a":"${'x'.repeat(HEAD_LENGTH)}","type":"FeatureCollection","features":[]}`;
  expect(detect({ head: far.slice(0, HEAD_LENGTH) })).toBe('json');
});

test.each(corpus)('$name, broken in many ways, with nothing said of its format', async ({ head }) => {
  // Our own JSON names places by their paths alone where they are no records.
  await expectSturdy(undefined, head, { runs: 60, place: /./ });
});

test('takes its time from the length of the head alone', { timeout: 60_000 }, () => {
  const pieces = [
    '{',
    '[',
    '{"a":',
    '"',
    '\\"',
    '{"a":1,',
    '[1,',
    ':',
    '<',
    '<?xml',
    '<table',
    '<kml:',
    ' ',
    '\n',
    ',',
    '";',
    'title,',
  ];
  expectLinearText(pieces, (text) => {
    const head = text.slice(0, HEAD_LENGTH);
    for (const start of ['', '{"features":[', '<', 'title,']) detect({ head: start + head });
  });
});

test.each([undefined, null])('options of %s are none', async (options) => {
  const { format, dataset } = await read('[{ "title": "A", "when": "2018" }]', options);
  expect([format, dataset.length]).toEqual(['json', 1]);
});
