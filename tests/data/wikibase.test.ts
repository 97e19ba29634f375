import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

test('items with places, kinds, ranks and every precision', async () => {
  expect(await digestOf('wikibase/items.json')).toEqual(golden('wikibase/items.json'));
});

test.each(['wikibase/items.json', 'wikibase/broken.json', 'corpus/wikibase/one.json'])(
  '%s, broken in a thousand ways',
  { timeout: 60_000 },
  async (name) => {
    await expectSturdy('wikibase', fixture(name));
  },
);

test('says which item and property, and keeps the rest', async () => {
  const result = await read(fixture('wikibase/broken.json'));
  expect(issueList(result).filter((issue) => !issue.startsWith('missing-place'))).toEqual([
    'not-a-record at line 6, entities.Q990135',
    'not-a-record at line 8, entities.Q990136',
    'bad-date at line 2, entities.Q990131.claims.P585',
    'bad-geometry at line 3, entities.Q990132.claims.P625',
    'bad-date at line 4, entities.Q990133.claims.P580',
    'date-value at line 3, entities.Q990132.claims.P585',
    'looks-swapped at line 4, entities.Q990133.claims.P625',
    'date-out-of-range at line 5, entities.Q990134.claims.P585',
    'date-reversed at line 7, entities.Q990137.claims.P582',
  ]);
  expect(result.dataset.length).toBe(5);
});

const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';
const time = (text: string, precision?: number, calendarmodel = GREGORIAN) => ({
  mainsnak: {
    snaktype: 'value',
    datavalue: { type: 'time', value: { time: text, precision, calendarmodel } },
  },
});
const item = (claims: object): string =>
  JSON.stringify({ entities: { Q990001: { type: 'item', labels: { en: { value: 'T' } }, claims } } });

describe('a date', () => {
  test.each<[text: string, precision: number | undefined, when: string]>([
    ['+2018-06-12T00:00:00Z', 11, '2018-06-12'],
    ['+2018-06-12T00:00:00Z', 10, '2018-06'],
    ['+2018-06-12T00:00:00Z', 9, '2018'],
    ['+1955-01-01T00:00:00Z', 8, '195X'],
    ['+1850-00-00T00:00:00Z', 7, '18XX'],
    ['+1900-00-00T00:00:00Z', 7, '18XX'],
    ['+0900-00-00T00:00:00Z', 6, '0XXX'],
    ['-0500-00-00T00:00:00Z', 7, '-0499~'],
    ['+2018-06-00T00:00:00Z', 11, '2018-06'],
    ['+2018-00-00T00:00:00Z', 11, '2018'],
    ['+2018-06-12T00:00:00Z', undefined, '2018-06-12'],
    ['+00000002018-06-12T00:00:00Z', 11, '2018-06-12'],
  ])('%s with precision %s is %s', async (text, precision, when) => {
    const { dataset, issues } = await read(item({ P585: [time(text, precision)] }));
    expect(dataset.event(0)?.when).toBe(when);
    expect(issues.map(({ code }) => code)).toEqual([]);
  });

  test('of the Julian calendar is told, shown with its calendar, and not moved', async () => {
    const { dataset, issues } = await read(item({ P585: [time('+1492-10-12T00:00:00Z', 11, JULIAN)] }));
    expect(dataset.event(0)).toMatchObject({
      when: '1492-10-12',
      displayDate: { en: '12 October 1492 (Julian calendar)' },
    });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'julian-calendar', severity: 'warning' }));
  });

  test('that only that calendar has keeps its text', async () => {
    const { dataset, issues } = await read(item({ P585: [time('+1700-02-29T00:00:00Z', 11, JULIAN)] }));
    expect(dataset.event(0)).toMatchObject({
      span: null,
      displayDate: { en: '1700-02-29 (Julian calendar)' },
    });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'date-value', severity: 'error' }));
  });

  test('that is a whole year is the same in both calendars', async () => {
    const { dataset, issues } = await read(item({ P580: [time('+1492-00-00T00:00:00Z', 9, JULIAN)] }));
    expect(dataset.event(0)).toMatchObject({ when: '1492', displayDate: undefined });
    expect(issues.map(({ code }) => code)).toEqual([]);
  });
});

test.each(['{}', '7', '[]', '{"entities":[]}'])('%s is explained', async (text) => {
  const { issues } = await read(text, { format: 'wikibase' });
  expect(issues).toMatchObject([{ code: 'no-entities', path: 'line 1', severity: 'error' }]);
});
