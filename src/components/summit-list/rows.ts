import type { RowSet } from '../../data/row-set.js';

/** The rows that are drawn now. */
export interface ShownRows {
  readonly first: readonly number[];
  /** Rows beyond the first ones that have to be there all the same, in their order. */
  readonly apart: readonly number[];
  /** How many rows are not drawn. */
  readonly left: number;
  /** How many rows there are. */
  readonly total: number;
}

/** So few are not worth a button: they are drawn with the first ones. */
const FEW = 3;

/** The first `limit` rows, a few more where that is all of them, and each of `always` wherever it stands. */
export function shownRows(
  rows: RowSet | readonly number[],
  atMost: number,
  always: readonly number[],
): ShownRows {
  const limit = rows.length - atMost <= FEW ? rows.length : atMost;
  const first = Array.from(rows.slice(0, limit));
  const apart = [...new Set(always)]
    .map((row) => ({ row, at: rows.length > limit ? rows.indexOf(row) : -1 }))
    .filter(({ at }) => at >= limit)
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  return { first, apart, left: rows.length - first.length - apart.length, total: rows.length };
}
