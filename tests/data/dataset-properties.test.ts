import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetFrom, isDataset } from '../../src/data/dataset.js';
import type { Dataset } from '../../src/data/types.js';
import { anything, columnsInput, halfValidDataset, halfValidEvent } from './arbitrary.js';

const prototypeBefore = Reflect.ownKeys(Object.prototype);

/** What holds of every dataset, whatever it was made from. */
function check(dataset: Dataset): void {
  const { columns, length, issues } = dataset;
  for (const issue of issues) {
    expect(issue.code).toMatch(/^[a-z-]+$/);
    expect(issue.path).not.toBe('');
    expect(issue.message.length).toBeGreaterThan(10);
    expect(['error', 'warning']).toContain(issue.severity);
  }
  expect(length).toBeLessThanOrEqual(dataset.offered);
  const seen = new Set<string>();
  for (let row = 0; row < length; row++) {
    const [start = NaN, end = NaN] = [columns.start[row], columns.end[row]];
    expect(Number.isNaN(start)).toBe(Number.isNaN(end));
    if (!Number.isNaN(start)) expect(end).toBeGreaterThan(start);
    if (row > 0) {
      const [earlier = NaN, earlierEnd = NaN] = [columns.start[row - 1], columns.end[row - 1]];
      const inOrder = Number.isNaN(start) || earlier < start || (earlier === start && earlierEnd <= end);
      expect(inOrder, `row ${row} stands in time order`).toBe(true);
    }
    const [x = NaN, y = NaN] = [columns.x[row], columns.y[row]];
    expect(Number.isNaN(x)).toBe(Number.isNaN(y));
    if (!Number.isNaN(x)) expect(Math.min(x, y) >= 0 && Math.max(x, y) <= 1).toBe(true);
    const id = dataset.id(row);
    expect(seen.has(id)).toBe(false);
    seen.add(id);
    const record = dataset.event(id);
    expect(record).toMatchObject({ id, index: row });
    expect(dataset.event(row)).toBe(record);
    expect(record?.group).toBe(dataset.groups[columns.group[row] ?? -1]);
    expect(record?.when === '').toBe(Number.isNaN(start));
    expect(Object.isFrozen(record)).toBe(true);
  }
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeBefore);
  expect(Object.isFrozen(dataset) && isDataset(dataset)).toBe(true);
}

test('anything at all', () => {
  fc.assert(
    fc.property(anything, (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('anything at all as events', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('rows that are half right', () => {
  fc.assert(
    fc.property(fc.array(halfValidEvent, { maxLength: 12 }), (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('datasets that are half right', () => {
  fc.assert(
    fc.property(halfValidDataset, (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('datasets that went through JSON', () => {
  const json = fc.json({ maxDepth: 5 }).map((text): unknown => JSON.parse(text));
  fc.assert(
    fc.property(json, (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('columns of any values', () => {
  fc.assert(
    fc.property(columnsInput, (input) => check(datasetFrom(input))),
    { numRuns: 300 },
  );
});

test('columns that are none', () => {
  const field = fc.oneof(anything, fc.constant(new Float64Array(3)), fc.constant(['a', 'b', 'c']));
  const columns = fc.record({
    start: field,
    end: field,
    lat: field,
    lon: field,
    group: field,
    groups: field,
    title: field,
  });
  fc.assert(
    fc.property(columns, (input) => check(datasetFrom({ columns: input }))),
    { numRuns: 300 },
  );
});
