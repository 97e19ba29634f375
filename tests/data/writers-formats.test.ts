import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset, read, summits, toInput, tryParseWhen, write } from '../../src/data/index.js';
import type { EventInput } from '../../src/data/types.js';
import { DateError } from '../../src/data/dates/index.js';
import { csvCell } from '../../src/data/writers/csv-cell.js';
import { isoText } from '../../src/data/writers/iso-date.js';
import { writtenDate } from '../../src/data/writers/written-date.js';

const written = (format: string, ...events: EventInput[]): string =>
  write(createDataset(events), format, { now: 0 });

const spanOf = (when: string, zone?: string) => {
  const span = tryParseWhen(when, { zone });
  if (span instanceof DateError) throw span;
  return span;
};

describe('CSV', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'];

  test.each(dangerous)('%j cannot run as a formula, and comes back', async (title) => {
    const cell = csvCell(title);
    expect(cell.replace(/^"|"$/g, '')).toBe(`'${title}`);
    const { dataset } = await read(written('csv', { id: title, title, when: '2020', group: title }), {
      format: 'csv',
    });
    expect(dataset.event(0)).toMatchObject({
      id: title.trim(),
      title: title.trim(),
      group: { id: title.trim() },
    });
  });

  test('an apostrophe of the author survives', async () => {
    const titles = ["'=1", "''=1", "'quoted'", "'s-Gravenhage"];
    const text = written('csv', ...titles.map((title) => ({ title, when: '2020' })));
    const { dataset } = await read(text, { format: 'csv' });
    expect([0, 1, 2, 3].map((row) => dataset.titleOf(row)).sort()).toEqual(titles.sort());
  });

  test('numbers are numbers: a negative one has no apostrophe', () => {
    expect(csvCell(-9.14)).toBe('-9.14');
    expect(written('csv', { id: 'a', title: 'A', when: '2020', lat: -33.9, lon: -70.6 })).toBe(
      'id,title,when,place,lat,lon\r\na,A,2020,,-33.9,-70.6\r\n',
    );
  });

  test('no cell at all starts a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0＝＋－＠\'" ,ab') }), (text) => {
        const cell = csvCell(text);
        const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(shown).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });

  test('quotes as RFC 4180 has them', () => {
    expect(['a,b', 'say "hi"', 'two\nlines', ' blank', 'plain'].map(csvCell)).toEqual([
      '"a,b"',
      '"say ""hi"""',
      '"two\nlines"',
      '" blank"',
      'plain',
    ]);
  });

  test('only the columns that are used, languages and sources with their addresses', () => {
    const text = written('csv', {
      id: 'a',
      title: { en: 'Hanoi', vi: 'Hà Nội' },
      when: '-0043-03-15',
      status: 'cancelled',
      inferred: true,
      sources: [{ title: 'Paper; late', url: 'https://paper.example/1' }, { title: 'Radio' }],
    });
    expect(text).toBe(
      'id,title@en,title@vi,when,place,lat,lon,status,inferred,sources\r\n' +
        'a,Hanoi,Hà Nội,\'-0043-03-15,,,,cancelled,yes,"Paper; late <https://paper.example/1>\nRadio"\r\n',
    );
  });

  test('the language of the whole has a column, and so have colours that groups would not get by themselves', () => {
    const rows = (category: 1 | 4): string =>
      write(
        createDataset({
          lang: 'vi',
          groups: [{ id: 'g', category }],
          events: [{ id: 'a', title: 'A', when: '2018', group: 'g' }],
        }),
        'csv',
      );
    expect(rows(4)).toBe('id,language,title,when,place,lat,lon,group,group colour\r\na,vi,A,2018,,,,g,4\r\n');
    expect(rows(1)).toBe('id,language,title,when,place,lat,lon,group\r\na,vi,A,2018,,,,g\r\n');
  });

  test('text that looks like HTML stays text', async () => {
    const title = 'Use <b> & "x" <script>alert(1)</script>';
    const { dataset } = await read(written('csv', { title, when: '2020', summary: 'a <br> b\nc' }), {
      format: 'csv',
    });
    expect(dataset.event(0)).toMatchObject({ title, summary: 'a <br> b\nc' });
  });
});

