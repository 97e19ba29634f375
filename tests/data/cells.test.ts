import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { SHAPE_STRIDE, CellCounts, CellGrid, levelOf } from '../../src/data/cells.js';
import { SHAPES, shapesOf } from '../../src/data/shapes.js';
import { datasetFrom } from '../../src/data/dataset.js';
import type { Question } from '../../src/data/query.js';
import { endOrder, orderBy } from '../../src/data/order.js';
import { PlaceOrder } from '../../src/data/place-order.js';
import { answer, memorySource } from '../../src/data/source.js';
import type { Dataset } from '../../src/data/types.js';

const everything: Question = { from: -Infinity, to: Infinity, bounds: null, hidden: [] };

/** Few values, so that places, moments and edges meet. */
const anyEvent = fc.record({
  title: fc.constant('A'),
  when: fc.constantFrom(
    '2018-01',
    '2018-06-12',
    '2018-06-12T10:00',
    '2018/2019-03',
    '2019-02-27/2019-02-28',
    '2018-03/..',
    '../2019',
    '[2018-02-01, 2020-01-01]',
    '{2018-02, 2019-01}',
    '',
  ),
  group: fc.constantFrom('a', 'b', 'c'),
  lat: fc.option(fc.constantFrom(-80, -10, 10, 10.00001, 10.5, 40)),
  lon: fc.constantFrom(-180, -179.9999, -60, 0, 0.00001, 0.01, 100, 179.9999),
});
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2017, 10), max: Date.UTC(2020, 2) }),
  fc.constantFrom(-Infinity, Infinity, Date.UTC(2018, 5, 12), Date.UTC(2018, 5, 13), Date.UTC(2019, 0)),
);
const anyQuestion = fc.record({
  from: moment,
  to: moment,
  bounds: fc.constant(null),
  hidden: fc.subarray(['a', 'b']),
});
const rowsOf = (dataset: Dataset): number[] => Array.from({ length: dataset.length }, (_, row) => row);

describe('sorting by numbers', () => {
  test('is a stable sort', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 3 }))),
        (list) => {
          const expected = [...list.keys()].sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
          expect([...orderBy(Float64Array.from(list))]).toEqual(expected);
        },
      ),
    );
  });

  test('puts the lesser tie first among many that are equal, and leaves the rest as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(1, 2, 3 + 1e-12, 3), fc.integer({ min: 0, max: 9 })), {
          minLength: 100,
          maxLength: 400,
        }),
        (list) => {
          const [values, ties] = [list.map(([value]) => value), list.map(([, tie]) => tie)];
          const expected = [...list.keys()].sort(
            (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0),
          );
          expect([...orderBy(Float64Array.from(values), Float64Array.from(ties))]).toEqual(expected);
        },
      ),
    );
  });

  test('orders every kind of number, NaN last', () => {
    const value = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, 1 + 2 ** -40, 1 - 2 ** -40, NaN, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(value), (list) => {
        const compare = (a = NaN, b = NaN): number =>
          Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || (a < b ? -1 : a > b ? 1 : 0);
        const expected = [...list.keys()].sort((a, b) => compare(list[a], list[b]));
        expect([...orderBy(Float64Array.from(list))]).toEqual(expected);
      }),
    );
  });
});

test('the order of ends is that of a plain sort, without the undated', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 200, size: 'max' }), (events) => {
      const dataset = datasetFrom(events);
      const { end } = dataset.columns;
      const dated = rowsOf(dataset).filter((row) => !Number.isNaN(end[row] ?? NaN));
      const later = (a: number, b: number): number =>
        end[a] === end[b] ? a - b : (end[a] ?? NaN) < (end[b] ?? NaN) ? -1 : 1;
      expect([...endOrder(dataset.columns)]).toEqual(dated.sort(later));
    }),
  );
});

test('nobody sorts by the ends while the window is open', () => {
  const { columns } = datasetFrom([
    { title: 'A', when: '2018', lat: 1, lon: 1 },
    { title: 'B', when: '2019', lat: 1, lon: 1 },
  ]);
  const byEnd = vi.fn(() => endOrder(columns));
  const grid = new CellGrid(new PlaceOrder(columns), columns, 3);
  const counts = new CellCounts(grid, columns, Uint8Array.of(2), byEnd);
  expect(counts.follow({ begun: 2, over: 0, between: [] }, () => true).counts).toEqual(Uint32Array.of(2));
  expect(counts.follow({ begun: 1, over: 0, between: [] }, () => true).counts).toEqual(Uint32Array.of(1));
  expect(byEnd).not.toHaveBeenCalled();
  expect(counts.follow({ begun: 2, over: 1, between: [] }, () => true).counts).toEqual(Uint32Array.of(1));
  expect(byEnd).toHaveBeenCalledOnce();
});

