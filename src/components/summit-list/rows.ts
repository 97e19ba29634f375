import type { RowSet } from '../../data/row-set.js';

/** The rows that are drawn now. */
export interface ShownRows {
  readonly first: readonly number[];
  /** Other rows that have to be there all the same, in their order. */
  readonly apart: readonly number[];
  /** How many rows stand before and behind the first ones, drawn apart or not. */
  readonly before: number;
  readonly behind: number;
  /** How many rows there are. */
  readonly total: number;
}

/** So few are not worth a button: they are drawn with the first ones. */
const FEW = 3;

/** The first `atMost` rows, a few more where that is all of them, and each of `always` wherever it stands. */
export function firstRows(
  rows: RowSet | readonly number[],
  atMost: number,
  always: readonly number[],
): ShownRows {
  return rowsBetween(rows, 0, rows.length - atMost <= FEW ? rows.length : atMost, always);
}

/** One page of the rows, the last where there are not so many; none where `page` is below 0. */
export function pageOfRows(
  rows: RowSet | readonly number[],
  step: number,
  page: number,
  always: readonly number[],
): ShownRows {
  const from = Math.min(page, Math.max(0, Math.ceil(rows.length / step) - 1)) * step;
  return page < 0 ? rowsBetween(rows, 0, 0, always) : rowsBetween(rows, from, from + step, always);
}

function rowsBetween(
  rows: RowSet | readonly number[],
  from: number,
  to: number,
  always: readonly number[],
): ShownRows {
  const first = rows.slice(from, to);
  const end = from + first.length;
  const apart =
    first.length === rows.length
      ? []
      : [...new Set(always)]
          .map((row) => ({ row, at: rows.indexOf(row) }))
          .filter(({ at }) => at >= 0 && (at < from || at >= end))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
  return { first, apart, before: from, behind: rows.length - end, total: rows.length };
}
