import { describe, expect, it } from 'vitest';
import { following, goesOn, noteBeginning } from '../src/components/shared/live.js';
import { Store } from '../src/components/shared/store.js';
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

describe('groups', () => {
  const events = (...ids: readonly string[]) =>
    ids.map((id) => ({ id, title: `Sample ${id}`, date: '2024', group: id.slice(0, 1) }));
  const looks = ({ groups }: Dataset) => groups.map(({ id, category }) => `${id} ${category}`);
  const first = createDataset(events('a1', 'b1', 'c1', 'a2'));

  it('keep place and colour where data go on, and new ones take what is free', () => {
    const store = new Store(first);
    expect(looks(store.dataset)).toEqual(['a 1', 'b 2', 'c 3']);
    store.load(createDataset(events('d1', 'c1', 'b1', 'e1')));
    expect(looks(store.dataset)).toEqual(['b 2', 'c 3', 'd 1', 'e 4']);
    const { dataset } = store;
    for (const id of ['b1', 'c1', 'd1', 'e1']) {
      const group = dataset.groups[dataset.columns.group[dataset.indexOf(id)] ?? -1];
      expect(group?.id).toBe(id.slice(0, 1));
      expect(dataset.event(id)?.group).toBe(group);
    }
    store.load(createDataset(events('e1', 'd1', 'b1')));
    expect(looks(store.dataset)).toEqual(['b 2', 'd 1', 'e 4']);
  });

  it('are as they come where nothing changes, in other data, and in the beginning of a file', () => {
    const beginning = createDataset(events('c1', 'a1'));
    noteBeginning(beginning);
    const data = [
      createDataset(events('a1', 'b2', 'c1', 'd1')),
      createDataset(events('c8', 'a9')),
      beginning,
    ];
    for (const after of data) expect(following(first, after)).toBe(after);
  });

  it('are as the data list them, where they do', () => {
    const listed = createDataset({ groups: [{ id: 'c', label: 'Calls' }], events: events('a1', 'c1') });
    expect(following(first, listed)).toBe(listed);
  });
});
