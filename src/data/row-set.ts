/**
 * Some rows of a dataset in time order, without a copy of them. The same object as long as nothing it depends on
 * changes, so comparing two of them with `===` says whether there is anything to draw.
 */
export interface RowSet extends Iterable<number> {
  readonly length: number;
  /** The row at a position; negative positions count from the end. */
  at(position: number): number | undefined;
  /** How many of them stand before a row, whether it is one of them or not. */
  rank(row: number): number;
  /** The position of a row, -1 where it is none of them. */
  indexOf(row: number): number;
  has(row: number): boolean;
  /** The rows from one position to another, as `Array.prototype.slice` takes them. */
  slice(from?: number, to?: number): number[];
}

/** Stretches of an order, from a position (included) to another (excluded), one pair after the other, ascending. */
export type Stretches = readonly number[];

/** Adds a stretch behind the others, as part of the last one where it follows on it. */
export function addStretch(stretches: number[], from: number, to: number): void {
  if (from >= to) return;
  if (stretches.at(-1) === from) stretches[stretches.length - 1] = to;
  else stretches.push(from, to);
}

/** Stretches less others, each of which lies in one of them. */
export function without(stretches: Stretches, out: Stretches): Stretches {
  const rest: number[] = [];
  let next = 0;
  for (let i = 0; i < stretches.length; i += 2) {
    let from = stretches[i] ?? 0;
    const to = stretches[i + 1] ?? 0;
    for (; next < out.length && (out[next] ?? 0) < to; next += 2) {
      addStretch(rest, from, out[next] ?? 0);
      from = out[next + 1] ?? 0;
    }
    addStretch(rest, from, to);
  }
  return rest;
}

/** The rows of some stretches of an order: every question is answered from the few edges. */
export class StretchSet implements RowSet {
  readonly length: number;
  readonly #order: Uint32Array | null;
  readonly #stretches: Stretches;
  /** For each stretch, how many rows stand in those before it. */
  readonly #before: readonly number[];

  /** `order` lists the rows ascending; null where it holds all of them. */
  constructor(order: Uint32Array | null, stretches: Stretches) {
    this.#order = order;
    this.#stretches = stretches;
    const before: number[] = [];
    let length = 0;
    for (let i = 0; i < stretches.length; i += 2) {
      before.push(length);
      length += (stretches[i + 1] ?? 0) - (stretches[i] ?? 0);
    }
    this.#before = before;
    this.length = length;
  }

  at(position: number): number | undefined {
    const from = Math.trunc(position) + (position < 0 ? this.length : 0);
    if (!(from >= 0 && from < this.length)) return undefined;
    const which = countBelow(this.#before.length, (i) => (this.#before[i] ?? 0) <= from) - 1;
    return this.#row((this.#stretches[which * 2] ?? 0) + from - (this.#before[which] ?? 0));
  }

  rank(row: number): number {
    const order = this.#order;
    const place = order ? countBelow(order.length, (i) => (order[i] ?? 0) < row) : row;
    const which = countBelow(this.#before.length, (i) => (this.#stretches[i * 2] ?? 0) < place) - 1;
    if (which < 0) return 0;
    const inside = Math.min(place, this.#stretches[which * 2 + 1] ?? 0) - (this.#stretches[which * 2] ?? 0);
    return (this.#before[which] ?? 0) + inside;
  }

  indexOf(row: number): number {
    const rank = this.rank(row);
    return this.at(rank) === row ? rank : -1;
  }

  has(row: number): boolean {
    return this.indexOf(row) >= 0;
  }

  slice(from?: number, to?: number): number[] {
    const start = relative(from ?? 0, this.length);
    const end = relative(to ?? this.length, this.length);
    return Array.from({ length: Math.max(0, end - start) }, (_, i) => this.at(start + i) ?? 0);
  }

  *[Symbol.iterator](): Iterator<number> {
    const stretches = this.#stretches;
    for (let i = 0; i < stretches.length; i += 2) {
      const to = stretches[i + 1] ?? 0;
      for (let place = stretches[i] ?? 0; place < to; place++) yield this.#row(place);
    }
  }

  #row(place: number): number {
    return this.#order ? (this.#order[place] ?? 0) : place;
  }
}

const relative = (position: number, length: number): number =>
  Math.min(length, Math.max(0, position < 0 ? position + length : position));

/** How many of `length` positions come before the first for which `isBelow` no longer holds. */
export function countBelow(length: number, isBelow: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
