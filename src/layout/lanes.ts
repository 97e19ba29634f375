/** Packs spans into rows. */

/** What an item covers in its row, label included, in px; without extent it counts as 1 px wide. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The row of each item, in the order of the input, such that items in one row keep `gap` px between them.
 *
 * Items are taken by their start (ties in the order given) and each goes to the topmost free row:
 *
 * ```
 * row 0   |--- a ---|     |--- d ---|
 * row 1      |- b -|   |-- c --|
 * row 2                      |- e -|
 * ```
 *
 * Taken in this order, first-fit needs no more rows than there are items over the busiest place, so the number
 * of rows is the least possible. A tree of row ends finds the free row: O(n log n) in all.
 */
export function packRows(items: readonly Extent[], gap = 0): readonly number[] {
  const order = items.map((_, index) => index);
  order.sort((a, b) => startOf(items, a) - startOf(items, b) || a - b);
  const ends = new RowEnds(items.length);
  const rows = new Array<number>(items.length).fill(0);
  for (const index of order) {
    const item = items[index];
    if (!item) continue;
    const row = ends.firstFreeAt(item.start - gap);
    ends.set(row, Math.max(item.end, item.start + 1));
    rows[index] = row;
  }
  return rows;
}

function startOf(items: readonly Extent[], index: number): number {
  return items[index]?.start ?? 0;
}

/** Where each row ends; a binary tree of minima, so that the topmost free row is found by going down. */
class RowEnds {
  private readonly leaves: number;
  private readonly least: Float64Array;

  constructor(rows: number) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(1, rows)));
    this.least = new Float64Array(2 * this.leaves).fill(-Infinity);
  }

  /** There are as many rows as items, so one is always free. */
  firstFreeAt(start: number): number {
    let node = 1;
    while (node < this.leaves) node = this.at(2 * node) <= start ? 2 * node : 2 * node + 1;
    return node - this.leaves;
  }

  set(row: number, end: number): void {
    let node = row + this.leaves;
    this.least[node] = end;
    for (node >>= 1; node > 0; node >>= 1) {
      this.least[node] = Math.min(this.at(2 * node), this.at(2 * node + 1));
    }
  }

  private at(node: number): number {
    return this.least[node] ?? Infinity;
  }
}

/**
 * Rows in which things stand beside each other without meeting, for packing that goes by something else than time: a
 * thing looks for a row, or for room near a place. Each row is in order, so that room is found by halving.
 */
export class SharedRows {
  readonly taken: Extent[][] = [];

  add(row: number, box: Extent): void {
    while (this.taken.length <= row) this.taken.push([]);
    const things = this.taken[row] ?? [];
    things.splice(firstBeyond(things, box.start), 0, box);
  }

  /** The topmost row of `limit` that has room and may be taken, else -1. */
  firstFree(
    box: Extent,
    gap: number,
    limit = Infinity,
    mayTake: (row: number) => boolean = () => true,
  ): number {
    for (let row = 0; row < limit; row++) {
      if (this.isFree(row, box, gap) && mayTake(row)) return row;
    }
    return -1;
  }

  isFree(row: number, box: Extent, gap: number): boolean {
    const things = this.taken[row] ?? [];
    const next = things[firstBeyond(things, box.start - gap)];
    return !next || !meet(next, box, gap);
  }

  /** Where the nearest `width` px of room begin, from `from` on to the right (`sign` 1) or to the left (-1). */
  roomFrom(row: number, from: number, width: number, sign: 1 | -1, gap: number): number {
    const things = this.taken[row] ?? [];
    let at = from;
    for (let i = firstBeyond(things, sign > 0 ? from - gap : from); i >= 0 && i <= things.length; i += sign) {
      const thing = things[i];
      const box = sign > 0 ? { start: at, end: at + width } : { start: at - width, end: at };
      if (thing && meet(thing, box, gap)) at = sign > 0 ? thing.end + gap : thing.start - gap;
    }
    return at;
  }
}

/** The first of things in order that does not end before a place. */
function firstBeyond(things: readonly Extent[], at: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two extents are nearer than `gap`; to touch is not to meet. */
export function meet(a: Extent, b: Extent, gap = 0): boolean {
  return a.start < b.end + gap && a.end > b.start - gap;
}
