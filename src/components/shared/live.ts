/** Data that change while they are shown. */
import { withGroupsAs } from '../../data/group-order.js';
import type { Dataset } from '../../data/types.js';

/** So many of the entries that were there are looked for, spread over all. */
const LOOKED_FOR = 100;

const beginnings = new WeakSet<Dataset>();

/** These data are the beginning of a file of which the rest is still to come. */
export function noteBeginning(dataset: Dataset): void {
  beginnings.add(dataset);
}

/** Whether data are those that were shown with some more or fewer. Neither other data are, nor the rest of a file. */
export function goesOn(before: Dataset, after: Dataset): boolean {
  if (beginnings.has(before)) return false;
  const step = Math.max(1, Math.floor(before.length / LOOKED_FOR));
  for (let row = 0; row < before.length; row += step) {
    if (after.indexOf(before.id(row)) >= 0) return true;
  }
  return false;
}

/** Data as they are shown after others: where they go on from those, groups keep place and colour. */
export const following = (before: Dataset, after: Dataset): Dataset =>
  !beginnings.has(after) && goesOn(before, after) ? withGroupsAs(before.groups, after) : after;
