import { categoryOf, shapesOf } from '../../src/data/shapes.js';
import { describe, expect, test, vi } from 'vitest';
import { expectLinear } from '../growth.js';
import { createDataset, datasetFrom, isDataset } from '../../src/data/dataset.js';
import type { Dataset, DatasetInput, EventInput } from '../../src/data/types.js';

const DAY = 86_400_000;
const good: EventInput = {
  id: 'good',
  title: 'Good',
  when: '2019-02-27',
  place: 'Hanoi',
  lat: 21.03,
  lon: 105.85,
};

/** `code path` of every issue, which is what a page goes by. */
const codes = ({ issues }: Dataset): string[] => issues.map(({ code, path }) => `${code} ${path}`);
const messages = ({ issues }: Dataset): string => issues.map(({ message }) => message).join('\n');
const one = (record: unknown): Dataset => datasetFrom([record]);
const ids = (dataset: Dataset): string[] =>
  Array.from({ length: dataset.length }, (_, row) => dataset.id(row));

test('nothing is made ready for looking up before somebody looks up an id', () => {
  const dataset = createDataset([good]);
  let made = 0;
  vi.stubGlobal(
    'Map',
    class extends Map<unknown, unknown> {
      constructor(entries?: Iterable<readonly [unknown, unknown]>) {
        super(entries);
        made++;
      }
    },
  );
  expect(dataset.indexOf('')).toBe(-1);
  expect(made).toBe(0);
  expect(dataset.indexOf('good')).toBe(0);
  expect(made).toBe(1);
  vi.unstubAllGlobals();
});

describe('what goes in', () => {
  test('a plain row is enough', () => {
    const dataset = createDataset([good]);
    expect(codes(dataset)).toEqual([]);
    expect(dataset.event('good')).toMatchObject({
      index: 0,
      title: 'Good',
      when: '2019-02-27',
      status: 'held',
      venue: { id: 'hanoi', name: 'Hanoi', place: 'Hanoi', lat: 21.03, lon: 105.85 },
      group: { id: 'events', label: 'Events', singular: 'Event', category: 2, prominent: false },
    });
    expect(dataset.event('good')?.span).toMatchObject({ precision: 'day', latest: Date.UTC(2019, 1, 28) });
  });

  test('date, start and end are other names for when', () => {
    const when = (record: EventInput) => createDataset([{ title: 'A', ...record }]).event(0)?.when;
    expect(when({ date: '2019-02-27' })).toBe('2019-02-27');
    expect(when({ start: '2019-02-27' })).toBe('2019-02-27');
    expect(when({ start: '2019-02-27', end: '2019-02-28' })).toBe('2019-02-27/2019-02-28');
    expect(when({ date: '2019-02-27', end: '2019-02-27' })).toBe('2019-02-27');
    expect(when({ when: '2019-02', end: '..' })).toBe('2019-02/..');
    expect(when({ end: '2019-02' })).toBe('/2019-02');
  });

  test('a number is a year, a Date its instant', () => {
    expect(one({ title: 'A', date: 1850 }).event(0)?.when).toBe('1850');
    expect(one({ title: 'A', date: -44 }).event(0)?.when).toBe('-0044');
    expect(one({ title: 'A', date: new Date(0) }).columns.start[0]).toBe(0);
    expect(codes(one({ title: 'A', date: new Date(NaN) }))).toEqual(['date-value events[0].date']);
    expect(codes(one({ title: 'A', date: 18500612 }))).toEqual(['date-value events[0].date']);
  });

  test('a dataset comes back as it is', () => {
    const dataset = createDataset([good]);
    expect(createDataset(dataset)).toBe(dataset);
    expect(isDataset(dataset)).toBe(true);
    expect(isDataset({ events: [] })).toBe(false);
  });

  test.each([
    ['null', null],
    ['a number', 5],
    ['text', 'events'],
    ['nothing', undefined],
    ['a function', () => []],
  ])('%s is no data', (_, input) => {
    const dataset = datasetFrom(input);
    expect(codes(dataset)).toEqual(['not-data data']);
    expect(dataset).toMatchObject({ length: 0, offered: 0, extent: null, groups: [], venues: [] });
    expect(dataset.event(0)).toBeNull();
  });

  test('an object without a list of events is reported', () => {
    expect(codes(datasetFrom({}))).toEqual(['no-events events']);
    expect(codes(datasetFrom({ events: 'many' }))).toEqual(['no-events events']);
    expect(codes(datasetFrom({ events: [] }))).toEqual([]);
  });

  test('getters that throw cost no more than their record', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(codes(datasetFrom([trap, good]))).toEqual(['unreadable events[0]']);
    expect(ids(datasetFrom([trap, good]))).toEqual(['good']);
    expect(codes(datasetFrom(trap))).toEqual(['unreadable data']);
    const inner = datasetFrom([{ ...good, claims: [trap, { reported: 'a', happened: 'b' }] }]);
    expect(codes(inner)).toEqual(['unreadable events[0].claims[0]']);
    expect(inner.event(0)?.claims).toHaveLength(1);
    const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
    revoke();
    expect(codes(datasetFrom(proxy))).toEqual(['unreadable data']);
  });

  test('later changes of the input change nothing', () => {
    const record = { ...good, sources: [{ title: 'One' }] };
    const dataset = createDataset([record]);
    record.title = 'Changed';
    record.sources.pop();
    expect(dataset.event(0)).toMatchObject({ title: 'Good', sources: [{ id: 'one', title: 'One' }] });
  });
});