test('bins count what begins between their edges, and what is under way is the rest', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 200, size: 'max' }),
      anyQuestion,
      fc.array(moment, { maxLength: 8 }),
      (events, question, list) => {
        const dataset = datasetFrom(events);
        const { start, end, group } = dataset.columns;
        const answers = answer(dataset, question);
        const edges = list.sort((a, b) => (a < b ? -1 : 1));
        const on = (row: number): boolean => !question.hidden.includes(dataset.event(row)?.group.id ?? '');
        const count = (of: number, holds: (row: number) => boolean): number =>
          rowsOf(dataset).filter((row) => group[row] === of && on(row) && holds(row)).length;

        const bins = answers.bins(edges);
        expect(bins).toHaveLength(dataset.groups.length);
        bins.forEach((counts, of) => {
          expect([...counts]).toEqual(
            edges
              .slice(1)
              .map((to, i) =>
                count(of, (row) => (start[row] ?? NaN) >= (edges[i] ?? NaN) && (start[row] ?? NaN) < to),
              ),
          );
        });
        for (const at of edges) {
          expect([...answers.underWay(at)]).toEqual(
            dataset.groups.map((_, of) =>
              count(of, (row) => (start[row] ?? NaN) < at && (end[row] ?? NaN) > at),
            ),
          );
        }
      },
    ),
  );
});

test('cells count what is in the window, wherever it stood before', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 100, size: 'max' }),
      fc.array(fc.tuple(anyQuestion, fc.integer({ min: -2, max: 30 })), { minLength: 1, maxLength: 8 }),
      (events, steps) => {
        const dataset = datasetFrom(events);
        const { columns, groups } = dataset;
        const source = memorySource(dataset);
        for (const [question, zoom] of steps) {
          const answers = source.ask(question);
          const cells = answers.cells(zoom);
          const size = 2 ** levelOf(zoom);
          const through = rowsOf(dataset).filter(
            (row) => !question.hidden.includes(dataset.event(row)?.group.id ?? ''),
          );
          // Every event in the cell of its square, and one cell for each square that holds any.
          const squares = new Map<string, number>();
          for (const row of rowsOf(dataset)) {
            const [x, y] = [columns.x[row] ?? NaN, columns.y[row] ?? NaN];
            const cell = cells.cellOf(row);
            if (Number.isNaN(x)) {
              expect(cell).toBe(-1);
              continue;
            }
            const square = `${Math.min(size - 1, Math.floor(x * size))} ${Math.min(size - 1, Math.floor(y * size))}`;
            expect(squares.get(square) ?? cell).toBe(cell);
            squares.set(square, cell);
          }
          expect(new Set(squares.values()).size).toBe(squares.size);
          expect(cells.length).toBe(squares.size);
          expect(new Set(Array.from({ length: cells.length }, (_, cell) => cells.key(cell))).size).toBe(
            cells.length,
          );

          for (const cell of squares.values()) {
            const inside = rowsOf(dataset).filter((row) => cells.cellOf(row) === cell);
            const visible = inside.filter((row) => answers.visible.has(row));
            expect(cells.counts[cell]).toBe(visible.length);
            expect(cells.totals[cell]).toBe(inside.filter((row) => through.includes(row)).length);
            expect(cells.rows(cell)).toEqual(visible);
            expect(cells.rows(cell, 2)).toEqual(visible.slice(0, 2));
            for (const shape of SHAPES) {
              const of = visible.filter((row) => shapesOf(groups)[columns.group[row] ?? 0] === shape);
              expect(cells.byShape[cell * SHAPE_STRIDE + shape]).toBe(of.length);
            }
            const middle = (values: Float32Array): number =>
              inside.reduce((sum, row) => sum + (values[row] ?? NaN), 0) / inside.length;
            expect(cells.x[cell]).toBeCloseTo(middle(columns.x), 10);
            expect(cells.y[cell]).toBeCloseTo(middle(columns.y), 10);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the cell at a point is the nearest that has events in the window, across the date line too', () => {
  const part = fc.integer({ min: 0, max: 64 }).map((value) => value / 64);
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 30 }),
      anyQuestion,
      fc.tuple(part, part),
      fc.constantFrom(0.001, 0.05, 0.3),
      fc.integer({ min: 0, max: 6 }),
      (events, question, [x, y], reach, zoom) => {
        const cells = answer(datasetFrom(events), question).cells(zoom);
        const distance = (cell: number): number => {
          const dx = Math.abs((cells.x[cell] ?? NaN) - x) % 1;
          return Math.hypot(Math.min(dx, 1 - dx), (cells.y[cell] ?? NaN) - y);
        };
        const all = Array.from({ length: cells.length }, (_, cell) => cell).filter(
          (cell) => (cells.counts[cell] ?? 0) > 0,
        );
        const least = Math.min(...all.map(distance));
        const found = cells.near(x, y, reach);
        if (least <= reach) expect(distance(found)).toBeCloseTo(least, 10);
        else expect(found).toBe(-1);
      },
    ),
  );
});

test('a dataset without a point, or without an event, has no cells', () => {
  for (const events of [[], [{ title: 'A', when: '2018' }]]) {
    const cells = answer(datasetFrom(events), everything).cells(3);
    expect(cells.length).toBe(0);
    expect(cells.near(0.5, 0.5, 1)).toBe(-1);
  }
});
