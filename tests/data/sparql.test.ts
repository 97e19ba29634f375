import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = ['sparql/battles.srj', 'sparql/reigns.json', 'sparql/rows.json'];

test.each(FILES)('%s', async (name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

test.each([...FILES, 'sparql/broken.json'])(
  '%s, broken in a thousand ways',
  { timeout: 60_000 },
  async (name) => {
    await expectSturdy('sparql', fixture(name));
  },
);

test('says which row and column, and keeps the rest', async () => {
  const result = await read(fixture('sparql/broken.json'));
  expect(issueList(result)).toEqual([
    'not-a-record at line 5, results.bindings[0]',
    'bad-geometry at line 6, results.bindings[1].coord',
    'precision-unknown at line 7, results.bindings[2].date',
    'date-syntax at line 6, results.bindings[1].date',
    'looks-swapped at line 7, results.bindings[2].coord',
    'date-out-of-range at line 7, results.bindings[2].date',
  ]);
  expect(result.dataset.length).toBe(3);
});

const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const results = (...bindings: object[]): string =>
  JSON.stringify({ head: { vars: [] }, results: { bindings } });
const literal = (value: string, datatype?: string) => ({
  type: 'literal',
  value,
  ...(datatype && { datatype }),
});

describe('a date', () => {
  test.each<[value: string, precision: string | undefined, when: string, codes: string[]]>([
    ['2018-06-12T00:00:00Z', undefined, '2018-06-12', []],
    ['2018-06-12T09:04:00Z', undefined, '2018-06-12T09:04:00Z', []],
    ['2018-01-01T00:00:00Z', undefined, '2018', ['precision-unknown']],
    ['2018-06-01T00:00:00Z', undefined, '2018-06', ['precision-unknown']],
    ['2018-01-01T00:00:00Z', '11', '2018-01-01', []],
    ['2018-01-01T00:00:00Z', '10', '2018-01', []],
    ['2018-01-01T00:00:00Z', '9', '2018', []],
    ['1955-01-01T00:00:00Z', '8', '195X', []],
    ['1850-01-01T00:00:00Z', '7', '18XX', []],
    ['1900-01-01T00:00:00Z', '7', '18XX', []],
    ['1801-01-01T00:00:00Z', '7', '18XX', []],
    ['0900-01-01T00:00:00Z', '6', '0XXX', []],
    ['-0500-01-01T00:00:00Z', '7', '-0500~', []],
    ['-0043-03-15T00:00:00Z', '11', '-0043-03-15', []],
    ['0476-00-00T00:00:00Z', undefined, '0476', []],
  ])('%s with precision %s is %s', async (value, precision, when, codes) => {
    const row = { itemLabel: literal('T'), date: literal(value, DATE_TIME) };
    const { dataset, issues } = await read(
      results(precision === undefined ? row : { ...row, datePrecision: literal(precision) }),
    );
    expect(dataset.event(0)?.when).toBe(when);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test('that is only a year of a month is told once for all rows', async () => {
    const row = (name: string): object => ({
      itemLabel: literal(name),
      date: literal('2018-01-01T00:00:00Z', DATE_TIME),
    });
    const { issues } = await read(results(row('A'), row('B'), row('C')));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain('in 3 rows');
  });

  test.each([
    [
      'start',
      { start: literal('2018-06-12T00:00:00Z', DATE_TIME), end: { type: 'bnode', value: 't1' } },
      '2018-06-12/',
    ],
    [
      'end',
      { start: { type: 'bnode', value: 't1' }, end: literal('2018-06-12T00:00:00Z', DATE_TIME) },
      '/2018-06-12',
    ],
  ])('nobody knows the other side of a %s', async (_, row, when) => {
    expect((await read(results({ itemLabel: literal('T'), ...row }))).dataset.event(0)?.when).toBe(when);
  });
});

test('columns without a telling name are known by what they hold, the earlier date first', async () => {
  const { dataset, issues } = await read(
    results({
      thing: { type: 'uri', value: 'http://www.wikidata.org/entity/Q1' },
      thingLabel: { ...literal('A war'), 'xml:lang': 'en' },
      b: literal('-0202-10-19T00:00:00Z', DATE_TIME),
      a: literal('-0218-05-02T00:00:00Z', DATE_TIME),
      spot: literal('Point(9.5 36.3)', 'http://www.opengis.net/ont/geosparql#wktLiteral'),
    }),
  );
  expect(issues).toEqual([]);
  expect(dataset.event('Q1')).toMatchObject({
    title: { en: 'A war' },
    when: '-0218-05-02/-0202-10-19',
    venue: { lat: 36.3, lon: 9.5 },
  });
});

test.each(['{}', '7', '{"results":{"bindings":7}}'])('%s is explained', async (text) => {
  const { issues } = await read(text, { format: 'sparql' });
  expect(issues).toMatchObject([{ code: 'not-sparql', path: 'line 1', severity: 'error' }]);
});
