import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyColumns } from '../../src/data/columns.js';
import { createDataset } from '../../src/data/dataset.js';
import { addStretch, StretchSet, without } from '../../src/data/row-set.js';
import { answer, memorySource } from '../../src/data/source.js';
import { TimeOrder } from '../../src/data/time-order.js';
import type { Columns, Dataset } from '../../src/data/types.js';

const order = (length: number, holds: (i: number) => boolean): Uint32Array =>
  Uint32Array.from({ length }, (_, i) => i).filter(holds);

describe('a set of rows', () => {
  const some = fc.array(fc.boolean(), { maxLength: 60 });

  test('answers as the list of its rows does', () => {
    fc.assert(
      fc.property(some, some, fc.boolean(), fc.integer({ min: -70, max: 70 }), (on, taken, filtered, n) => {
        const rows = filtered ? order(on.length, (i) => on[i] === true) : null;
        const { length } = rows ?? on;
        const stretches: number[] = [];
        for (let place = 0; place < length; place++)
          if (taken[place]) addStretch(stretches, place, place + 1);
        const set = new StretchSet(rows, stretches);
        const list = [...(rows ?? on.keys())].filter((_, place) => taken[place]);

        expect([...set]).toEqual(list);
        expect(set.length).toBe(list.length);
        expect(set.at(n)).toBe(list.at(n));
        expect(set.slice(n)).toEqual(list.slice(n));
        expect(set.slice(1, n)).toEqual(list.slice(1, n));
        for (let row = -1; row <= on.length + 1; row++) {
          expect(set.indexOf(row)).toBe(list.indexOf(row));
          expect(set.has(row)).toBe(list.includes(row));
          expect(set.rank(row)).toBe(list.filter((each) => each < row).length);
        }
        expect(set.rank(Infinity)).toBe(list.length);
      }),
    );
  });

  test('and what it leaves out is the rest', () => {
    fc.assert(
      fc.property(some, (taken) => {
        const stretches: number[] = [];
        taken.forEach((is, place) => is && addStretch(stretches, place, place + 1));
        const rest = new StretchSet(null, without([0, taken.length], stretches));
        expect([...rest]).toEqual([...taken.keys()].filter((place) => !taken[place]));
      }),
    );
  });
});

// ------------------------------------------------------------ the interval index

/** Small whole numbers, so that edges of events and windows meet; open ends and undated rows among them. */
const anySpan = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 8 })) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 })) },
  { weight: 1, arbitrary: fc.constantFrom([0, Infinity], [50, Infinity], [-Infinity, Infinity], [NaN, NaN]) },
);
const edge = fc.oneof(fc.integer({ min: -2, max: 210 }), fc.constantFrom(-Infinity, Infinity, 0));

function columnsOf(spans: readonly (readonly number[])[]): Columns {
  const sorted = spans
    .map(([start = NaN, length = NaN]) => [start, start === -Infinity ? 40 : start + length] as const)
    .sort(([a], [b]) => Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || (a === b ? 0 : a - b));
  const columns = emptyColumns(sorted.length);
  sorted.forEach(([start, end], row) => {
    columns.start[row] = start;
    columns.end[row] = end;
  });
  return columns;
}

test('the window parts the rows as a look at each of them would', () => {
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 600, size: 'max' }),
      fc.array(fc.tuple(edge, edge), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (spans, windows, every) => {
        const columns = columnsOf(spans);
        const rows = every === 1 ? null : order(columns.length, (row) => row % every === 0);
        const all = [...(rows ?? order(columns.length, () => true))];
        const times = new TimeOrder(columns, rows, () => 'certainly');
        for (const [from, to] of windows) {
          const isIn = (row: number): boolean =>
            (from === -Infinity && to === Infinity) ||
            (from < to && (columns.start[row] ?? NaN) < to && (columns.end[row] ?? NaN) > from);
          const { inside, outside } = times.part(from, to);
          expect([...inside]).toEqual(all.filter(isIn));
          expect([...outside]).toEqual(all.filter((row) => !isIn(row)));
        }
      },
    ),
    { numRuns: 200 },
  );
});

