import { countBelow } from './row-set.js';
import { radixOrder } from './radix.js';
import type { Columns } from './types.js';

/** The world is halved so many times each way at most: a cell is then 2 m wide. */
export const MAX_LEVEL = 24;
const HALF = 16;

/**
 * The events by place: along a curve through the world that passes through all of a square before it leaves it
 * (Morton's), however small the square. So each cell of each level is one stretch of the places, and each place is
 * one stretch of the rows. Places are exact points; events without one are left out.
 */
export class PlaceOrder {
  /** Rows in the order of their places, at one place in time order. */
  readonly rows: Uint32Array;
  /** Where the rows of each place begin, and behind the last place their number. */
  readonly begin: Uint32Array;
  /** The place of each row, `length` where it has none. */
  readonly placeOf: Uint32Array;
  readonly length: number;
  /** The position on the curve: of the square at half depth, and inside that. */
  readonly #coarse: Uint32Array;
  readonly #fine: Uint32Array;

  constructor({ x, y, length }: Columns) {
    const coarse = new Uint32Array(length);
    const fine = new Uint32Array(length);
    let placed = 0;
    for (let row = 0; row < length; row++) {
      const [px, py] = [toUnits(x[row] ?? NaN), toUnits(y[row] ?? NaN)];
      coarse[row] = interleave(px >>> HALF, py >>> HALF);
      fine[row] = interleave(px & 0xffff, py & 0xffff);
    }
    const isPlaced = (row: number): boolean => !Number.isNaN(x[row] ?? NaN);
    const order = radixOrder(coarse, radixOrder(fine)).filter(isPlaced);
    this.rows = order;
    this.placeOf = new Uint32Array(length);
    this.begin = new Uint32Array(order.length + 1);
    order.forEach((row, at) => {
      const last = order[at - 1] ?? row;
      if (at === 0 || coarse[row] !== coarse[last] || fine[row] !== fine[last]) this.begin[placed++] = at;
      this.placeOf[row] = placed - 1;
    });
    for (let row = 0; row < length; row++) if (!isPlaced(row)) this.placeOf[row] = placed;
    this.begin[placed] = order.length;
    this.begin = this.begin.slice(0, placed + 1);
    this.length = placed;
    this.#coarse = Uint32Array.from({ length: placed }, (_, place) => coarse[this.first(place)] ?? 0);
    this.#fine = Uint32Array.from({ length: placed }, (_, place) => fine[this.first(place)] ?? 0);
  }

  /** The earliest row at a place. */
  first(place: number): number {
    return this.rows[this.begin[place] ?? 0] ?? 0;
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

const toUnits = (part: number): number => Math.min(2 ** 32 - 1, Math.max(0, Math.floor(part * 2 ** 32)));

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
