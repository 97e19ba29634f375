import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeOrder } from '../../src/data/columns.js';
import { createDataset, datasetFrom } from '../../src/data/dataset.js';
import { mercatorX, mercatorY, MAX_LATITUDE } from '../../src/data/mercator.js';
import type { ColumnsInput } from '../../src/data/types.js';
import { columnsInput } from './arbitrary.js';

const DAY = 86_400_000;
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

function columns(changes: Partial<ColumnsInput> = {}): { columns: ColumnsInput } {
  return {
    columns: {
      start: Float64Array.of(day(2019, 2, 27), day(2018, 6, 12), day(2019, 1, 31) + 1800_000),
      end: Float64Array.of(day(2019, 3, 1), NaN, NaN),
      lat: Float32Array.of(21, 1.25, NaN),
      lon: Float32Array.of(105.75, 103.75, NaN),
      group: Uint8Array.of(0, 0, 1),
      groups: ['summits', 'statements'],
      title: ['Hanoi', 'Singapore', 'Stanford'],
      ...changes,
    },
  };
}
const codes = (input: unknown): string[] =>
  datasetFrom(input).issues.map(({ code, path }) => `${code} ${path}`);

describe('a columns input', () => {
  test('is put in time order, and known by its place in the input', () => {
    const dataset = createDataset(columns());
    expect(dataset.issues).toEqual([]);
    expect([0, 1, 2].map((row) => dataset.id(row))).toEqual(['1', '2', '0']);
    expect(['0', '1', '2', '3', '01', '-1', 'x'].map((id) => dataset.indexOf(id))).toEqual([
      2, 0, 1, -1, -1, -1, -1,
    ]);
    expect(dataset.titleOf(0)).toBe('Singapore');
    expect([...dataset.columns.start]).toEqual([
      day(2018, 6, 12),
      day(2019, 1, 31) + 1800_000,
      day(2019, 2, 27),
    ]);
    expect([...dataset.columns.group]).toEqual([0, 1, 0]);
    expect(dataset.groups.map(({ id, category }) => `${id} ${category}`)).toEqual([
      'summits 1',
      'statements 2',
    ]);
    expect(dataset.extent).toEqual([day(2018, 6, 12), day(2019, 3, 1)]);
    expect(dataset.offered).toBe(3);
  });

  test('an instant lasts a millisecond', () => {
    const { start, end } = createDataset(columns()).columns;
    expect((end[0] ?? 0) - (start[0] ?? 0)).toBe(1);
  });

  test('records are built on request, with a date in words of whole units', () => {
    const dataset = createDataset(columns());
    expect(dataset.event('0')).toMatchObject({
      title: 'Hanoi',
      when: '2019-02-27/2019-02-28',
      venue: { lat: 21, lon: 105.75, name: '21.00, 105.75' },
    });
    expect(dataset.event('1')).toMatchObject({
      when: '2018-06-12',
      span: { earliest: day(2018, 6, 12), latest: day(2018, 6, 12) + 1, precision: 'day' },
    });
    expect(dataset.event('2')).toMatchObject({ when: '2019-01-31T00:30', venue: null });
    expect(dataset.event('2')).toBe(dataset.event(1));
  });

  test('is not changed by what its author does to the arrays later', () => {
    const input = columns();
    const dataset = createDataset(input);
    input.columns.start.fill(0);
    input.columns.lat.fill(0);
    expect(dataset.columns.start[0]).toBe(day(2018, 6, 12));
    expect(dataset.event('0')?.venue?.lat).toBe(21);
  });

  test('may bring ids', () => {
    const dataset = createDataset(columns({ id: ['hanoi', 'singapore', 'hanoi'] }));
    expect([0, 1, 2].map((row) => dataset.id(row))).toEqual(['singapore', 'hanoi-2', 'hanoi']);
    expect(dataset.indexOf('hanoi')).toBe(2);
    expect(dataset.indexOf('hanoi-2')).toBe(1);
    expect(dataset.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['duplicate-id columns.id[2]']);
  });

  test('titles may come from a function, which may fail', () => {
    const dataset = createDataset(
      columns({
        title: (index) => {
          if (index === 2) throw new Error('no');
          return `No. ${index}`;
        },
      }),
    );
    expect([0, 1, 2].map((row) => dataset.titleOf(row))).toEqual(['No. 1', '', 'No. 0']);
  });

  test('bad values are reported where they stand', () => {
    const points = { lat: Float32Array.of(106, 0, 91), lon: Float32Array.of(21, 0, 200) };
    expect(codes(columns(points)).sort()).toEqual([
      'lat-range columns.lat[2]',
      'looks-swapped columns.lat[0]',
      'null-island columns.lat[1]',
    ]);
    expect(codes(columns({ lon: Float32Array.of(181, 1, 1) }))).toEqual(['lon-wrapped columns.lon[0]']);
    expect(codes(columns({ group: Uint8Array.of(0, 2, 1) }))).toEqual(['unknown-group columns.group[1]']);
    expect(codes(columns({ end: Float64Array.of(0, NaN, NaN) }))).toEqual(['date-reversed columns.end[0]']);
    expect(codes(columns({ start: Float64Array.of(0, 9e15, -Infinity) }))).toEqual([
      'date-out-of-range columns.start[1]',
      'date-out-of-range columns.start[2]',
    ]);
    expect(codes(columns({ lat: Float32Array.of(1) }))).toEqual(['uneven-columns columns']);
  });

  test('a longitude beyond 180 is the same place on the map proper, and a latitude beyond 90 is none', () => {
    const { x, y } = createDataset(
      columns({ lat: Float32Array.of(10, 91, 10), lon: Float32Array.of(190, 100, -170) }),
    ).columns;
    // In time order.
    expect([x[0], y[0]]).toEqual([NaN, NaN]);
    expect(x[1]).toBeCloseTo(10 / 360, 6);
    expect(x[2]).toBe(x[1]);
  });

  test('an end before its start changes places with it', () => {
    const { start, end } = createDataset(columns({ end: Float64Array.of(0, NaN, NaN) })).columns;
    expect([start[0], end[0]]).toEqual([0, day(2019, 2, 27)]);
  });

  test('a wrong kind of column is named', () => {
    const { columns: good } = columns();
    for (const key of ['start', 'end', 'lat', 'lon', 'group', 'groups', 'title'] as const) {
      expect(codes({ columns: { ...good, [key]: 'x' } })).toEqual([`bad-columns columns.${key}`]);
    }
    expect(codes({ columns: { ...good, id: 5 } })).toEqual(['bad-columns columns.id']);
    expect(codes({ columns: 5 })).toEqual(['bad-columns columns.start']);
  });

  test('rows beyond the cap are left out', () => {
    const dataset = createDataset(columns(), { maxRecords: 2 });
    expect(dataset).toMatchObject({ offered: 3, length: 2 });
    expect(dataset.issues).toMatchObject([{ code: 'too-many-records', path: 'columns[2]' }]);
  });
});

