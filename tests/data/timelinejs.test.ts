import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { dateOfParts, partsOfText, partsOfTime } from '../../src/data/readers/timelinejs-dates.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = [
  ['timelinejs', 'timelinejs/diplomacy.json'],
  ['timelinejs', 'timelinejs/legacy.json'],
  ['timelinejs-sheet', 'timelinejs-sheet/diplomacy.csv'],
  ['timelinejs-sheet', 'timelinejs-sheet/legacy.csv'],
] as const;

test.each(FILES)('%s: %s', async (_, name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

test.each(FILES)('%s: %s, broken in a thousand ways', { timeout: 30_000 }, async (format, name) => {
  await expectSturdy(format, fixture(name));
});

describe('dates in parts', () => {
  test.each<[parts: string, edtf: string]>([
    ['2018', '2018'],
    ['2018 6', '2018-06'],
    ['2018 06 12', '2018-06-12'],
    ['2018 6 12 9', '2018-06-12T09'],
    ['2018 6 12 9 4', '2018-06-12T09:04'],
    ['2018 6 12 9 4 5', '2018-06-12T09:04:05'],
    ['2018 6 12 9 4 5 60', '2018-06-12T09:04:05.060'],
    ['2018 0 0', '2018'],
    ['800', '0800'],
    ['1', '0001'],
    ['-1', '0000'],
    ['-44 3 15', '-0043-03-15'],
    ['12018', 'Y12018'],
    ['-20000', 'Y-19999'],
  ])('%s is %s', (text, when) => {
    const [year = '', month = '', day = '', hour = '', minute = '', second = '', millisecond = ''] =
      text.split(' ');
    expect(dateOfParts({ year, month, day, hour, minute, second, millisecond })).toEqual({ when });
  });

  test.each<[parts: string[], when: string | undefined, part: string]>([
    [['x'], undefined, 'year'],
    [['0'], undefined, 'year'],
    [['2018.5'], undefined, 'year'],
    [['', '6'], undefined, 'year'],
    [['2018', '13'], '2018', 'month'],
    [['2018', 'June'], '2018', 'month'],
    [['2018', '', '12'], '2018', 'day'],
    [['2018', '6', '32'], '2018-06', 'day'],
    [['2018', '', '', '9'], '2018', 'hour'],
    [['2018', '6', '', '9'], '2018-06', 'hour'],
    [['2018', '6', '12', '24'], '2018-06-12', 'hour'],
    [['2018', '6', '12', '9', '60'], '2018-06-12', 'minute'],
  ])(
    '%j keeps %s and tells of the %s',
    ([year = '', month = '', day = '', hour = '', minute = ''], when, part) => {
      expect(dateOfParts({ year, month, day, hour, minute })).toMatchObject({
        ...(when && { when }),
        problem: { part },
      });
    },
  );

  test.each<[time: string, clock: string | undefined]>([
    ['13:45', '13:45'],
    ['1:45 pm', '13:45'],
    ['1:45PM', '13:45'],
    ['12:00 a.m.', '00:00'],
    ['12 pm', '12:'],
    ['1345', '13:45'],
    ['945', '09:45'],
    ['13.45', '13:45'],
    ['13:45:10', '13:45:10'],
    ['noon', undefined],
    ['13 pm', undefined],
    ['', undefined],
  ])('%s is %s', (time, clock) => {
    const parts = partsOfTime(time);
    const words = parts && [parts.hour, parts.minute, parts.second || undefined];
    expect(words?.filter((part) => part !== undefined).join(':')).toBe(clock);
  });

  test.each<[text: string, parts: object | undefined]>([
    ['10/4/1957', { year: '1957', month: '10', day: '4' }],
    ['10/1957', { year: '1957', month: '10', day: '' }],
    ['1957', { year: '1957', month: '', day: '' }],
    ['-44-03-15', { year: '-44', month: '03', day: '15' }],
    [
      '1957-10-04T19:28:34Z',
      { year: '1957', month: '10', day: '04', hour: '19', minute: '28', second: '34' },
    ],
    ['1957,10,4,19,28', { year: '1957', month: '10', day: '4', hour: '19', minute: '28' }],
    ['10/4/57', undefined],
    ['10/4/1957 at noon', undefined],
    ['', undefined],
  ])('the first form writes %s', (text, parts) => {
    if (parts) expect(partsOfText(text)).toMatchObject(parts);
    else expect(partsOfText(text)).toBeUndefined();
  });

  test('take their time from the length of the text alone', () => {
    expectLinearText(['1', '1/', '1,', '-', ' ', '1:', '1957-10-04 ', 'a.m.'], (text) => {
      partsOfText(text);
      partsOfTime(text);
      dateOfParts({ year: text, month: text });
    });
  });
});

describe('TimelineJS JSON', () => {
  test.each<[name: string, media: object, expected: object]>([
    [
      'a quotation with its address',
      { url: '<blockquote>We <b>agree</b>. <a href="https://news.example/1">News</a></blockquote>' },
      { summary: 'More.\n\nWe agree. News', links: [{ url: 'https://news.example/1' }] },
    ],
    [
      'a quotation alone',
      { url: '<blockquote>We agree.</blockquote>', credit: 'A. Nyman' },
      { summary: 'More.\n\nWe agree. (A. Nyman)', links: [] },
    ],
    ['words', { url: 'just some text' }, { summary: 'More.\n\njust some text', links: [] }],
    [
      'the credit of a video',
      { url: '<iframe src="https://video.example/1"></iframe>', caption: 'The landing', credit: 'NASA' },
      { summary: 'More.', links: [{ url: 'https://video.example/1', title: 'The landing (NASA)' }] },
    ],
    [
      'an address with a blank is one',
      { url: 'https://video.example/a b' },
      { summary: 'More.', links: [{ title: 'https://video.example/a b' }] },
    ],
  ])('keeps of media that are no picture: %s', async (_, media, expected) => {
    const events = [{ start_date: { year: 2018 }, text: { headline: 'A', text: 'More.' }, media }];
    const { dataset, issues } = await read(JSON.stringify({ events }), { format: 'timelinejs' });
    expect(dataset.event(0)).toMatchObject(expected);
    expect(issues).toEqual([]);
  });

  const json = (event: object): string => JSON.stringify({ events: [event] });

  test.each<[name: string, text: string, issues: string[]]>([
    ['broken JSON', '{"events":[\n{"start_date":}]}', ['json-syntax at line 2, column 15']],
    ['no events', '{"title":{}}', ['no-events at line 1']],
    [
      'events that are none',
      '{"events":[1,\nnull]}',
      ['not-a-record at line 1, events[0]', 'not-a-record at line 2, events[1]'],
    ],
    ['no date', json({ text: { headline: 'A' } }), ['no-date at line 1, events[0].start_date']],
    [
      'a date that is none',
      json({ start_date: '2018', text: { headline: 'A' } }),
      ['bad-date at line 1, events[0].start_date'],
    ],
    [
      'a year that is none',
      json({ start_date: { year: 'x' }, text: { headline: 'A' } }),
      ['bad-date at line 1, events[0].start_date.year'],
    ],
    [
      'an end before the start',
      json({ start_date: { year: 2018 }, end_date: { year: 2017 }, text: { headline: 'A' } }),
      ['date-reversed at line 1, events[0].end_date'],
    ],
    [
      'years too long ago',
      json({ start_date: { year: -4_500_000_000 }, text: { headline: 'A' } }),
      ['date-out-of-range at line 1, events[0].start_date'],
    ],
    [
      'no headline',
      json({ start_date: { year: 2018 } }),
      ['missing-title at line 1, events[0].text.headline'],
    ],
    [
      'a picture without words',
      json({ start_date: { year: 2018 }, text: { headline: 'A' }, media: { url: 'a.png' } }),
      ['missing-alt at line 1, events[0].media.alt'],
    ],
    [
      'a link that runs',
      json({ start_date: { year: 2018 }, text: { headline: 'A' }, media: { url: 'javascript:alert(1)' } }),
      ['unsafe-url at line 1, events[0].media.link'],
    ],
  ])('%s is told by line', async (_, text, expected) => {
    expect(issueList(await read(text, { format: 'timelinejs' }))).toEqual(expected);
  });
});

describe('eras', () => {
  const era = (more: object): string =>
    JSON.stringify({ events: [], eras: [{ text: { headline: 'Talks' }, ...more }] });

  test.each<[format: string, text: string]>([
    ['timelinejs', era({ start_date: { year: '2018' }, end_date: { year: 2019, month: 2 } })],
    [
      'timelinejs',
      '{"timeline":{"date":[],"era":[{"startDate":"2018","endDate":"2019,2","headline":"Talks"}]}}',
    ],
    ['timelinejs-sheet', 'Year,End Year,End Month,Headline,Type\n2018,2019,2,Talks,Era\n'],
    ['timelinejs-sheet', 'Start Date,End Date,Headline,Type,Tag\n2018,2/2019,Talks,era,Summits\n'],
  ])('%s: %s is an era and no event', async (format, text) => {
    const { dataset, issues } = await read(text, { format });
    expect(dataset.eras).toEqual([{ label: 'Talks', when: '2018/2019-02' }]);
    expect(dataset.length).toBe(0);
    expect(issues).toEqual([]);
  });

  test.each<[name: string, format: string, text: string, issues: string[]]>([
    ['no date', 'timelinejs', era({}), ['no-date at line 1, eras[0].start_date']],
    [
      'no headline',
      'timelinejs',
      era({ start_date: { year: 2018 }, text: {} }),
      ['missing-title at line 1, eras[0].text.headline'],
    ],
    [
      'an end before the start',
      'timelinejs',
      era({ start_date: { year: 2018 }, end_date: { year: 2017 } }),
      ['date-reversed at line 1, eras[0].start_date'],
    ],
    ['no slide', 'timelinejs', '{"events":[],"eras":[\n7]}', ['not-a-record at line 2, eras[0]']],
    ['no date', 'timelinejs-sheet', 'Year,Headline,Type\n,A,era', ['no-date at row 2, column "Year"']],
    [
      'no headline',
      'timelinejs-sheet',
      'Year,Headline,Type\n2018,,era',
      ['missing-title at row 2, column "Headline"'],
    ],
  ])('%s in %s is told, and the era left out', async (_, format, text, expected) => {
    const result = await read(text, { format });
    expect(issueList(result)).toEqual(expected);
    expect(result.dataset.eras).toEqual([]);
  });
});

test.each<[format: string, text: string, issues: string[]]>([
  [
    'timelinejs',
    '{"events":[],"eras":[{"text":{"headline":"Talks"},"start_date":{"year":2018}}]}',
    ['no-end at line 1, eras[0].end_date'],
  ],
  [
    'timelinejs-sheet',
    'Year,End Year,Headline,Type\n2018,,Talks,era',
    ['no-end at row 2, column "End Year"'],
  ],
  ['timelinejs-sheet', 'Year,End Year,Headline,Type\n2018,2018,Talks,era', []],
])('of an era in %s the missing end is told: %s', async (format, text, expected) => {
  const result = await read(text, { format });
  expect(issueList(result)).toEqual(expected);
  expect(result.dataset.eras).toEqual([{ label: 'Talks', when: '2018' }]);
});

describe('the sheet of TimelineJS', () => {
  test.each<[name: string, text: string, issues: string[]]>([
    ['no such sheet', 'a,b\n1,2', ['unknown-headers at row 1']],
    ['nothing', '', ['unknown-headers at row 1']],
    ['no year', 'Year,Headline\n,A', ['no-date at row 2, column "Year"']],
    ['a year in words', 'Year,Headline\nlong ago,A', ['bad-date at row 2, column "Year"']],
    ['a month without a year', 'Headline,Year,Month\nA,,5', ['bad-date at row 2, column "Year"']],
    [
      'an end month without a year',
      'Headline,Year,End Year,End Month\nA,2018,,5',
      ['bad-date at row 2, column "End Year"'],
    ],
    [
      'a bad end day',
      'Headline,Year,End Year,End Month,End Day\nA,2018,2018,5,50',
      ['bad-date at row 2, column "End Day"'],
    ],
    ['a bad time', 'Headline,Year,Month,Day,Time\nA,2018,5,5,25:00', ['bad-date at row 2, column "Time"']],
    [
      'a time without a month and day',
      'Headline,Year,Month,Day,Time\nA,2001,,,13.45',
      ['bad-date at row 2, column "Time"'],
    ],
    ['no such day', 'Headline,Year,Month,Day\nA,2018,2,30', ['date-value at row 2, column "Year"']],
    ['half a point', 'Headline,Year,Lat,Lon\nA,2018,5,', ['half-point at row 2, column "Lon"']],
    ['a shape that is none', 'Headline,Year,WKT\nA,2018,POINT(', ['bad-geometry at row 2, column "WKT"']],
  ])('%s is told by row and column', async (_, text, expected) => {
    expect(issueList(await read(text, { format: 'timelinejs-sheet' }))).toEqual(expected);
  });
});
