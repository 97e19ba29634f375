import { countBelow } from './row-set.js';
import { orderBy } from './order.js';
import type { Columns } from './types.js';

/** The world is halved so many times each way at most: a cell is then 2 m wide. */
export const MAX_LEVEL = 24;
const HALF = 16;

/**
 * The exact points at which events took place, along a curve through the world that passes through all of a square
 * before it leaves it (Morton's), however small the square: each cell of each level is one stretch of the places.
 */
export class PlaceOrder {
  readonly length: number;
  /** The place of each row, `length` for a row without one. */
  readonly placeOf: Uint32Array;
  /** The earliest row at each place, and how many rows there are. */
  readonly first: Uint32Array;
  readonly counts: Uint32Array;
  /** The position on the curve: of the square at half depth, and inside that. */
  readonly #coarse: Uint32Array;
  readonly #fine: Uint32Array;
  #rows: Uint32Array | null = null;
  #ends: Uint32Array | null = null;

  constructor({ x, y, length }: Columns) {
    const { placeOf, first } = distinctPoints(x, y, length);
    const coarse = new Float64Array(first.length);
    const fine = new Float64Array(first.length);
    for (let place = 0; place < first.length; place++) {
      const row = first[place] ?? 0;
      const px = toUnits(x[row] ?? NaN);
      const py = toUnits(y[row] ?? NaN);
      coarse[place] = interleave(px >>> HALF, py >>> HALF);
      fine[place] = interleave(px & 0xffff, py & 0xffff);
    }
    const order = orderBy(coarse, fine);
    this.length = order.length;
    this.first = gathered(first, order);
    this.#coarse = gathered(coarse, order);
    this.#fine = gathered(fine, order);
    // From the places as they were met to those along the curve; behind them stands what has none.
    const rank = new Uint32Array(order.length + 1).fill(order.length);
    for (let at = 0; at < order.length; at++) rank[order[at] ?? 0] = at;
    this.counts = new Uint32Array(order.length);
    for (let row = 0; row < length; row++) {
      const place = rank[placeOf[row] ?? 0] ?? 0;
      placeOf[row] = place;
      if (place < order.length) this.counts[place] = (this.counts[place] ?? 0) + 1;
    }
    this.placeOf = placeOf;
  }

  /** The rows from one place to another (excluded), at one place in time order. */
  rows(from: number, to: number): Uint32Array {
    const rows = (this.#rows ??= this.#byPlace());
    const ends = this.#ends ?? this.counts;
    return rows.subarray(from > 0 ? ends[from - 1] : 0, to > 0 ? ends[to - 1] : 0);
  }

  #byPlace(): Uint32Array {
    const ends = this.counts.slice();
    for (let place = 1; place < ends.length; place++)
      ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
    const rows = new Uint32Array(ends.at(-1) ?? 0);
    const free = ends.slice();
    for (let row = this.placeOf.length - 1; row >= 0; row--) {
      const place = this.placeOf[row] ?? 0;
      if (place === this.length) continue;
      const at = (free[place] ?? 0) - 1;
      free[place] = at;
      rows[at] = row;
    }
    this.#ends = ends;
    return rows;
  }

  /** Whether two places lie in the same cell of a level. */
  sameCell(a: number, b: number, level: number): boolean {
    if (level <= HALF) return high(this.#coarse[a], level) === high(this.#coarse[b], level);
    return (
      this.#coarse[a] === this.#coarse[b] &&
      high(this.#fine[a], level - HALF) === high(this.#fine[b], level - HALF)
    );
  }

  /** The first place in the cell that stands in a column and row of a level's grid; `length` where it is empty. */
  firstIn(column: number, row: number, level: number): number {
    const [px, py] = [column * 2 ** (32 - level), row * 2 ** (32 - level)];
    const coarse = interleave(px >>> HALF, py >>> HALF);
    const fine = interleave(px & 0xffff, py & 0xffff);
    const place = countBelow(this.length, (at) => {
      const of = this.#coarse[at] ?? 0;
      return of < coarse || (of === coarse && (this.#fine[at] ?? 0) < fine);
    });
    if (place === this.length) return place;
    const same =
      level <= HALF
        ? high(this.#coarse[place], level) === high(coarse, level)
        : this.#coarse[place] === coarse &&
          high(this.#fine[place], level - HALF) === high(fine, level - HALF);
    return same ? place : this.length;
  }
}

/** By a loop: `from` and `map` call a function for each. */
function gathered(values: ArrayLike<number>, order: Uint32Array): Uint32Array {
  const found = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) found[at] = values[order[at] ?? 0] ?? 0;
  return found;
}

/** The places in the order in which rows come to them; a row without a point has the place behind the last. */
function distinctPoints(
  x: Float32Array,
  y: Float32Array,
  length: number,
): { readonly placeOf: Uint32Array; readonly first: Uint32Array } {
  // An open hash on the bits of the point: a table of numbers, no object per place.
  const size = 2 ** Math.ceil(Math.log2(length * 2 + 2));
  const table = new Int32Array(size).fill(-1);
  const xBits = new Uint32Array(x.buffer, x.byteOffset, length);
  const yBits = new Uint32Array(y.buffer, y.byteOffset, length);
  const placeOf = new Uint32Array(length);
  const first = new Uint32Array(length);
  let places = 0;
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(x[row] ?? NaN)) continue;
    // Not taken apart together: before it is compiled, that makes a list for each row.
    const px = xBits[row] ?? 0;
    const py = yBits[row] ?? 0;
    const hash = Math.imul(px, 0x9e3779b1) ^ Math.imul(py, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    let place = table[slot] ?? -1;
    while (place >= 0 && (xBits[first[place] ?? 0] !== px || yBits[first[place] ?? 0] !== py)) {
      slot = (slot + 1) & (size - 1);
      place = table[slot] ?? -1;
    }
    if (place < 0) {
      place = places++;
      table[slot] = place;
      first[place] = row;
    }
    placeOf[row] = place;
  }
  for (let row = 0; row < length; row++) if (Number.isNaN(x[row] ?? NaN)) placeOf[row] = places;
  return { placeOf, first: first.slice(0, places) };
}

const toUnits = (part: number): number => (part >= 1 ? 2 ** 32 - 1 : part > 0 ? (part * 2 ** 32) >>> 0 : 0);

/** The first bits of a position on the curve: two for each level. */
const high = (position = 0, level: number): number => (level === 0 ? 0 : position >>> (32 - 2 * level));

/** The bits of two numbers of 16 bits in turn. */
const interleave = (x: number, y: number): number => (spread(x) | (spread(y) << 1)) >>> 0;

function spread(bits: number): number {
  let wide = bits;
  wide = (wide | (wide << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}