// ------------------------------------------------------------ how much is looked at

/** The same dataset, with the reads of its columns counted. */
function watched(dataset: Dataset): { dataset: Dataset; reads: () => number } {
  let reads = 0;
  const watch = <T extends object>(column: T): T =>
    new Proxy(column, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key);
      },
    });
  const { columns } = dataset;
  const seen: Columns = {
    ...columns,
    start: watch(columns.start),
    end: watch(columns.end),
    group: watch(columns.group),
    flags: watch(columns.flags),
    x: watch(columns.x),
    y: watch(columns.y),
  };
  return {
    dataset: { ...dataset, columns: seen },
    reads: () => {
      const now = reads;
      reads = 0;
      return now;
    },
  };
}

const DAY = 86_400_000;

/** An event a day, one in ten of which goes on for a week; every group in turn. */
function daily(length: number): Dataset {
  const start = Float64Array.from({ length }, (_, i) => i * DAY);
  return createDataset({
    columns: {
      start,
      end: start.map((from, i) => (i % 10 === 0 ? from + 7 * DAY : NaN)),
      lat: new Float32Array(length).fill(10),
      lon: new Float32Array(length).fill(20),
      group: Uint8Array.from({ length }, (_, i) => i % 2),
      groups: ['a', 'b'],
      title: (i) => `Event ${i}`,
    },
  });
}

describe('a window', () => {
  const LENGTH = 50_000;
  const { dataset, reads } = watched(daily(LENGTH));
  const source = memorySource(dataset);
  const ask = (from: number, to: number, hidden: string[] = []) =>
    source.ask({ from: from * DAY, to: to * DAY, bounds: null, hidden });

  test('looks at a few events, however many it holds', () => {
    ask(10, 20).visible.at(0);
    reads();
    for (const [from, to] of [
      [1000, 40_000],
      [1001, 40_001],
      [25_000, 25_001],
    ] as const) {
      const { visible, outside } = ask(from + 0.5, to + 0.5);
      expect(visible.length).toBeGreaterThanOrEqual(to - from);
      expect(visible.length + outside.length).toBe(LENGTH);
      visible.at(100);
      visible.indexOf(from + 1);
      expect(reads()).toBeLessThan(150);
    }
  });

  test('finds nothing new while the map moves', () => {
    const bounds = { west: 0, east: 1, north: 0, south: 1 };
    const before = ask(10, 20);
    const { visible, outside, unplaced, groupCounts } = before;
    reads();
    const after = source.ask({ ...before.question, bounds });
    expect(after).not.toBe(before);
    expect(after.visible).toBe(visible);
    expect(after.outside).toBe(outside);
    expect(after.unplaced).toBe(unplaced);
    expect(after.groupCounts).toBe(groupCounts);
    expect(reads()).toBe(0);
  });

  test('goes through all events once when a filter changes, and then no more', () => {
    ask(10, 20, ['a']).visible.at(0);
    expect(reads()).toBeGreaterThan(LENGTH);
    const { visible } = ask(20.5, 30.5, ['a']);
    expect(visible.length).toBe(5);
    expect(visible.slice().every((row) => row % 2 === 1)).toBe(true);
    expect(reads()).toBeLessThan(150);
  });

  test('leaves out sets of dates that only seem to meet it', () => {
    const sets = createDataset(
      Array.from({ length: 200 }, (_, i) => ({ title: 'A', when: `{${1600 + i}, ${1700 + i}}` })),
    );
    expect(
      answer(sets, {
        from: Date.UTC(1650, 1),
        to: Date.UTC(1650, 2),
        bounds: null,
        hidden: [],
      }).visible.slice(),
    ).toEqual([50]);
  });
});
