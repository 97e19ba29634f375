/** Sorting by whole numbers, in time that grows with the rows alone: a comparing sort of a million takes seconds. */

/** Bits per pass: few enough that the places written to stay in the cache. */
const BITS = 11;
const MASK = 2 ** BITS - 1;

export function ascending(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

/** The places of `order` (default: all, ascending) so that the keys ascend; equal keys stay in the order they had. */
export function radixOrder(keys: Uint32Array, order?: Uint32Array): Uint32Array {
  const { length } = keys;
  let from: Uint32Array = order ?? ascending(length);
  let to: Uint32Array = new Uint32Array(length);
  for (const shift of [0, BITS, 2 * BITS]) {
    const begin = new Uint32Array(MASK + 2);
    for (let i = 0; i < length; i++) {
      const digit = (((keys[i] ?? 0) >>> shift) & MASK) + 1;
      begin[digit] = (begin[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit <= MASK; digit++) begin[digit] = (begin[digit] ?? 0) + (begin[digit - 1] ?? 0);
    for (let i = 0; i < length; i++) {
      const item = from[i] ?? 0;
      const digit = ((keys[item] ?? 0) >>> shift) & MASK;
      const at = begin[digit] ?? 0;
      begin[digit] = at + 1;
      to[at] = item;
    }
    [from, to] = [to, from === order ? new Uint32Array(length) : from];
  }
  return from;
}

/** Up to so many rows are put in order one by one. */
const FEW = 48;

/**
 * The rows so that their values ascend, NaN last, and among equal values the `ties`; rows that are equal in both
 * stay in the order they had. The values are scaled to 32 bits for that; what falls on one number all the same is
 * compared.
 */
export function orderBy(values: Float64Array, ties?: Float64Array): Uint32Array {
  const { length } = values;
  const scaled = scaler(values);
  const keys = new Uint32Array(length);
  for (let row = 0; row < length; row++) keys[row] = scaled(values[row] ?? NaN);
  const sorted = radixOrder(keys);
  const isBefore = (a = 0, b = 0): boolean => {
    const [of, other] = [values[a] ?? NaN, values[b] ?? NaN];
    return of < other || (ties !== undefined && of === other && (ties[a] ?? NaN) < (ties[b] ?? NaN));
  };
  for (let from = 0, to = 1; from < length; from = to++) {
    const key = keys[sorted[from] ?? 0];
    let ascends = true;
    for (; to < length && keys[sorted[to] ?? 0] === key; to++)
      ascends &&= !isBefore(sorted[to], sorted[to - 1]);
    if (!ascends) settle(sorted.subarray(from, to), values, ties, isBefore);
  }
  return sorted;
}

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
  } else if (ties && rows.every((row) => values[row] === values[rows[0] ?? 0])) {
    const order = orderBy(Float64Array.from(rows, (row) => ties[row] ?? NaN));
    rows.set(order.map((at) => rows[at] ?? 0));
  } else rows.sort((a, b) => Number(isBefore(b, a)) - Number(isBefore(a, b)));
}

/** Maps values to whole numbers of 32 bits without changing their order; NaN comes last. */
function scaler(values: Float64Array): (value: number) => number {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value < least && value > -Infinity) least = value;
    if (value > most && value < Infinity) most = value;
  }
  // The last two numbers are for what has no place on the axis, 0 for what is open.
  const scale = (2 ** 32 - 4) / (most - least);
  const usable = scale > 0 && scale < Infinity;
  return (value) => {
    if (Number.isNaN(value)) return 2 ** 32 - 1;
    if (value === Infinity) return 2 ** 32 - 2;
    if (value === -Infinity) return 0;
    return usable ? 1 + (value - least) * scale : 1;
  };
}
