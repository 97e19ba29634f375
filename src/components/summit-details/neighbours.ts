import type { RowSet } from '../../data/row-set.js';

/** Where an event stands among the visible ones. */
export interface Neighbours {
  /** From 1; 0 where it is not visible. */
  readonly position: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/** `visible` is in time order, as row numbers are: an event outside the window has neighbours too. */
export function neighboursOf(visible: RowSet, row: number): Neighbours {
  const at = visible.rank(row);
  const isVisible = visible.at(at) === row;
  return {
    position: isVisible ? at + 1 : 0,
    previous: at > 0 ? (visible.at(at - 1) ?? null) : null,
    next: visible.at(isVisible ? at + 1 : at) ?? null,
  };
}
