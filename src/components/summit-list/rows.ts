import type { Rows } from '../../data/query.js';

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

/** The first `limit` rows, and each of `always` wherever it stands. */
export function shownRows(
  rows: Rows | readonly number[],
  limit: number,
  always: readonly number[],
): ShownRows {
  const first = Array.from(rows.slice(0, limit));
  const apart = [...new Set(always)]
    .map((row) => ({ row, at: rows.length > limit ? rows.indexOf(row) : -1 }))
    .filter(({ at }) => at >= limit)
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  return { first, apart, left: rows.length - first.length - apart.length, total: rows.length };
}