describe('bad records', () => {
  test('the good rest is kept and all are counted', () => {
    const dataset = datasetFrom([5, null, 'x', [], good, {}]);
    expect(codes(dataset)).toEqual([
      'not-a-record events[0]',
      'not-a-record events[1]',
      'not-a-record events[2]',
      'not-a-record events[3]',
      'nothing-left events[5]',
    ]);
    expect(dataset).toMatchObject({ offered: 6, length: 1 });
    expect(dataset.issues.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('words in place of a date take nothing from where it lies', () => {
    const [plain, worded] = [undefined, 'When the leaves fell'].map((displayDate) =>
      createDataset([{ title: 'A', when: '2019-02-27', ...(displayDate && { displayDate }) }]),
    );
    expect(worded?.event(0)).toMatchObject({ displayDate: 'When the leaves fell', when: '2019-02-27' });
    expect(worded?.titleOf(0)).toBe('A');
    expect(worded?.columns.start).toEqual(plain?.columns.start);
    expect(worded?.columns.end).toEqual(plain?.columns.end);
    expect(worded?.event(0)?.span).toEqual(plain?.event(0)?.span);
  });

  test('without a title, the place or the date stands for it', () => {
    const placed = one({ when: '2019-02-27', place: 'Hanoi', lat: 21, lon: 106 });
    expect(placed.titleOf(0)).toBe('Hanoi');
    expect(codes(placed)).toEqual(['missing-title events[0].title']);
    expect(placed.issues[0]?.severity).toBe('warning');
    expect(one({ when: '2019-02-27' }).titleOf(0)).toBe('2019-02-27');
    expect(one({ title: '  ', when: '2019-02-27', displayDate: 'a day' }).titleOf(0)).toBe('a day');
    expect(one({ place: 'Hanoi', lat: 1, lon: 2 }).length).toBe(0);
  });

  test.each([
    ['2018-02-30', 'date-value'],
    ['2018-13-01', 'date-value'],
    ['12 June 2018', 'date-syntax'],
    ['someday', 'date-syntax'],
    ['Y900000', 'date-out-of-range'],
  ])('the impossible date %s leaves the event undated, last', (when, code) => {
    const dataset = createDataset([{ title: 'Bad', when }, good]);
    expect(codes(dataset)).toContain(`${code} events[0].when`);
    expect(messages(dataset)).toContain(when);
    expect(dataset.event(1)).toMatchObject({ id: 'bad', when: '', span: null });
    expect(dataset.columns.start[1]).toBeNaN();
    expect(dataset.columns.end[1]).toBeNaN();
  });

  test('an end that cannot be read does not cost the start, but a start does cost the date', () => {
    const badEnd = one({ title: 'A', start: '2019-02-27', end: '2019-02-30' });
    expect(codes(badEnd)).toEqual(['date-value events[0].end']);
    expect(badEnd.event(0)?.when).toBe('2019-02-27');
    const badStart = one({ title: 'A', start: '2019-02-30', end: '2019-03-01' });
    expect(codes(badStart)).toEqual(['date-value events[0].start']);
    expect(badStart.event(0)?.when).toBe('');
  });

  test('two or three digits are a century or decade of ISO 8601, which is said', () => {
    const dataset = datasetFrom([
      { title: 'A', date: '85' },
      { title: 'B', when: '196' },
      { title: 'C', date: 85 },
      { title: 'D', date: '0085' },
    ]);
    expect(codes(dataset)).toEqual(['date-short events[0].date', 'date-short events[1].when']);
    expect(dataset.issues[0]?.message).toBe(
      '"85" is read as the years 8500 to 8599. If a year is meant, write all four digits, such as 0085.',
    );
    expect([dataset.event('c')?.span, dataset.event('d')?.span]).toMatchObject([
      { edtf: '0085' },
      { edtf: '0085' },
    ]);
  });

  test('so are they before Christ', () => {
    const dataset = datasetFrom([
      { title: 'A', date: '-44' },
      { title: 'B', date: '79?' },
      { title: 'C', date: '-00' },
    ]);
    expect(codes(dataset).filter((code) => code.startsWith('date-short'))).toEqual([
      'date-short events[0].date',
      'date-short events[1].date',
    ]);
    expect(dataset.issues[0]?.message).toBe(
      '"-44" is read as the years 4500 BC to 4401 BC. If a year is meant, write all four digits: 44 BC is -0043, and -0044 is 45 BC.',
    );
    expect(dataset.issues[1]?.message).toContain('the years 7900 to 7999');
  });

  test('a number below zero counts a year 0, which is said once', () => {
    const dataset = datasetFrom([
      { title: 'A', date: -44, end: -20 },
      { title: 'B', date: -30 },
      { title: 'C', date: 0 },
    ]);
    expect(dataset.event('a')?.when).toBe('-0044/-0020');
    expect(codes(dataset)).toEqual(['year-sign events[0].date']);
    expect(dataset.issues[0]).toMatchObject({ severity: 'warning' });
    expect(dataset.issues[0]?.message).toContain('If 44 BC is meant');
  });

  test('an end that is not known is a question mark, as the message on other words says', () => {
    const known = one({ title: 'A', start: '2018', end: '?' });
    expect([known.event(0)?.when, known.issues]).toEqual(['2018/', []]);
    const words = one({ title: 'A', start: '2018', end: 'unknown' });
    expect(words.issues[0]?.message).toContain(
      'Write 2018/ where the end is not known, /2018 where the start is not, and "?" in a field of the end.',
    );
    const alone = one({ title: 'A', end: '?' });
    expect([alone.event(0)?.when, alone.issues]).toEqual(['', []]);
    const twice = one({ title: 'A', start: '2018/2019', end: '?' });
    expect(codes(twice)).toEqual(['date-syntax events[0].end']);
    expect(twice.issues[0]?.message).toContain('more than one slash');
  });

  test('years that are no month are told how to be written', () => {
    const dataset = one({ title: 'A', date: '1914-18' });
    expect(dataset.issues[0]?.message).toContain('If the years 1914 to 1918 are meant, write 1914/1918.');
  });

  test('a reversed range is turned', () => {
    for (const record of [
      { title: 'A', when: '2019-02-28/2019-02-27' },
      { title: 'A', start: '2019-02-28', end: '2019-02-27' },
    ]) {
      const dataset = createDataset([record]);
      expect(dataset.issues).toHaveLength(1);
      expect(dataset.issues[0]).toMatchObject({ code: 'date-reversed', severity: 'warning' });
      expect(dataset.event(0)?.when).toBe('2019-02-27/2019-02-28');
      expect(dataset.columns.start[0]).toBe(Date.UTC(2019, 1, 27));
      expect(dataset.columns.end[0]).toBe(Date.UTC(2019, 2, 1));
    }
  });
});

describe('ids', () => {
  test('an event that is the same as another is left out where the other is there', () => {
    const rows = [
      { id: 'a', sameAs: 'x', title: 'Told again', date: '2018' },
      { title: 'Without id', date: '2019' },
      { id: 'x', title: 'Told', date: '2018' },
      { id: 'x', sameAs: 'x', title: 'Told once more', date: '2018' },
      { id: 'b', sameAs: 'elsewhere', title: 'Alone', date: '2020' },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const dataset = createDataset(order);
      expect(dataset.issues).toEqual([]);
      const ids = Array.from({ length: dataset.length }, (_, row) => dataset.id(row));
      expect(ids).toEqual(['x', 'without-id', 'b']);
      expect(dataset.event('b')?.sameAs).toBe('elsewhere');
    }
  });

  test('duplicates get a number, and written ids go before made ones', () => {
    const dataset = datasetFrom([
      { title: 'A', when: '2001' },
      { id: 'a', title: 'B', when: '2002' },
      { id: 'a', title: 'C', when: '2003' },
      { id: 'a-2', title: 'D', when: '2004' },
      { id: 7, title: 'E', when: '2005' },
      { title: 'A', when: '2006' },
      { title: '…', when: '2007' },
      { title: 'Hà Nội: 하노이!', when: '2008' },
    ]);
    expect(ids(dataset)).toEqual(['a-3', 'a', 'a-2', 'a-2-2', '7', 'a-4', 'event-7', 'ha-noi-하노이']);
    expect(codes(dataset)).toEqual(['duplicate-id events[2].id', 'duplicate-id events[3].id']);
  });

  test('a hundred thousand events of one id are counted on, not counted again', () => {
    const alike = (length: number): Dataset =>
      datasetFrom(Array.from({ length }, () => ({ id: 'x', title: 'X', when: '2001' })));
    expectLinear(alike, 'events of one id');
    expect(alike(100_000).indexOf('x-100000')).toBe(99_999);
  });

  test('names of the language are ids like any other', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
    const dataset = datasetFrom({
      events: names.map((name) => ({
        id: name,
        title: name,
        when: '2001',
        venue: name,
        group: name,
        participants: [name],
        sources: [name],
      })),
      venues: names.map((name) => ({ id: name, name, lat: 1, lon: 2 })),
      groups: names.map((name) => ({ id: name })),
      participants: names.map((name) => ({ id: name, name })),
      sources: names.map((name) => ({ id: name, title: name })),
    });
    expect(codes(dataset)).toEqual([]);
    for (const name of names) {
      expect(dataset.event(name)).toMatchObject({
        id: name,
        venue: { id: name },
        group: { id: name },
        participants: [{ id: name }],
        sources: [{ id: name }],
      });
    }
    expect(dataset.indexOf('isPrototypeOf')).toBe(-1);
    expect(dataset.event('isPrototypeOf')).toBeNull();
  });

  test('keys that reach for prototypes are ignored at any depth', () => {
    const text = `{
      "__proto__": { "title": "no", "polluted": 1 },
      "constructor": { "prototype": { "polluted": 1 } },
      "events": [{
        "__proto__": { "summary": "no", "polluted": 1 },
        "constructor": 1,
        "title": { "en": "Good", "__proto__": { "polluted": 1 }, "constructor": "no", "prototype": "no" },
        "when": "2001",
        "venue": { "name": "Hall", "__proto__": { "lat": 1, "lon": 1 } },
        "claims": [{ "__proto__": { "polluted": 1 }, "reported": "a", "happened": "b" }]
      }]
    }`;
    const dataset = datasetFrom(JSON.parse(text));
    expect(codes(dataset)).toEqual(['missing-point events[0].venue.name']);
    expect(dataset.title).toBeUndefined();
    expect(dataset.event(0)?.title).toEqual({ en: 'Good' });
    expect(dataset.event(0)?.summary).toBeUndefined();
    expect(dataset.event(0)?.venue?.lat).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('places', () => {
  const place = (lat: unknown, lon: unknown) => {
    const dataset = one({ title: 'A', when: '2001', lat, lon });
    const venue = dataset.event(0)?.venue;
    return [venue ? [venue.lat, venue.lon] : null, codes(dataset).join()];
  };

  test.each<[unknown, unknown, unknown, string]>([
    [21.03, 105.85, [21.03, 105.85], ''],
    ['1.25', ' 103.8 ', [1.25, 103.8], ''],
    [90, 180, [90, 180], ''],
    [-90, -180, [-90, -180], ''],
    [106, 21, null, 'looks-swapped events[0].lat'],
    [106, 121, null, 'lat-range events[0].lat'],
    [-90.1, 181, null, 'lat-range events[0].lat'],
    [10, 190, [10, -170], 'lon-wrapped events[0].lon'],
    [10, -190, [10, 170], 'lon-wrapped events[0].lon'],
    [10, 540, [10, -180], 'lon-wrapped events[0].lon'],
    [10, 181.186, [10, -178.814], 'lon-wrapped events[0].lon'],
    [10, '-181.1', [10, 178.9], 'lon-wrapped events[0].lon'],
    [0, 0, [0, 0], 'null-island events[0].lat'],
    [NaN, 5, null, 'bad-number events[0].lat'],
    [5, Infinity, null, 'bad-number events[0].lon'],
    ['abc', 5, null, 'bad-number events[0].lat'],
    ['21,03', 5, null, 'bad-number events[0].lat'],
    ['0x10', 5, null, 'bad-number events[0].lat'],
    [true, 5, null, 'bad-number events[0].lat'],
    [10, undefined, null, 'half-point events[0].lon'],
    [undefined, 10, null, 'half-point events[0].lat'],
    [null, '', null, ''],
  ])('lat %j, lon %j', (lat, lon, expected, issues) => {
    expect(place(lat, lon)).toEqual([expected, issues]);
  });

  test('an event whose point is bad is kept, off the map', () => {
    const dataset = datasetFrom([{ ...good, lat: 106, lon: 21 }]);
    expect(messages(dataset)).toContain('106');
    expect(messages(dataset)).toContain('exchange');
    expect(dataset.event('good')?.venue).toMatchObject({ place: 'Hanoi', lat: undefined, lon: undefined });
    expect(dataset.columns.x[0]).toBeNaN();
    expect(dataset.columns.y[0]).toBeNaN();
  });

  test('a row without a place is reported where the others have one', () => {
    const dataset = datasetFrom([good, { title: 'Nowhere', when: '2001' }]);
    expect(codes(dataset)).toEqual(['missing-place events[1].place']);
    expect(dataset.event('nowhere')?.venue).toBeNull();
    expect(codes(datasetFrom([{ title: 'Nowhere', when: '2001' }]))).toEqual([]);
  });

  test('rows that name the same place share a venue', () => {
    const dataset = datasetFrom([good, { ...good, id: 'b' }, { ...good, id: 'c', lat: 21.04 }]);
    expect(dataset.venues.map(({ id }) => id)).toEqual(['hanoi', 'hanoi-2']);
    expect([...dataset.columns.venue]).toEqual([0, 0, 1]);
    expect(dataset.event('good')?.venue).toBe(dataset.event('b')?.venue);
  });

  test('a place that has a name alone is reported once, unless a list says in a note why', () => {
    const rows = datasetFrom([
      { title: 'A', date: '2001', place: 'Lima' },
      { title: 'B', date: '2002', place: 'Lima' },
    ]);
    expect(codes(rows)).toEqual(['missing-point events[0].place']);
    expect(rows.issues[0]?.message).toBe(
      '"Lima" has no point. Its events are listed, but not on the map: give it lat and lon.',
    );
    const venues = [
      { id: 'web', name: 'Web', note: 'Held online.' },
      { id: 'lima', name: 'Lima' },
    ];
    expect(codes(datasetFrom({ venues, events: [] }))).toEqual(['missing-point venues[1].name']);
  });

  test('an event with a shape alone stands at a point on it', () => {
    const line = { type: 'LineString', coordinates: [[0, 0], [10, 20]] }; // prettier-ignore
    const dataset = datasetFrom([
      { title: 'Walk', date: '2001', geometry: line },
      { title: 'Named walk', date: '2002', place: 'Alps', geometry: line },
      { title: 'Walk from here', date: '2003', lat: 1, lon: 2, geometry: line },
      { title: 'Point', date: '2004', geometry: { type: 'Point', coordinates: [7, 8] } },
    ]);
    expect(codes(dataset)).toEqual([]);
    const points = [0, 1, 2, 3].map((row) => [
      dataset.event(row)?.venue?.lat,
      dataset.event(row)?.venue?.lon,
    ]);
    expect(points).toEqual([[10, 5], [10, 5], [1, 2], [8, 7]]); // prettier-ignore
    expect(dataset.event(1)?.venue?.name).toBe('Alps');
    expect(dataset.event(3)?.geometry).toBeUndefined();
  });

  test('nobody says how exact a point is until somebody does', () => {
    expect(one({ title: 'A', when: '2001', lat: 1, lon: 2 }).event(0)?.venue?.precision).toBeUndefined();
  });

  test('a bare point is named by its coordinates', () => {
    expect(one({ title: 'A', when: '2001', lat: -1.234, lon: 5 }).event(0)?.venue?.name).toBe('-1.23, 5.00');
  });

  test('an unknown venue is kept as a name, and a known one wins over a point beside it', () => {
    const dataset = datasetFrom({
      venues: [{ id: 'hall', name: 'Hall', lat: 1, lon: 2, zone: 'Asia/Seoul', precision: 'venue' }],
      events: [
        { title: 'A', when: '2001', venue: 'hal' },
        { title: 'B', when: '2002', venue: 'hall', lat: 5, lon: 6 },
        { title: 'C', when: '2003' },
      ],
    });
    expect(codes(dataset)).toEqual(['unknown-venue events[0].venue', 'two-places events[1].lat']);
    expect(dataset.event('a')?.venue).toMatchObject({ name: 'hal', lat: undefined });
    expect(dataset.event('b')?.venue).toMatchObject({ id: 'hall', lat: 1, lon: 2 });
    expect(dataset.event('c')?.venue).toBeNull();
  });

  test('a point beside a venue that counts is told, however it is written; a line is drawn', () => {
    const point = { type: 'Point', coordinates: [6, 5] };
    const line = {
      type: 'LineString',
      coordinates: [
        [6, 5],
        [7, 5],
      ],
    };
    const dataset = datasetFrom({
      venues: [{ id: 'hall', name: 'Hall', lat: 1, lon: 2 }],
      events: [
        { title: 'A', when: '2001', venue: 'hall', geometry: point },
        { title: 'B', when: '2002', venue: { name: 'Room', lat: 3, lon: 4 }, geometry: point },
        { title: 'C', when: '2003', venue: { name: 'Yard', lat: 3, lon: 4 }, lat: 5, lon: 6 },
        { title: 'D', when: '2004', venue: { name: 'Park' }, geometry: point },
        { title: 'E', when: '2005', venue: 'hall', geometry: line },
      ],
    });
    expect(codes(dataset)).toEqual([
      'two-places events[0].geometry',
      'two-places events[1].geometry',
      'two-places events[2].lat',
    ]);
    expect(dataset.event('b')?.venue).toMatchObject({ name: 'Room', lat: 3, lon: 4 });
    expect(dataset.event('d')?.venue).toMatchObject({ name: 'Park', lat: 5, lon: 6 });
    expect(dataset.event('e')?.geometry).toEqual(line);
  });

  test('the zone of a plain row is that of its place; one without a place is told', () => {
    const dataset = datasetFrom([
      { title: 'A', date: '2019-02-27T17:30Z', zone: 'Asia/Ho_Chi_Minh', place: 'Hanoi', lat: 21, lon: 106 },
      { title: 'B', date: '2019-02-28T17:30Z', zone: 'Europe/Paris', place: 'Hanoi', lat: 21, lon: 106 },
      { title: 'C', date: '2019-03-01T17:30Z', zone: 'Asia/Ho_Chi_Minh' },
      { title: 'D', date: '2019-03-02T17:30Z', zone: 'Mars/Base', lat: 1, lon: 2 },
    ]);
    expect(dataset.event('a')?.venue?.zone).toBe('Asia/Ho_Chi_Minh');
    expect(new Date(dataset.event('a')?.span?.earliest ?? NaN).toISOString()).toBe(
      '2019-02-28T00:30:00.000Z',
    );
    expect(dataset.event('b')?.venue?.zone).toBe('Europe/Paris');
    expect(codes(dataset)).toEqual([
      'unused-zone events[2].zone',
      'unknown-zone events[3].zone',
      'missing-place events[2].place',
    ]);
  });

  test('what is wrong with a venue is reported at the venue', () => {
    const dataset = datasetFrom({
      venues: [
        {
          id: 'a',
          name: 'A',
          zone: 'Asia/Nowhere',
          country: 'Korea',
          precision: 'exact',
          radius: -1,
          lat: 91,
          lon: 91,
        },
        { id: 'a', name: 'B' },
        {},
        7,
      ],
      events: [{ title: 'E', when: '2019-02-27T17:30Z', venue: { name: 'In place', zone: 'Mars/Olympus' } }],
    });
    expect(codes(dataset)).toEqual([
      'lat-range venues[0].lat',
      'bad-country venues[0].country',
      'unknown-precision venues[0].precision',
      'bad-radius venues[0].radius',
      'unknown-zone venues[0].zone',
      'duplicate-id venues[1].id',
      'missing-point venues[1].name',
      'missing-name venues[2].name',
      'not-a-record venues[3]',
      'unknown-zone events[0].venue.zone',
      'missing-point events[0].venue.name',
    ]);
    expect(dataset.event(0)?.venue).toMatchObject({ name: 'In place', zone: undefined });
  });

  test("an instant is held on its venue's clock", () => {
    const dataset = createDataset([
      { title: 'A', when: '2019-02-27T17:30Z', venue: { name: 'Hanoi', zone: 'Asia/Ho_Chi_Minh' } },
    ]);
    expect(dataset.columns.start[0]).toBe(Date.UTC(2019, 1, 28, 0, 30));
    expect(dataset.event(0)?.span?.earliest).toBe(Date.UTC(2019, 1, 28, 0, 30));
  });
});

describe('groups', () => {
  const categories = (groups: DatasetInput['groups'], ...used: string[]) =>
    createDataset({
      ...(groups && { groups }),
      events: used.map((group) => ({ title: 'A', when: '2001', group })),
    }).groups.map(({ id, category }) => `${id} ${category}`);

  test('categories are given in order of appearance; the eighth and later share the sixth', () => {
    expect(categories(undefined, 'a', 'b', 'a', 'c')).toEqual(['a 1', 'b 2', 'c 3']);
    expect(categories(undefined, ...'abcdefghij')).toEqual([
      'a 1',
      'b 2',
      'c 3',
      'd 4',
      'e 5',
      'f 6',
      'g 7',
      'h 6',
      'i 6',
      'j 6',
    ]);
  });

  test('groups that share the colour of the sixth have shapes of their own, which later ones take in turns', () => {
    const groups = [...'abcdefghijklmno'].map((id) => ({ id }));
    const { groups: all } = createDataset({ groups, events: [] });
    const shapes = shapesOf(all);
    expect(shapes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6, 8, 9, 10]);
    expect(shapes.map(categoryOf)).toEqual(all.map(({ category }) => category));
    expect(shapesOf(createDataset({ groups: [{ id: 'a', category: 6 }], events: [] }).groups)).toEqual([6]);
  });

  test('the first belongs to the prominent group where there is one', () => {
    expect(categories([{ id: 'a' }, { id: 'b', prominent: true }, { id: 'c' }])).toEqual([
      'a 2',
      'b 1',
      'c 3',
    ]);
    expect(
      categories([
        { id: 'a', prominent: true },
        { id: 'b', prominent: true },
      ]),
    ).toEqual(['a 1', 'b 2']);
  });

  test('a group keeps the category it was given', () => {
    expect(categories([{ id: 'a', category: 4 }, { id: 'b' }, { id: 'c', category: 1 }])).toEqual([
      'a 4',
      'b 2',
      'c 1',
    ]);
    expect(categories([{ id: 'a', category: 3, prominent: true }, { id: 'b' }])).toEqual(['a 3', 'b 1']);
    const dataset = datasetFrom({ groups: [{ id: 'a', category: 9 }], events: [] });
    expect(codes(dataset)).toEqual(['unknown-category groups[0].category']);
  });

  test('an unknown group is added, and reported where groups are listed', () => {
    const dataset = datasetFrom({
      groups: [{ id: 'a', label: 'As' }],
      events: [
        { ...good, group: 'b' },
        { ...good, id: 'x' },
      ],
    });
    expect(codes(dataset)).toEqual(['unknown-group events[0].group']);
    expect(dataset.groups.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'As'],
      ['b', 'b'],
      ['events', 'Events'],
    ]);
    expect(codes(datasetFrom([{ ...good, group: 'b' }]))).toEqual([]);
  });

  test('more groups than the columns can number end up together', () => {
    const dataset = datasetFrom(
      Array.from({ length: 70_000 }, (_, i) => ({ title: 'A', when: '2001', group: `g${i}` })),
    );
    expect(dataset.groups.length).toBe(0x10000);
    expect(dataset.event(69_999)?.group.id).toBe('events');
    expect(dataset.issues.map(({ code }) => code)).toEqual(['too-many-groups']);
  });
});

describe('words and links', () => {
  test('an unknown status or confidence falls back', () => {
    const dataset = datasetFrom([{ ...good, status: 'moved', confidence: 'total', inferred: 'maybe' }]);
    expect(codes(dataset)).toEqual([
      'unknown-status events[0].status',
      'bad-flag events[0].inferred',
      'unknown-confidence events[0].confidence',
    ]);
    expect(dataset.event(0)).toMatchObject({ status: 'held', confidence: undefined, inferred: false });
  });

  test('status and marks survive the columns', () => {
    for (const status of ['held', 'planned', 'postponed', 'cancelled'] as const) {
      expect(createDataset([{ ...good, status, inferred: true, ongoing: true }]).event(0)).toMatchObject({
        status,
        inferred: true,
        ongoing: true,
      });
    }
  });

  test('unsafe addresses are dropped, safe ones resolved', () => {
    const record = {
      ...good,
      links: [{ url: 'javascript:alert(1)', title: 'Bad' }, { url: 'more.html' }],
      media: [
        { url: 'data:image/svg+xml,<svg onload=alert(1)>', alt: 'Bad' },
        { url: 'a.jpg', caption: 'Two people' },
      ],
      sources: [{ title: 'Bad', url: ' java\nscript:alert(1)' }],
    };
    const dataset = datasetFrom([record], { base: 'https://news.example/data/' });
    expect(codes(dataset)).toEqual([
      'unsafe-url events[0].media[0].url',
      'missing-alt events[0].media[1].alt',
      'unsafe-url events[0].links[0].url',
      'unsafe-url events[0].sources[0].url',
    ]);
    expect(dataset.event(0)).toMatchObject({
      links: [{ url: 'https://news.example/data/more.html', title: 'https://news.example/data/more.html' }],
      media: [{ url: 'https://news.example/data/a.jpg', alt: 'Two people' }],
      sources: [{ title: 'Bad', url: undefined }],
    });
  });

  test('texts are capped', () => {
    const dataset = createDataset([
      { ...good, summary: 'x'.repeat(30_000), note: `${'x'.repeat(19_999)}😀` },
    ]);
    expect(codes(dataset)).toEqual(['text-cut events[0].summary', 'text-cut events[0].note']);
    expect(dataset.event(0)?.summary).toHaveLength(20_000);
    expect(dataset.event(0)?.note).toHaveLength(19_999);
  });

  test('text that is none is reported, and languages are checked', () => {
    const dataset = datasetFrom([
      { ...good, summary: Symbol('x'), note: { en: 'ok', 'not a tag': 'x', vi: 5n } },
    ]);
    expect(codes(dataset)).toEqual([
      'bad-text events[0].summary',
      'bad-language events[0].note',
      'bad-text events[0].note.vi',
    ]);
    expect(dataset.event(0)?.note).toEqual({ en: 'ok' });
  });

  test('sources are found by id, given in place once, or kept as text', () => {
    const dataset = datasetFrom({
      sources: [{ id: 'a', title: 'A' }, { id: 'a', title: 'Again' }, { publisher: 'No title' }],
      events: [
        { ...good, sources: ['a', 'b', 'a', { title: 'In place', date: '2019-13' }, 'https://c.example/x'] },
        { ...good, id: 'x', sources: [{ title: 'In place' }] },
      ],
    });
    expect(codes(dataset)).toEqual([
      'duplicate-id sources[1].id',
      'missing-title sources[2].title',
      'unknown-source events[0].sources[1]',
      'date-value events[0].sources[3].date',
    ]);
    expect(dataset.event('good')?.sources.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'in-place',
      'https://c.example/x',
    ]);
    expect(dataset.event('x')?.sources[0]).toBe(dataset.event('good')?.sources[2]);
    expect(dataset.sources.map(({ id }) => id)).toEqual(['a', 'a-2', 'b', 'in-place', 'https://c.example/x']);
  });

  test('participants are ids or names', () => {
    const dataset = datasetFrom({
      participants: [{ id: 'kim', name: { en: 'Kim Jong Un', ko: '김정은' } }, { role: 'none' }],
      events: [{ ...good, participants: ['kim', 'Moon Jae-in', 'trmp', null, {}] }],
    });
    expect(codes(dataset)).toEqual([
      'missing-id participants[1].id',
      'unknown-participant events[0].participants[2]',
      'bad-text events[0].participants[4]',
    ]);
    // Those who are only named can be filtered by, too, behind those who are listed.
    expect(dataset.participants.map(({ id }) => id)).toEqual(['kim', 'Moon Jae-in', 'trmp']);
    expect(dataset.event(0)?.participants.map(({ name }) => name)).toEqual([
      { en: 'Kim Jong Un', ko: '김정은' },
      'Moon Jae-in',
      'trmp',
    ]);
  });

  test('half-said claims, positions, commitments and topics are left out', () => {
    const dataset = datasetFrom([
      {
        ...good,
        claims: [{ reported: 'a' }, { reported: 'a', happened: 'b', verdict: 'yes' }],
        positions: [{ party: 'a' }, { party: 'a', text: 'b', when: 'soon' }],
        commitments: [
          { by: 'a', to: 'b' },
          { by: 'a', to: 'b', text: 'c' },
        ],
        topics: 'peace',
      },
    ]);
    expect(codes(dataset)).toEqual([
      'missing-text events[0].claims[0].happened',
      'unknown-verdict events[0].claims[1].verdict',
      'missing-text events[0].positions[0].text',
      'date-syntax events[0].positions[1].when',
      'missing-text events[0].commitments[0].text',
      'bad-list events[0].topics',
    ]);
    expect(dataset.event(0)).toMatchObject({
      claims: [{ id: 'claim-2', verdict: 'unconfirmed', verdictText: 'Not confirmed', sources: [] }],
      positions: [{ kind: 'position', when: undefined }],
      commitments: [{ by: 'a', to: 'b', text: 'c' }],
      topics: [],
    });
  });

  test('eras need a name and a date', () => {
    const dataset = createDataset({
      events: [{ title: 'x', when: '1970' }],
      eras: [
        { label: 'Sample era', when: '1969/1979' },
        { label: '', when: '1969' },
        { label: 'Sample without a date', when: '' },
        { label: 'Sample with a bad date', when: '1969-13' },
      ],
    });
    expect(dataset.eras).toEqual([{ label: 'Sample era', when: '1969/1979' }]);
    expect(codes(dataset)).toEqual([
      'missing-text eras[1].label',
      'missing-date eras[2].when',
      'date-value eras[3].when',
    ]);
  });

  test('relations need both their events', () => {
    const relation = (from: string, to: string, kind: string) => ({ from, to, kind });
    const dataset = datasetFrom({
      events: [good, { ...good, id: 'x' }],
      relations: [
        relation('good', 'x', 'led-to'),
        relation('good', 'y', 'led-to'),
        relation('x', 'good', 'caused'),
      ],
    });
    expect(codes(dataset)).toEqual(['unknown-event relations[1].to', 'unknown-kind relations[2].kind']);
    expect(dataset.relations).toEqual([{ from: 'good', to: 'x', kind: 'led-to', label: undefined }]);
  });

  test('journeys need both their places; the rest of them is read as everywhere', () => {
    const dataset = datasetFrom({
      events: [good],
      venues: [
        { id: 'here', name: 'Here', lat: 1, lon: 2 },
        { id: 'there', name: 'There', lat: 3, lon: 4 },
      ],
      participants: [{ id: 'ann', name: 'Ann' }],
      sources: [{ id: 'log', title: 'Log' }],
      journeys: [
        { from: 'here', to: 'there', event: 'good', when: '2001~', who: ['ann', 'Bob'], sources: ['log'] },
        { from: 'here', to: 'there', event: 'gone', when: 'someday' },
        { from: 'here', to: 'elsewhere' },
        { to: 'there' },
      ],
    });
    expect(codes(dataset)).toEqual([
      'unknown-event journeys[1].event',
      'date-syntax journeys[1].when',
      'unknown-venue journeys[2].to',
      'unknown-venue journeys[3].from',
    ]);
    const [whole, bare, ...others] = dataset.journeys;
    expect(whole).toMatchObject({
      from: 'here',
      to: 'there',
      event: 'good',
      when: '2001~',
      who: [
        { id: 'ann', name: 'Ann' },
        { id: 'Bob', name: 'Bob' },
      ],
      sources: [{ id: 'log', title: 'Log' }],
    });
    expect(Object.isFrozen(whole)).toBe(true);
    expect(bare).toMatchObject({ event: undefined, when: undefined, who: [], sources: [] });
    expect(others).toEqual([]);
  });
});

describe('what comes out', () => {
  test('time order: by start, the shorter first, then as given, undated last', () => {
    const dataset = datasetFrom([
      { id: 'undated', title: 'A' },
      { id: 'day', title: 'A', when: '2001-01-01' },
      { id: 'year', title: 'A', when: '2001' },
      { id: 'day-2', title: 'A', when: '2001-01-01' },
      { id: 'bc', title: 'A', when: '-0500' },
      { id: 'open', title: 'A', when: '../2001' },
      { id: 'unknown-end', title: 'A', when: '2001-01-01/' },
    ]);
    expect(ids(dataset)).toEqual(['open', 'bc', 'day', 'day-2', 'year', 'unknown-end', 'undated']);
    expect([...dataset.columns.start].slice(0, 2)).toEqual([-Infinity, Date.UTC(-500, 0)]);
    expect(dataset.columns.end[5]).toBe(Infinity);
    expect(dataset.extent).toEqual([Date.UTC(-500, 0), Date.UTC(2002, 0)]);
    expect(dataset.indexOf('year')).toBe(4);
    expect(dataset.event(4)).toMatchObject({ id: 'year', index: 4 });
  });

  test.each([
    ['2019/..', '2019-01-01', '2019-01-01'],
    ['../2018', '2018-12-31', '2018-12-31'],
    ['/2018', '2018-12-31', '2018-12-31'],
    ['2019/', '2019-01-01', '2019-01-01'],
  ])('an event of %s alone has an extent, with the end of it that is known', (when, first, last) => {
    const [from = NaN, to = NaN] = createDataset([{ title: 'A', when }]).extent ?? [];
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    expect([day(from), day(to - 1)]).toEqual([first, last]);
  });

  test('records are frozen to the bottom, and asked again they are the same', () => {
    const dataset = createDataset([
      {
        ...good,
        summary: { en: 'x' },
        sources: [{ title: 'T' }],
        claims: [{ id: 'c', reported: 'a', happened: 'b', verdict: 'held', verdictText: 'ok' }],
      },
    ]);
    const record = dataset.event('good');
    expect(dataset.event(0)).toBe(record);
    const loose: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(record, 'record');
    walk(dataset, 'dataset');
    expect(loose).toEqual([]);
  });

  test('there is nothing beyond the ends', () => {
    const dataset = createDataset([good]);
    for (const key of [-1, 1, 0.5, NaN, Infinity, '', '0', 'none']) expect(dataset.event(key)).toBeNull();
    expect(dataset.id(9)).toBe('');
    expect(dataset.titleOf(9)).toBe('');
  });

  test('thousands of problems are counted, not kept', () => {
    const dataset = datasetFrom([
      ...Array.from({ length: 3000 }, () => 5),
      ...Array.from({ length: 500 }, () => ({ when: '2001' })),
      good,
    ]);
    expect(dataset.issues).toHaveLength(1001);
    expect(dataset.issues.at(-1)).toMatchObject({ code: 'more-issues', path: 'data', severity: 'error' });
    expect(dataset.issues.at(-1)?.message).toContain('3000 more');
    expect(dataset).toMatchObject({ offered: 3501, length: 501 });
  });

  test('records beyond the cap are left out', () => {
    const dataset = createDataset([good, { ...good, id: 'b' }, { ...good, id: 'c' }], { maxRecords: 2 });
    expect(codes(dataset)).toEqual(['too-many-records events[2]']);
    expect(dataset).toMatchObject({ offered: 3, length: 2 });
  });

  test('a reader may name the rows and report what it found', () => {
    const found = { code: 'x', path: 'row 1', message: 'm', severity: 'warning' as const };
    const dataset = datasetFrom([{ title: 'A', lat: 'x', lon: 1 }], {
      issues: [found],
      path: (index, field) => `row ${index + 2}, column "${field}"`,
    });
    expect(codes(dataset)).toEqual(['x row 1', 'bad-number row 2, column "lat"']);
  });

  test('about tells of the report, if its source is there', () => {
    const about = {
      source: 'r',
      names: ['a', 'b'],
      placeWords: [{ word: 'W' }, {}],
      discrepancies: [{ text: 'D' }, {}],
    };
    const sources = [{ id: 'r', title: 'R' }];
    const dataset = datasetFrom({ events: [], about, sources, participants: [{ id: 'a', name: 'A' }] });
    expect(dataset.about).toMatchObject({
      source: 'r',
      names: ['a'],
      placeWords: [{ word: 'W' }],
      discrepancies: [{ text: 'D' }],
    });
    expect(codes(dataset)).toEqual([
      'unknown-participant about.names[1]',
      'missing-text about.placeWords[1].word',
      'missing-text about.discrepancies[1].text',
    ]);
    expect(codes(datasetFrom({ events: [], about }))).toEqual(['unknown-source about.source']);
  });
});

test('a day is a day long', () => {
  const { columns } = createDataset([good]);
  expect((columns.end[0] ?? 0) - (columns.start[0] ?? 0)).toBe(DAY);
});

test.each([
  ['−37.8', -37.8],
  ['–.5', -0.5],
  ['-37.8', -37.8],
])('a number may have the minus of print: %s', (lat, read) => {
  const { issues, ...dataset } = createDataset([{ title: 'A', when: '2018', lat, lon: 144.9 }]);
  expect([dataset.event(0)?.venue?.lat, issues]).toEqual([read, []]);
});