describe('dates for formats without vague ones', () => {
  test.each([
    ['2018-06-12', '2018-06-12', '2018-06-12', true],
    ['2018', '2018', '2018', true],
    ['2019-02-27/2019-02-28', '2019-02-27', '2019-02-28', true],
    ['2018-06/2019', '2018-06', '2019', true],
    ['1850~', '1850', '1850', false],
    ['185X', '1850', '1859', false],
    ['18XX', '1800', '1899', false],
    ['2001-21', '2001-03', '2001-05', false],
    ['2001-24', '2001-12', '2002-02', false],
    ['2018-XX-12', '2018-01-12', '2018-12-12', false],
    ['[1850..1870]', '1850', '1870', false],
    ['{2018-06-12,2019-02-27}', '2018-06-12', '2019-02-27', false],
    ['[..1984]', undefined, '1984', false],
    ['1985/..', '1985', undefined, true],
    ['../1985', undefined, '1985', true],
    ['1985/', '1985', undefined, false],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15', true],
    ['Y12018', '+012018', '+012018', true],
    ['2019-02-27T18:30', '2019-02-27T18:30', '2019-02-27T18:30', true],
    ['2019-02-27T18', '2019-02-27T18:00', '2019-02-27T18:00', true],
    ['2019-02-27T09:30:15Z', '2019-02-27T09:30:15Z', '2019-02-27T09:30:15Z', true],
    ['2019-02-27T18:30:05.250+07:00', '2019-02-27T18:30:05.250+07:00', '2019-02-27T18:30:05.250+07:00', true],
  ])('%s is %s to %s', (when, from, to, isExact) => {
    const { first, last, ...rest } = writtenDate(spanOf(when));
    expect([first && isoText(first), last && isoText(last), rest.isExact]).toEqual([from, to, isExact]);
  });

  test('a time of the venue gets the offset of its zone on that day', () => {
    const zone = 'America/New_York';
    const offsetOf = (when: string) => {
      const { first } = writtenDate(spanOf(when, zone));
      return first && isoText(first, zone);
    };
    expect(offsetOf('2019-02-05T21:00')).toBe('2019-02-05T21:00-05:00');
    expect(offsetOf('2019-07-05T21:00')).toBe('2019-07-05T21:00-04:00');
    expect(offsetOf('2019-02-06T02:00Z')).toBe('2019-02-05T21:00-05:00');
  });
});

