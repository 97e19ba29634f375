import { expect, test } from 'vitest';
import { createDataset } from '../src/data/index.js';
import { earthquakeColumns, earthquakes } from '../stories/earthquakes.js';

test('the earthquakes of vega-datasets 3.2.1 are 1 707, and all are read, as rows and as columns', () => {
  const rows = createDataset(earthquakes);
  const columns = createDataset(earthquakeColumns);
  expect([rows.length, columns.length]).toEqual([1707, 1707]);
  expect([...rows.issues, ...columns.issues]).toEqual([]);
  expect([...columns.columns.start]).toEqual([...rows.columns.start]);
  expect(columns.titleOf(0)).toBe(rows.titleOf(0));
});
