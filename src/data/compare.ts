import { expectDataset } from './dataset.js';
import type { Dataset } from './types.js';

/** Ids of events, in time order of the dataset they are in. */
export interface DatasetChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What an update in place brought, by id: an event is the same while its id is. */
export function compareDatasets(before: Dataset, after: Dataset): DatasetChange {
  expectDataset(before, 'dataset before');
  expectDataset(after, 'dataset after');
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  for (let row = 0; row < after.length; row++) {
    const id = after.id(row);
    const old = before.indexOf(id);
    if (old < 0) added.push(id);
    else if (!sameEvent(before, old, after, row)) changed.push(id);
  }
  for (let row = 0; row < before.length; row++) {
    const id = before.id(row);
    if (after.indexOf(id) < 0) removed.push(id);
  }
  return { added, changed, removed };
}

/** Columns first: most changes show there, and no record has to be built for them. */
function sameEvent(before: Dataset, old: number, after: Dataset, row: number): boolean {
  const a = before.columns;
  const b = after.columns;
  const sameColumns =
    Object.is(a.start[old], b.start[row]) &&
    Object.is(a.end[old], b.end[row]) &&
    Object.is(a.x[old], b.x[row]) &&
    Object.is(a.y[old], b.y[row]) &&
    a.flags[old] === b.flags[row];
  return sameColumns && wording(before, old) === wording(after, row);
}

/** Everything an event says, apart from where it stands in the order. */
const wording = (dataset: Dataset, row: number): string =>
  JSON.stringify({ ...dataset.event(row), index: undefined, group: dataset.event(row)?.group.id });
