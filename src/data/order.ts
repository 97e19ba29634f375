/**
 * Sorting rows by numbers. Key and row are packed into one number each and sorted by the engine itself: a sort that is
 * written here, by digits, is not slower for a million rows, but ten times for the first hundred thousand, which come
 * before any of it is compiled.
 */

import type { Columns } from './types.js';

/** Whole numbers are exact up to here. */
const EXACT_BITS = 53;

/**
 * The rows so that their values ascend, NaN last, and among equal values the `ties`; rows that are equal in both
 * stay in the order they had. The values are scaled to what is left beside the row; what falls on one number all the
 * same is compared.
 */
export function orderBy(values: Float64Array, ties?: Float64Array): Uint32Array {
  const { length } = values;
  const rows = 2 ** Math.ceil(Math.log2(length + 1));
  const packed = packedKeys(values, rows, 2 ** EXACT_BITS / rows).sort();
  const sorted = new Uint32Array(length);
  const isBefore = (a = 0, b = 0): boolean => {
    const of = values[a] ?? NaN;
    const other = values[b] ?? NaN;
    return of < other || (ties !== undefined && of === other && (ties[a] ?? NaN) < (ties[b] ?? NaN));
  };
  let last = -1;
  let from = 0;
  for (let at = 0; at < length; at++) {
    const key = Math.floor((packed[at] ?? 0) / rows);
    sorted[at] = (packed[at] ?? 0) - key * rows;
    if (key === last) continue;
    if (at - from > 1) settle(sorted.subarray(from, at), values, ties, isBefore);
    last = key;
    from = at;
  }
  if (length - from > 1) settle(sorted.subarray(from), values, ties, isBefore);
  return sorted;
}

/** What lasts no longer ends as it began, one after the other, unless something shorter comes between. */
const SHORT = 24 * 60 * 60_000;

/**
 * The dated rows by their ends; `start` ascends. Most events are short, and in the order of their starts they are in that of
 * their ends: only the others are sorted, and put between them.
 */
export function endOrder({ start, end, length }: Pick<Columns, 'start' | 'end' | 'length'>): Uint32Array {
  const sorted = new Uint32Array(length);
  const others = new Uint32Array(length);
  const ends = new Float64Array(length);
  let short = 0;
  let long = 0;
  let last = -Infinity;
  for (let row = 0; row < length; row++) {
    const until = end[row] ?? NaN;
    if (Number.isNaN(until)) continue;
    if (until >= last && until - (start[row] ?? NaN) <= SHORT) {
      sorted[short++] = row;
      last = until;
      continue;
    }
    ends[long] = until;
    others[long++] = row;
  }
  const order = orderBy(ends.subarray(0, long));
  // From the back, where there is room.
  let at = short + long;
  const all = sorted.subarray(0, at);
  while (long > 0) {
    const other = others[order[long - 1] ?? 0] ?? 0;
    const row = sorted[short - 1] ?? 0;
    const isLater =
      short > 0 && ((end[row] ?? NaN) > (end[other] ?? NaN) || (end[row] === end[other] && row > other));
    sorted[--at] = isLater ? row : other;
    if (isLater) short--;
    else long--;
  }
  return all;
}

/** Up to so many rows are put in order one by one. */
const FEW = 48;

/** Puts rows in order that have one key. */
function settle(
  rows: Uint32Array,
  values: Float64Array,
  ties: Float64Array | undefined,
  isBefore: (a?: number, b?: number) => boolean,
): void {
  if (rows.length <= FEW) {
    for (let at = 1; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      let free = at;
      for (; free > 0 && isBefore(row, rows[free - 1]); free--) rows[free] = rows[free - 1] ?? 0;
      rows[free] = row;
    }
  } else if (rows.every((row) => Object.is(values[row], values[rows[0] ?? 0]))) {
    if (!ties) return;
    const order = orderBy(Float64Array.from(rows, (row) => ties[row] ?? NaN));
    rows.set(order.map((at) => rows[at] ?? 0));
  } else rows.sort((a, b) => Number(isBefore(b, a)) - Number(isBefore(a, b)));
}

/** For each row a whole number that grows with its value, below `most`, and behind it the row itself, below `rows`. */
function packedKeys(values: Float64Array, rows: number, most: number): Float64Array {
  let least = Infinity;
  let greatest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    if (value < least && value > -Infinity) least = value;
    if (value > greatest && value < Infinity) greatest = value;
  }
  // The last two numbers are for what has no place on the axis, 0 for what is open.
  const scale = (most - 4) / (greatest - least);
  const usable = scale > 0 && scale < Infinity;
  const packed = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    let key = usable ? 1 + Math.floor((value - least) * scale) : 1;
    if (value === -Infinity) key = 0;
    else if (value === Infinity) key = most - 2;
    else if (Number.isNaN(value)) key = most - 1;
    packed[row] = key * rows + row;
  }
  return packed;
}