describe('timeOrder', () => {
  test('is what a stable comparing sort gives', () => {
    fc.assert(
      fc.property(columnsInput, ({ columns: { start, end } }) => {
        const expected = Array.from(start, (_, row) => row).sort((a, b) => {
          const [from, to] = [start[a] ?? NaN, start[b] ?? NaN];
          if (Number.isNaN(from) || Number.isNaN(to))
            return Number(Number.isNaN(from)) - Number(Number.isNaN(to));
          if (from !== to) return from - to;
          const [endA, endB] = [end[a] ?? NaN, end[b] ?? NaN];
          return endA === endB ? 0 : endA - endB;
        });
        // Ends of dated rows are never NaN where this is used.
        fc.pre(!start.some((value, row) => !Number.isNaN(value) && Number.isNaN(end[row])));
        const order = timeOrder(start, end);
        const dated = expected.filter((row) => !Number.isNaN(start[row]));
        expect(
          order ? [...order].slice(0, dated.length) : Array.from(start.keys()).slice(0, dated.length),
        ).toEqual(dated);
      }),
    );
  });

  test('a negative NaN stands last too', () => {
    const bits = new BigUint64Array([0xfff8000000000000n]);
    const start = Float64Array.of(5, new Float64Array(bits.buffer)[0] ?? NaN, -5);
    expect([
      ...(timeOrder(
        start,
        start.map((value) => value + 1),
      ) ?? []),
    ]).toEqual([2, 0, 1]);
  });

  test('needs no order where there is one', () => {
    expect(timeOrder(Float64Array.of(-Infinity, 1, 1, 2, NaN), Float64Array.of(0, 4, 5, 3, NaN))).toBeNull();
    expect(timeOrder(new Float64Array(0), new Float64Array(0))).toBeNull();
  });
});

test('Web Mercator runs from 0 to 1', () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
  expect(mercatorY(0)).toBeCloseTo(0.5, 12);
  expect(mercatorY(MAX_LATITUDE)).toBeCloseTo(0, 12);
  expect([mercatorY(90), mercatorY(-90)].map((y) => Math.round(y * 1e9) / 1e9)).toEqual([0, 1]);
  // Hanoi at zoom 0 in a world of 256 pixels.
  expect(mercatorX(105.85) * 256).toBeCloseTo(203.27, 2);
  expect(mercatorY(21.03) * 256).toBeCloseTo(112.7, 2);
});

test('a million rows without order are sorted once and none is lost', () => {
  const length = 1_000_000;
  let seed = 42;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const start = Float64Array.from(
    { length },
    () => Math.floor(random() * 29_000) * DAY + Math.floor(random() * 1440) * 60_000,
  );
  const input: ColumnsInput = {
    start,
    end: Float64Array.from(start, (from) => (random() < 0.2 ? from + DAY : NaN)),
    lat: Float32Array.from({ length }, () => random() * 140 - 70),
    lon: Float32Array.from({ length }, () => random() * 360 - 180),
    group: Uint8Array.from({ length }, () => random() * 8),
    groups: [...'abcdefgh'],
    title: (index) => `Event ${index}`,
  };
  const dataset = createDataset({ columns: input });
  expect(dataset.length).toBe(length);
  const sorted = dataset.columns.start;
  expect(sorted.every((value, row) => row === 0 || value >= (sorted[row - 1] ?? NaN))).toBe(true);
}, 20_000);
