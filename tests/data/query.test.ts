import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset, datasetFrom } from '../../src/data/dataset.js';
import { noFilters } from '../../src/data/filters.js';
import { matchWindow, windowEnd, windowStart } from '../../src/data/dates/index.js';
import { mercatorX, mercatorY } from '../../src/data/mercator.js';
import type { Answers, Bounds, Question } from '../../src/data/query.js';
import { answer, memorySource } from '../../src/data/source.js';
import { stringIn } from '../../src/data/text.js';
import type { Dataset, EventRecord, Status } from '../../src/data/types.js';

const everything: Question = { from: -Infinity, to: Infinity, bounds: null, hidden: [] };
const between = (from: string, to: string): Question => ({
  ...everything,
  from: windowStart(from),
  to: windowEnd(to),
});
const names = (dataset: Dataset, rows: Iterable<number>): string[] =>
  Array.from(rows, (row) => dataset.id(row));

const dataset = createDataset([
  { id: 'january', title: 'A', when: '2019-01-10', group: 'a', place: 'Hanoi', lat: 21, lon: 105 },
  { id: 'sometime-2019', title: 'B', when: '2019', group: 'b', place: 'Seoul', lat: 37, lon: 127 },
  { id: 'about-march', title: 'C', when: '2019-03~', group: 'a', place: 'Fiji', lat: -18, lon: 178 },
  { id: 'since', title: 'D', when: '2018-06/..', group: 'a', place: 'unplaced' },
  { id: 'unknown-end', title: 'E', when: '2018-06/', group: 'b', place: 'Samoa', lat: -14, lon: -172 },
  { id: 'undated', title: 'F', group: 'b', place: 'Hanoi', lat: 21, lon: 105 },
]);

describe('the window', () => {
  test('open, it holds everything, in time order, undated last', () => {
    const answers = answer(dataset, everything);
    expect(names(dataset, answers.visible)).toEqual([
      'since',
      'unknown-end',
      'sometime-2019',
      'january',
      'about-march',
      'undated',
    ]);
    expect(answers.outside).toHaveLength(0);
    expect(names(dataset, answers.unplaced)).toEqual(['since']);
    expect(answers.total).toBe(6);
  });

  test('holds what may lie in it, and says that it only may', () => {
    const answers = answer(dataset, between('2019-02', '2019-02'));
    expect(names(dataset, answers.visible)).toEqual(['since', 'unknown-end', 'sometime-2019']);
    const match = (id: string) => answers.match(dataset.indexOf(id));
    expect(match('since')).toBe('certainly');
    expect(match('sometime-2019')).toBe('possibly');
    expect(match('unknown-end')).toBe('possibly');
    expect(match('january')).toBe('out');
    expect(match('undated')).toBe('out');
    expect(answer(dataset, between('2019', '2019')).match(dataset.indexOf('sometime-2019'))).toBe(
      'certainly',
    );
  });

  test('between two days of a set, there is nothing', () => {
    const set = createDataset([{ id: 'glassboro', title: 'A', when: '{1967-06-23, 1967-06-25}' }]);
    const rowsIn = (from: string, to: string) => answer(set, between(from, to)).visible.length;
    expect([
      rowsIn('1967-06-23', '1967-06-23'),
      rowsIn('1967-06-24', '1967-06-24'),
      rowsIn('1967-06-24', '1967-06-25'),
    ]).toEqual([1, 0, 1]);
  });

  test('runs to the end of the date that ends it, and no further', () => {
    const row = dataset.indexOf('january');
    expect(answer(dataset, between('2019-01-10', '2019-01-10')).match(row)).toBe('certainly');
    expect(answer(dataset, between('2019-01-11', '2019-01-12')).match(row)).toBe('out');
    expect(answer(dataset, between('2019-01-08', '2019-01-09')).match(row)).toBe('out');
  });
});

test('groups that are off are neither visible nor outside, but counted', () => {
  const answers = answer(dataset, { ...between('2019-01', '2019-01'), hidden: ['b', 'none'] });
  expect(names(dataset, answers.visible)).toEqual(['since', 'january']);
  expect(names(dataset, answers.outside)).toEqual(['about-march']);
  expect(answers.total).toBe(3);
  expect([...answers.groupCounts]).toEqual([3, 3]);
});

