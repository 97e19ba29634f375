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

/**
 * The rows so that their values ascend, NaN last; rows of equal value stay in the order they had. The values are
 * scaled to 32 bits for that; what falls on one number all the same is compared.
 */
export function orderBy(values: Float64Array, order?: Uint32Array): Uint32Array {
  const { length } = values;
  const scaled = scaler(values);
  const keys = new Uint32Array(length);
  for (let row = 0; row < length; row++) keys[row] = scaled(values[row] ?? NaN);
  const sorted = radixOrder(keys, order);
  const valueAt = (at: number): number => values[sorted[at] ?? 0] ?? NaN;
  const keyAt = (at: number): number => keys[sorted[at] ?? 0] ?? 0;
  for (let from = 0, to = 1; from < length; from = to++) {
    let ascends = true;
    for (; to < length && keyAt(to) === keyAt(from); to++) ascends &&= !(valueAt(to) < valueAt(to - 1));
    // Infinity less itself is NaN: equal.
    if (!ascends) sorted.subarray(from, to).sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN) || 0);
  }
  return sorted;
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
