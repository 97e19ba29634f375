import type { Dataset, Venue } from '../../data/types.js';
import { venueOf } from './venue-of.js';

/** Not more events of one time than this are compared. */
const MOST = 10_000;

/** Whether two places are called alike, wherever they are. */
const sameName = (a: Venue | null, b: Venue | null): boolean =>
  a === b || (a !== null && JSON.stringify([a.name, a.place]) === JSON.stringify([b?.name, b?.place]));

/** Where an event stands among those that are said alike: `[2, 3]` is the second of three; null for one of a kind. */
export function amongSame(dataset: Dataset, row: number): readonly [position: number, all: number] | null {
  const { start, end, group } = dataset.columns;
  const title = JSON.stringify(dataset.titleOf(row));
  const isSame = (other: number): boolean =>
    Object.is(end[other], end[row]) &&
    group[other] === group[row] &&
    JSON.stringify(dataset.titleOf(other)) === title &&
    sameName(venueOf(dataset, other), venueOf(dataset, row));
  // In time order those of one time stand together, the undated ones too.
  const count = (direction: 1 | -1): number => {
    let found = 0;
    for (let step = 1; step <= MOST; step++) {
      const other = row + direction * step;
      if (other < 0 || other >= dataset.length || !Object.is(start[other], start[row])) break;
      if (isSame(other)) found++;
    }
    return found;
  };
  const before = count(-1);
  const all = before + 1 + count(1);
  return all === 1 ? null : [before + 1, all];
}