test('the view of the map may cross the date line', () => {
  const acrossPacific: Bounds = {
    west: mercatorX(150),
    east: mercatorX(220),
    north: mercatorY(30),
    south: mercatorY(-30),
  };
  const seen = (bounds: Bounds): string[] => {
    const { inView } = answer(dataset, { ...everything, bounds });
    return ['january', 'sometime-2019', 'about-march', 'unknown-end'].filter((id) =>
      inView(dataset.indexOf(id)),
    );
  };
  expect(seen(acrossPacific)).toEqual(['about-march', 'unknown-end']);
  expect(seen({ ...acrossPacific, west: acrossPacific.west - 1, east: acrossPacific.east - 1 })).toEqual([
    'about-march',
    'unknown-end',
  ]);
  expect(seen({ ...acrossPacific, west: mercatorX(100), east: mercatorX(130) })).toEqual(['january']);
  expect(seen({ west: 0, east: 1, north: 0, south: 1 })).toHaveLength(4);
  expect(answer(dataset, { ...everything, bounds: acrossPacific }).inView(dataset.indexOf('since'))).toBe(
    true,
  );
});

// ------------------------------------------------------------ against a naive answer

const dates = [
  '2018',
  '2018-06',
  '2018-06-12',
  '2018-06~',
  '2019-02-27/2019-02-28',
  '2018/..',
  '../2019',
  '2018/',
  '2018-06-12T10:00',
  '[2018, 2020]',
  '{2018-01, 2019-01}',
  '201X',
  'bad',
  '',
];
const anyEvent = fc.record({
  title: fc.constantFrom('Alpha', 'Alpha beta', 'Gamma'),
  status: fc.constantFrom<Status>('held', 'planned', 'cancelled'),
  participants: fc.subarray(['p', 'q']),
  sources: fc.subarray([{ title: 's' }, { title: 't' }]),
  when: fc.constantFrom(...dates),
  group: fc.constantFrom('a', 'b', 'c'),
  lat: fc.option(fc.integer({ min: -80, max: 80 })),
  lon: fc.integer({ min: -180, max: 180 }),
});
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2017, 0), max: Date.UTC(2021, 0) }),
  fc.constantFrom(Date.UTC(2018, 5, 12), Date.UTC(2019, 0)),
);
/** Whole parts of a thousand, so that a turn of the globe is added without rounding. */
const part = (min: number, max: number) =>
  fc.integer({ min: min * 1024, max: max * 1024 }).map((value) => value / 1024);
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  from: fc.oneof(moment, fc.constant(-Infinity)),
  to: fc.oneof(moment, fc.constant(Infinity)),
  bounds: fc.option(
    fc
      .record({
        west: part(-2, 2),
        north: part(0, 0.5),
        south: part(0.5, 1),
        width: part(0, 1),
      })
      .map(({ west, width, north, south }) => ({ west, east: west + width, north, south })),
  ),
  hidden: fc.subarray(['a', 'b', 'c', 'd']),
  filters: fc.option(
    fc.record({
      search: fc.constantFrom('', 'alpha', 'BETA a', 'q gam', 'nowhere'),
      participants: fc.subarray(['p', 'q', 'r'], { maxLength: 2 }),
      statuses: fc.uniqueArray(fc.constantFrom<Status>('held', 'planned'), { maxLength: 2 }),
      sources: fc.subarray(['s', 't'], { maxLength: 1 }),
    }),
    { nil: undefined },
  ),
});

