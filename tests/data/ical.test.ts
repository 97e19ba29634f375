import { describe, expect, test } from 'vitest';
import { parseCalendar } from '../../src/data/readers/ical-lines.js';
import { read as readIcal } from '../../src/data/readers/ical.js';
import { read } from '../../src/data/readers/index.js';
import type { EventRecord } from '../../src/data/types.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

test('reads events with their zones, places and ends', async () => {
  expect(await digestOf('ical/talks.ics')).toEqual(golden('ical/talks.ics'));
});

test.each(['ical/talks.ics', 'ical/broken.ics'])(
  '%s, broken in a thousand ways',
  { timeout: 60_000 },
  async (name) => {
    await expectSturdy('ical', fixture(name));
  },
);

test('says which line and property, and keeps the rest', async () => {
  const result = await read(fixture('ical/broken.ics'));
  expect(issueList(result)).toEqual([
    'ical-syntax at line 3',
    'ical-syntax at line 14',
    'ical-cut at line 21',
    'unknown-zone at line 5: DTSTART',
    'bad-point at line 7: GEO',
    'bad-duration at line 18: DURATION',
    'missing-date at line 21: VEVENT',
    'date-value at line 10: DTSTART',
  ]);
  expect(result.dataset.length).toBe(4);
});

async function eventOf(...lines: string[]): Promise<{ event: EventRecord | null; codes: string[] }> {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:T', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  );
  const { dataset, issues } = await read(text);
  return { event: dataset.event(0), codes: issues.map(({ code }) => code) };
}