describe('iCalendar', () => {
  const lines = (...events: EventInput[]): readonly string[] =>
    written('ical', ...events)
      .replaceAll('\r\n ', '')
      .split('\r\n');

  test('days, with an end that is exclusive', () => {
    const text = lines({
      id: 'hanoi',
      title: 'Hanoi',
      when: '2019-02-27/2019-02-28',
      lat: 21.03,
      lon: 105.85,
      place: 'Hanoi',
    });
    expect(text).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//summit-map//EN', 'CALSCALE:GREGORIAN'],
      ...['BEGIN:VEVENT', 'UID:hanoi@events.summit-map', 'DTSTAMP:19700101T000000Z'],
      ...['DTSTART;VALUE=DATE:20190227', 'DTEND;VALUE=DATE:20190301'],
      ...['SUMMARY:Hanoi', 'LOCATION:Hanoi', 'GEO:21.03;105.85', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT'],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  test('a vague date is the days that it may be: EDTF keeps it, the description says it in words', () => {
    const text = lines({ title: 'Founding', when: '1850~', summary: 'Nobody wrote it down.' });
    expect(text).toContain('DTSTART;VALUE=DATE:18500101');
    expect(text).toContain('DTEND;VALUE=DATE:18510101');
    expect(text).toContain('X-EDTF:1850~');
    expect(text).toContain('DESCRIPTION:about 1850\\n\\nNobody wrote it down.');
  });

  test.each([
    ['2019-02-27T18:30', undefined, 'DTSTART:20190227T183000', undefined],
    ['2019-02-27T18:30', 'Asia/Ho_Chi_Minh', 'DTSTART:20190227T113000Z', undefined],
    ['2019-02-27T18:30+07:00', undefined, 'DTSTART:20190227T113000Z', undefined],
    ['2019-02-27T18:30Z/2019-02-27T20:15Z', undefined, 'DTSTART:20190227T183000Z', 'DTEND:20190227T201500Z'],
    ['2019-02-27T18:30/2019-02-28', undefined, 'DTSTART;VALUE=DATE:20190227', 'DTEND;VALUE=DATE:20190301'],
    ['2018-06', undefined, 'DTSTART;VALUE=DATE:20180601', 'DTEND;VALUE=DATE:20180701'],
    ['1985/..', undefined, 'DTSTART;VALUE=DATE:19850101', 'DTEND;VALUE=DATE:19860101'],
  ])('%s in %s', (when, zone, start, end) => {
    const text = lines({ title: 'A', when, venue: { name: 'B', ...(zone !== undefined && { zone }) } });
    expect(text.filter((line) => line.startsWith('DT') && !line.startsWith('DTSTAMP'))).toEqual(
      [start, end].filter((line) => line !== undefined),
    );
  });

  test('what somebody moved in a calendar since is where it was moved to, and is told', async () => {
    const moved = async (event: EventInput, from: string, to: string): Promise<unknown[]> => {
      const text = written('ical', event);
      expect(text).toContain(from);
      expect((await read(text, { format: 'ical' })).issues).toEqual([]);
      const { dataset, issues } = await read(text.replace(from, to), { format: 'ical' });
      return [dataset.event(0)?.when, ...issues.map(({ code }) => code)];
    };
    const [start, end] = ['DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:'];
    const days = { title: 'A', when: '2019-02-27/2019-02-28' };
    expect(await moved(days, `${start}20190227`, `${start}20190226`)).toEqual(['2019-02-26/2019-02-28']);
    expect(await moved(days, `${end}20190301`, `${end}20190302`)).toEqual(['2019-02-27/2019-03-01']);
    const vague = { title: 'B', when: '1850~' };
    expect(await moved(vague, `${start}18500101`, `${start}18500103`)).toEqual([
      '1850-01-03/1850-12-31',
      'stale-date',
    ]);
    const timed = { title: 'C', when: '2019-02-27T18:30+07:00' };
    expect(await moved(timed, 'T113000Z', 'T121500Z')).toEqual(['2019-02-27T12:15Z', 'stale-date']);
    const place = { name: 'D', lat: 1, lon: 2, zone: 'Asia/Ho_Chi_Minh' };
    const there = { title: 'D', when: '2019-02-27T18:30', venue: place };
    expect(await moved(there, 'T113000Z', 'T121500Z')).toEqual(['2019-02-27T12:15Z', 'stale-date']);
  });

  test.each(['../1850', '1850/', '/1850-06', '[..1850]', '{1850,1852..1854}', '2019-21', '185X', '1985/..'])(
    'a date that days cannot say is read again from beside them: %s',
    async (when) => {
      const { dataset, issues } = await read(written('ical', { title: 'A', when }), { format: 'ical' });
      expect([dataset.event(0)?.when, issues]).toEqual([when, []]);
    },
  );

  test('what calendars cannot date is left out', () => {
    const dates = ['-0043', 'Y12018', 'Y10000', '../..', '0001-01-01', ''];
    const text = lines(...dates.map((when) => ({ title: `On ${when}`, when })));
    expect(text.filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:On 0001-01-01']);
  });

  test('the last day that calendars know has a length for its end', async () => {
    for (const [when, length] of [
      ['9999-12-31', 'P1D'],
      ['9999-12-30/9999-12-31', 'P2D'],
    ] as const) {
      const text = written('ical', { title: 'A', when });
      expect(text).toContain(`DURATION:${length}\r\n`);
      expect(text).not.toContain('DTEND');
      const { dataset, issues } = await read(text.replace(/X-EDTF.*\r\n/, ''), { format: 'ical' });
      expect([dataset.event(0)?.when, issues]).toEqual([when, []]);
    }
  });

  test('an event is the same when it is read again, and again', async () => {
    const events: EventInput[] = [
      { id: 'a', title: 'A', when: '1850~' },
      { id: 'b', title: 'B', when: '1850~', summary: 'about 1850 or so' },
      { id: 'c@d', title: 'C', when: '2019', displayDate: 'In the\nyear; 2019', summary: 'One.\n\nTwo.' },
      { id: 'd', title: 'D', when: '2019-02', statusNote: 'to 2020, maybe', status: 'postponed' },
      { id: 'e', title: 'E', when: '2019-02-27', summary: 'about 1850' },
    ];
    const first = createDataset({ title: 'A set of 5', events });
    const text = write(first, 'ical', { now: 0 });
    const { dataset, issues } = await read(text, { format: 'ical' });
    expect(issues).toEqual([]);
    expect(toInput(dataset).events).toEqual(toInput(first).events);
    expect(write(dataset, 'ical', { now: 0 })).toBe(text);
  });

  test('what somebody wrote into the description since stays', async () => {
    const text = written('ical', { title: 'A', when: '1850~', summary: 'More.' });
    for (const [now, summary] of [
      ['about 1850\\n\\nMuch more.', 'Much more.'],
      ['Founded about 1850.', 'Founded about 1850.'],
    ] as const) {
      const changed = text.replace(/(DESCRIPTION:).*/, `$1${now}`);
      expect((await read(changed, { format: 'ical' })).dataset.event(0)?.summary).toBe(summary);
    }
  });

  test.each([
    ['held', 'CONFIRMED'],
    ['planned', 'TENTATIVE'],
    ['postponed', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('%s is %s, and the same as before when it is read again', async (status, word) => {
    const text = written('ical', { title: 'A', when: '2020', status });
    expect(text).toContain(`\r\nSTATUS:${word}\r\n`);
    expect((await read(text, { format: 'ical' })).dataset.event(0)?.status).toBe(status);
  });

  test('lines hold 75 bytes at most and no character is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(!name.includes('\uFFFD'));
        const text = written('ical', { title: `On ${name.repeat(9)}`, when: '2020' });
        const physical = text.split('\r\n');
        expect(
          Math.max(...physical.map((line) => new TextEncoder().encode(line).length)),
        ).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\uFFFD');
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('text cannot start a line of its own', async () => {
    const title = 'A\r\nATTACH:file:///etc/passwd\nEND:VEVENT; b, c \\n';
    const { dataset } = await read(written('ical', { title, when: '2020' }), { format: 'ical' });
    expect(dataset.length).toBe(1);
    expect(dataset.titleOf(0)).toBe(title.replace('\r', ''));
  });

  test('a point has six decimals at most and no exponent', () => {
    expect(lines({ title: 'A', when: '2020', lat: 1e-7, lon: -123.45678912 })).toContain('GEO:0;-123.456789');
  });

  test('ids of two datasets do not meet', () => {
    const uid = (title: string) =>
      /UID:(.*)\r\n/.exec(
        write(createDataset({ title, events: [{ id: '1', title: 'A', when: '2020' }] }), 'ical'),
      )?.[1];
    expect([uid('First set'), uid('Second set')]).toEqual([
      '1@first-set.summit-map',
      '1@second-set.summit-map',
    ]);
  });
});

describe('schema.org', () => {
  test('events with their places, dates and sources', () => {
    const list: unknown = JSON.parse(write(createDataset(summits), 'schema-org'));
    expect(list).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'The two summits, 2018–2019',
      numberOfItems: 10,
    });
    expect(list).toHaveProperty('itemListElement.9.item.location.geo', {
      '@type': 'GeoCoordinates',
      latitude: 21.0256,
      longitude: 105.8561,
    });
    expect(list).toHaveProperty('itemListElement.9.item.startDate', '2019-02-27');
    expect(list).toHaveProperty('itemListElement.9.item.endDate', '2019-02-28');
    expect(list).toHaveProperty(
      'itemListElement.1.item.disambiguatingDescription',
      '13 June 2018 – about February 2019',
    );
  });

  test.each([
    ...['2018-06-12', '2018-06/2019', '1850~', '1985/', '/1985', '1985/..', '../1985', '185X', '2001-21', ''],
    ...['[1850,1853..1870]', '{2018-06-12,2019-02-27}', '2018?/2019~', '-0043-03-15', '../..'],
  ])('the date %j is the same when it is read again', async (when) => {
    const dataset = createDataset([{ title: 'A', when }]);
    const again = await read(write(dataset, 'schema-org'), { format: 'schema-org' });
    expect(again.issues).toEqual(dataset.issues);
    expect(again.dataset.event(0)?.when).toBe(dataset.event(0)?.when);
    expect(again.dataset.event(0)?.displayDate).toBeUndefined();
  });

  test.each(['1850~', '2019-02-27', undefined])('the words for %s are kept', async (when) => {
    const displayDate = 'In the year of the comet';
    const text = written('schema-org', { title: 'A', displayDate, ...(when !== undefined && { when }) });
    expect(text).toContain('"disambiguatingDescription": "In the year of the comet"');
    const { dataset } = await read(text, { format: 'schema-org' });
    expect(dataset.event(0)).toMatchObject({ displayDate, when: when ?? '' });
  });

  test.each([
    ['held', 'EventScheduled', 'held'],
    ['planned', 'EventScheduled', 'held'],
    ['postponed', 'EventPostponed', 'postponed'],
    ['cancelled', 'EventCancelled', 'cancelled'],
  ] as const)('an event that is %s is %s, which is read as %s', async (status, term, again) => {
    const text = written('schema-org', { title: 'A', when: '2020', status });
    expect(text).toContain(`"eventStatus": "https://schema.org/${term}"`);
    const { dataset } = await read(text, { format: 'schema-org' });
    expect(dataset.event(0)?.status).toBe(again);
  });

  test('may stand inside a script of a page', () => {
    const text = written('schema-org', { title: '</script><!--<script>', when: '2020' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toHaveProperty('itemListElement.0.item.name', '</script><!--<script>');
  });

  test('one language is chosen', () => {
    const dataset = createDataset(summits);
    expect(write(dataset, 'schema-org', { lang: 'vi' })).toContain('Hội nghị thượng đỉnh Mỹ – Triều lần hai');
  });
});

describe('TimelineJS', () => {
  const slides = (...events: EventInput[]): unknown => JSON.parse(written('timelinejs', ...events));

  test.each([
    ['2018-06-12', { start_date: { year: 2018, month: 6, day: 12 } }],
    ['2018/2019-02', { start_date: { year: 2018 }, end_date: { year: 2019, month: 2 } }],
    ['-0043', { start_date: { year: -44 } }],
    ['0000', { start_date: { year: -1 } }],
    ['0044', { start_date: { year: 44 } }],
    ['1850~', { start_date: { year: 1850 }, display_date: 'about 1850' }],
    ['1985/..', { start_date: { year: 1985 }, display_date: 'since 1985' }],
    ['2019-02-27T18:30', { start_date: { year: 2019, month: 2, day: 27, hour: 18, minute: 30 } }],
  ])('%s', (when, expected) => {
    expect(slides({ id: 'a', title: 'A', when })).toEqual({
      events: [{ unique_id: 'a', ...expected, text: { headline: 'A' } }],
    });
  });

  test.each([
    ['held', undefined, '<p>More.</p>'],
    ['planned', undefined, '<p>Planned</p><p>More.</p>'],
    ['postponed', 'to 2021 & later', '<p>Postponed: to 2021 &amp; later</p><p>More.</p>'],
    ['cancelled', undefined, '<p>Cancelled</p><p>More.</p>'],
  ] as const)('what is %s is said before the text', (status, statusNote, text) => {
    const event = { title: 'A', when: '2020', status, summary: 'More.', ...(statusNote && { statusNote }) };
    expect(slides(event)).toHaveProperty('events.0.text.text', text);
  });

  test('text is HTML there, so ours is written as such', () => {
    const events = slides({
      id: 'a',
      title: 'A & <b>',
      when: '2020',
      summary: 'One\nTwo <img src=x onerror=alert(1)>',
      venue: { name: 'Here', lat: 1, lon: 2 },
      sources: [{ title: 'Paper', url: 'https://paper.example/?a=1&b="' }],
      media: [{ url: 'https://pictures.example/a.jpg', alt: 'A <hall>' }],
    });
    expect(events).toHaveProperty('events.0.text', {
      headline: 'A &amp; &lt;b&gt;',
      text:
        '<p>One<br>Two &lt;img src=x onerror=alert(1)&gt;</p>' +
        '<p><a href="https://paper.example/?a=1&amp;b=%22">Paper</a></p>',
    });
    expect(events).toHaveProperty('events.0.location', { name: 'Here', lat: 1, lon: 2 });
    expect(events).toHaveProperty('events.0.media', {
      url: 'https://pictures.example/a.jpg',
      alt: 'A <hall>',
    });
  });

  test('eras with two ends are written, and read back as eras', async () => {
    const eras = [
      { label: { en: 'Détente & after', ko: '데탕트' }, when: '1969/1979-12' },
      { label: 'One year', when: '1985' },
      { label: 'Long ago', when: '-0099/-0043' },
      { label: 'Open', when: '1991/..' },
      { label: 'Unknown', when: '/1991' },
    ];
    const dataset = createDataset({ eras, events: [{ title: 'A', when: '2020' }] });
    const text = write(dataset, 'timelinejs', { lang: 'en' });
    expect(JSON.parse(text)).toHaveProperty('eras', [
      {
        start_date: { year: 1969 },
        end_date: { year: 1979, month: 12 },
        text: { headline: 'Détente &amp; after' },
      },
      { start_date: { year: 1985 }, end_date: { year: 1985 }, text: { headline: 'One year' } },
      { start_date: { year: -100 }, end_date: { year: -44 }, text: { headline: 'Long ago' } },
    ]);
    const again = await read(text, { format: 'timelinejs' });
    expect(again.issues).toEqual([]);
    expect(again.dataset.eras).toEqual([
      { label: 'Détente & after', when: '1969/1979-12' },
      { label: 'One year', when: '1985' },
      { label: 'Long ago', when: '-0099/-0043' },
    ]);
    expect(again.dataset.length).toBe(1);
  });

  test('a slide without a date cannot be, and is left out', () => {
    expect(slides({ title: 'A' }, { id: 'b', title: 'B', when: '2020' })).toHaveProperty('events.length', 1);
  });
});

describe('GeoJSON', () => {
  test.each([
    ['2018-06-12', { timespans: [{ start: { in: '2018-06-12' } }] }],
    ['2019-02-27/2019-02-28', { timespans: [{ start: { in: '2019-02-27' }, end: { in: '2019-02-28' } }] }],
    ['185X', { timespans: [{ start: { earliest: '1850' }, end: { latest: '1859' } }], label: '1850s' }],
    ['1985/..', { timespans: [{ start: { in: '1985' } }], label: 'since 1985' }],
  ])('%s as the when of GeoJSON-T', (when, expected) => {
    expect(JSON.parse(written('geojson', { id: 'a', title: 'A', when, lat: 1, lon: 2 }))).toHaveProperty(
      'features.0',
      {
        type: 'Feature',
        id: 'a',
        geometry: { type: 'Point', coordinates: [2, 1] },
        when: expected,
        properties: { title: 'A', when, venue: '1-00-2-00' },
      },
    );
  });

  test('without place or date', () => {
    expect(JSON.parse(written('geojson', { id: 'a', title: 'A' }))).toHaveProperty('features.0', {
      type: 'Feature',
      id: 'a',
      geometry: null,
      properties: { title: 'A' },
    });
  });
});
