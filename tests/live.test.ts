import { expect, it } from 'vitest';
import { goesOn, noteBeginning } from '../src/components/shared/live.js';
import { createDataset } from '../src/data/dataset.js';
import type { Dataset } from '../src/data/types.js';

const dataset = (from: number, to: number): Dataset =>
  createDataset(
    Array.from({ length: to - from }, (_, i) => ({
      id: `e${from + i}`,
      title: `Sample ${from + i}`,
      date: '2024',
    })),
  );

it('data go on with some entries more, fewer or both; others altogether do not', () => {
  expect(goesOn(dataset(0, 5), dataset(0, 6))).toBe(true);
  expect(goesOn(dataset(0, 5), dataset(1, 3))).toBe(true);
  expect(goesOn(dataset(0, 500), dataset(300, 900))).toBe(true);
  expect(goesOn(dataset(0, 5), dataset(5, 10))).toBe(false);
  expect(goesOn(dataset(0, 0), dataset(0, 10))).toBe(false);
  expect(goesOn(dataset(0, 10), dataset(0, 0))).toBe(false);
});

it('the rest of a file does not go on: its beginning was no whole', () => {
  const beginning = dataset(0, 5);
  noteBeginning(beginning);
  expect(goesOn(beginning, dataset(0, 10))).toBe(false);
});