describe('dates', () => {
  test.each<[name: string, lines: string[], when: string]>([
    ['a day', ['DTSTART;VALUE=DATE:20180612'], '2018-06-12'],
    [
      'a day that ends on the next',
      ['DTSTART;VALUE=DATE:20180612', 'DTEND;VALUE=DATE:20180613'],
      '2018-06-12',
    ],
    ['a day that ends on itself', ['DTSTART;VALUE=DATE:20180612', 'DTEND;VALUE=DATE:20180612'], '2018-06-12'],
    ['days', ['DTSTART:20190227', 'DTEND:20190301'], '2019-02-27/2019-02-28'],
    ['days over new year', ['DTSTART:20181230', 'DTEND:20190102'], '2018-12-30/2019-01-01'],
    ['days by their number', ['DTSTART:20190227', 'DURATION:P2D'], '2019-02-27/2019-02-28'],
    ['a week', ['DTSTART:20190227', 'DURATION:P1W'], '2019-02-27/2019-03-05'],
    [
      'universal time',
      ['DTSTART:20190227T113000Z', 'DTEND:20190227T130015Z'],
      '2019-02-27T11:30Z/2019-02-27T13:00:15Z',
    ],
    ['whatever clock there is', ['DTSTART:20190227T183000'], '2019-02-27T18:30'],
    ['a zone', ['DTSTART;TZID=Asia/Ho_Chi_Minh:20190227T183000'], '2019-02-27T18:30+07:00'],
    [
      'a zone in quotes with a path',
      ['DTSTART;TZID="/example.org/20050126_1/Asia/Seoul":20190227T183000'],
      '2019-02-27T18:30+09:00',
    ],
    ['UTC by name', ['DTSTART;TZID=UTC:20190227T183000'], '2019-02-27T18:30Z'],
    [
      'the hour that is skipped',
      ['DTSTART;TZID=Europe/Paris:20260329T013000', 'DURATION:PT1H'],
      '2026-03-29T01:30+01:00/2026-03-29T03:30+02:00',
    ],
    [
      'a time that clocks skip: as much later',
      ['DTSTART;TZID=Europe/Paris:20260329T023000', 'DURATION:PT1H'],
      '2026-03-29T03:30+02:00/2026-03-29T04:30+02:00',
    ],
    ['the last before it', ['DTSTART;TZID=Europe/Paris:20260329T015959'], '2026-03-29T01:59:59+01:00'],
    ['the first that they skip', ['DTSTART;TZID=Europe/Paris:20260329T020000'], '2026-03-29T03:00+02:00'],
    ['the first after it', ['DTSTART;TZID=Europe/Paris:20260329T030000'], '2026-03-29T03:00+02:00'],
    [
      'a time that they show twice: the earlier',
      ['DTSTART;TZID=Europe/Paris:20261025T023000', 'DURATION:PT1H'],
      '2026-10-25T02:30+02:00/2026-10-25T02:30+01:00',
    ],
    ['a day that a zone left out', ['DTSTART;TZID=Pacific/Apia:20111230T120000'], '2011-12-31T12:00+14:00'],
    [
      'a day by the calendar in which clocks change',
      ['DTSTART;TZID=Europe/Paris:20260328T120000', 'DURATION:P1D'],
      '2026-03-28T12:00+01:00/2026-03-29T12:00+02:00',
    ],
    ['a moment', ['DTSTART:20190227T113000Z', 'DTEND:20190227T113000Z'], '2019-02-27T11:30Z'],
    [
      'what our own writer says beside the days',
      ['DTSTART:18500101', 'DTEND:18510101', 'X-EDTF:1850~'],
      '1850~',
    ],
    ['early years', ['DTSTART;VALUE=DATE:00790824'], '0079-08-24'],
  ])('%s', async (_, lines, when) => {
    const { event, codes } = await eventOf(...lines);
    expect(event?.when).toBe(when);
    expect(codes).toEqual([]);
  });

  test('keep the clock that the calendar brings along', async () => {
    const rule = (name: string, from: string, to: string, day: string): string[] => [
      `BEGIN:${name}`,
      `DTSTART:19700101T020000`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:FREQ=YEARLY;${day}`,
      `END:${name}`,
    ];
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our Office',
      ...rule('STANDARD', '-0400', '-0500', 'BYMONTH=11;BYDAY=1SU'),
      ...rule('DAYLIGHT', '-0500', '-0400', 'BYMONTH=3;BYDAY=2SU'),
      'END:VTIMEZONE',
    ];
    const days = ['20190309', '20190311', '20190704', '20191102', '20191104', '20191225'];
    const events = days.flatMap((day) => [
      'BEGIN:VEVENT',
      `SUMMARY:${day}`,
      `DTSTART;TZID=Our Office:${day}T120000`,
      'END:VEVENT',
    ]);
    const { dataset, issues } = await read(
      ['BEGIN:VCALENDAR', ...zone, ...events, 'END:VCALENDAR'].join('\n'),
    );
    expect(issues).toEqual([]);
    expect(days.map((_, index) => dataset.event(index)?.when.slice(-6))).toEqual([
      '-05:00',
      '-04:00',
      '-04:00',
      '-04:00',
      '-05:00',
      '-05:00',
    ]);
  });

  test.each([
    ['20260329T015959', '2026-03-29T01:59:59+01:00'],
    ['20260329T023000', '2026-03-29T03:30+02:00'],
    ['20260329T030000', '2026-03-29T03:00+02:00'],
    ['20261025T023000', '2026-10-25T02:30+02:00'],
    ['20261025T030000', '2026-10-25T03:00+01:00'],
  ])('a clock that the calendar brings along, put forward and back: %s', async (written, when) => {
    const rule = (name: string, start: string, from: string, to: string): string[] => [
      `BEGIN:${name}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:FREQ=YEARLY;BYMONTH=${start.slice(4, 6)};BYDAY=-1SU`,
      `END:${name}`,
    ];
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZID:Our Office',
      ...rule('DAYLIGHT', '19810329T020000', '+0100', '+0200'),
      ...rule('STANDARD', '19961027T030000', '+0200', '+0100'),
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'SUMMARY:Talks',
      `DTSTART;TZID=Our Office:${written}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    expect((await read(lines.join('\n'))).dataset.event(0)?.when).toBe(when);
  });

  test('show the day of the venue', async () => {
    const { event } = await eventOf('DTSTART;TZID=Asia/Seoul:20190228T003000', 'LOCATION:Seoul');
    expect(event?.venue?.zone).toBe('Asia/Seoul');
    expect(new Date(event?.span?.earliest ?? NaN).toISOString()).toBe('2019-02-28T00:30:00.000Z');
  });
});

describe('other properties', () => {
  test.each<[lines: string[], part: object]>([
    [['STATUS:CANCELLED'], { status: 'cancelled' }],
    [['STATUS:tentative'], { status: 'planned' }],
    [['STATUS:CONFIRMED'], { status: 'held' }],
    [['CATEGORIES:One\\, with a comma,Two'], { group: { id: 'One, with a comma' }, note: 'Two' }],
    [['CATEGORIES:One, Two', 'CATEGORIES:Three'], { group: { id: 'One' }, note: 'Two · Three' }],
    [
      ['LOCATION:Hall\\nFirst floor', 'GEO:21.03;105.85'],
      { venue: { name: 'Hall, First floor', lat: 21.03, lon: 105.85 } },
    ],
    [
      ['X-APPLE-STRUCTURED-LOCATION;X-TITLE="A; hall":geo:21.03,105.85'],
      { venue: { name: 'A; hall', lat: 21.03, lon: 105.85 } },
    ],
    [
      ['DESCRIPTION:<p>One<br>two <a href="https://example.org">three</a></p>'],
      { summary: 'One\ntwo three', links: [{ url: 'https://example.org/', title: 'three' }] },
    ],
    [['DESCRIPTION:back\\\\slash\\; semi\\, comma\\Nnew'], { summary: 'back\\slash; semi, comma\nnew' }],
    [['DESCRIP', ' TION:fol', '\tded'], { summary: 'folded' }],
    [['URL:javascript:alert(1)'], { links: [] }],
  ])('%j', async (lines, part) => {
    expect((await eventOf('DTSTART:20180612', ...lines)).event).toMatchObject(part);
  });

  test('a rule is told, its first time kept', async () => {
    const { event, codes } = await eventOf('DTSTART:20180612', 'RRULE:FREQ=DAILY');
    expect(event?.when).toBe('2018-06-12');
    expect(codes).toEqual(['repeats']);
  });
});

test('an event outside of its calendar is still one', async () => {
  const { dataset } = await read('BEGIN:VEVENT\nSUMMARY:T\nDTSTART:20180612\nEND:VEVENT', { format: 'ical' });
  expect(dataset.event(0)?.when).toBe('2018-06-12');
  expect((await read('BEGIN:VCALENDAR\nEND:VCALENDAR')).issues).toMatchObject([
    { code: 'no-events', path: 'line 1' },
  ]);
});

test('takes time in proportion to the text', () => {
  const pieces = [
    'BEGIN:VEVENT\n',
    'BEGIN:A\nEND:B\n',
    ' \n',
    ';A=',
    ';A="',
    ';A=b,',
    '\\',
    ',',
    'a',
    '-',
    '\n ',
    'END:VEVENT\n',
  ];
  expectLinearText(pieces, (text) => {
    parseCalendar(text);
    readIcal(`BEGIN:VEVENT\nDTSTART${text}`);
    readIcal(
      `BEGIN:VEVENT\nDTSTART;TZID=${text}:20180612T000000\nCATEGORIES:${text}\nDESCRIPTION:${text}\nEND:VEVENT`,
    );
  });
});