function naive(
  of: Dataset,
  question: Question,
): Record<'visible' | 'outside' | 'unplaced' | 'inView', string[]> {
  const records = Array.from({ length: of.length }, (_, row) => of.event(row)).filter(
    (record) => record !== null,
  );
  const { from, to, bounds, hidden, filters = noFilters } = question;
  const oneOf = (wanted: readonly string[], there: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((each) => there.includes(each));
  const passes = ({ title, status, participants, sources }: EventRecord): boolean => {
    const people = participants.map(({ id }) => id);
    const text = [stringIn(title, 'en'), ...people].join('\n').toLowerCase();
    return (
      filters.search
        .toLowerCase()
        .split(' ')
        .every((word) => text.includes(word)) &&
      oneOf(filters.participants, people) &&
      oneOf(filters.statuses, [status]) &&
      oneOf(
        filters.sources,
        sources.map(({ id }) => id),
      )
    );
  };
  const on = records.filter((record) => !hidden.includes(record.group.id) && passes(record));
  const isIn = ({ span }: EventRecord): boolean => {
    if (from === -Infinity && to === Infinity) return true;
    // A window whose end comes before its start holds nothing.
    if (!span || !(from < to)) return false;
    // Two days are no interval: a window between them holds neither.
    if (/^[{[]/.test(span.edtf)) return matchWindow(span, from, to) !== 'out';
    const earliest = Number.isNaN(span.earliest) ? -Infinity : span.earliest;
    const latest = Number.isNaN(span.latest) ? Infinity : span.latest;
    return earliest < to && latest > from;
  };
  const hasPoint = ({ venue }: EventRecord): boolean => venue?.lat !== undefined;
  const isSeen = ({ venue }: EventRecord): boolean => {
    if (!bounds || venue?.lat === undefined || venue.lon === undefined) return true;
    const [x, y] = [Math.fround(mercatorX(venue.lon)), Math.fround(mercatorY(venue.lat))];
    return (
      y >= bounds.north &&
      y <= bounds.south &&
      [-3, -2, -1, 0, 1, 2, 3].some((turn) => x + turn >= bounds.west && x + turn <= bounds.east)
    );
  };
  const idsOf = (list: EventRecord[]): string[] => list.map(({ id }) => id);
  const visible = on.filter(isIn);
  return {
    visible: idsOf(visible),
    outside: idsOf(on.filter((record) => !isIn(record))),
    unplaced: idsOf(visible.filter((record) => !hasPoint(record))),
    inView: idsOf(records.filter(isSeen)),
  };
}

const all = (of: Dataset): number[] => Array.from({ length: of.length }, (_, row) => row);

test('agrees with a naive answer', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 20 }), anyQuestion, (events, question) => {
      const of = datasetFrom(events);
      const answers = answer(of, question);
      const expected = naive(of, question);
      expect(names(of, answers.visible)).toEqual(expected.visible);
      expect(names(of, answers.outside)).toEqual(expected.outside);
      expect(names(of, answers.unplaced)).toEqual(expected.unplaced);
      expect(all(of).filter(answers.inView).map(of.id)).toEqual(expected.inView);
      expect(answers.total).toBe(expected.visible.length + expected.outside.length);
      expect([...answers.groupCounts].reduce((sum, count) => sum + count, 0)).toBe(of.length);
    }),
    { numRuns: 500 },
  );
});

test('visible is exactly what matches the window certainly or possibly', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 20 }), anyQuestion, (events, { from, to }) => {
      fc.pre(from < to && !(from === -Infinity && to === Infinity));
      const of = datasetFrom(events);
      const answers: Answers = answer(of, { from, to, bounds: null, hidden: [] });
      for (const row of all(of)) {
        const span = of.event(row)?.span;
        const expected = span ? matchWindow(span, from, to) : 'out';
        expect(answers.match(row)).toBe(expected);
        expect(answers.visible.has(row)).toBe(expected !== 'out');
      }
    }),
    { numRuns: 300 },
  );
});

test('a source in memory gives the same answer object to an equal question', () => {
  const source = memorySource(dataset);
  const bounds = { west: 0, east: 1, north: 0, south: 1 };
  const first = source.ask({ ...everything, hidden: ['a'], bounds });
  expect(source.ask({ ...everything, hidden: ['a'], bounds: { ...bounds } })).toBe(first);
  expect(source.ask({ ...everything, hidden: ['a'], bounds: null })).not.toBe(first);
  for (const change of [
    { from: 0 },
    { to: 0 },
    { hidden: ['a', 'b'] },
    { bounds: { ...bounds, west: -1 } },
  ]) {
    const before = source.ask(everything);
    expect(source.ask({ ...everything, ...change })).not.toBe(before);
  }
});
