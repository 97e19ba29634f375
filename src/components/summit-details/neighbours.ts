import type { Rows } from '../../data/query.js';

/** Where an event stands among the visible ones. */
export interface Neighbours {
  /** From 1; 0 where it is not visible. */
  readonly position: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/** `visible` is in time order, as row numbers are: an event outside the window has neighbours too. */
export function neighboursOf(visible: Rows, row: number): Neighbours {
  const at = firstNotBelow(visible, row);
  const isVisible = visible[at] === row;
  return {
    position: isVisible ? at + 1 : 0,
    previous: visible[at - 1] ?? null,
    next: visible[isVisible ? at + 1 : at] ?? null,
  };
}

function firstNotBelow(rows: Rows, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
