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
 * Rows in which things stand beside each other, for packing that goes by something else than time: a thing may
 * prefer a row, and may shrink once it is there.
 */
export class SharedRows<T extends { readonly box: Extent }> {
  private readonly limit: number;
  private readonly rows: T[][] = [];

  constructor(limit = Infinity) {
    this.limit = limit;
  }

  get length(): number {
    return this.rows.length;
  }

  add(row: number, thing: T): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]?.push(thing);
  }

  /** The preferred row if it has room, else the topmost that has, else -1. */
  firstFree(box: Extent, gap: number, preferred = -1): number {
    const last = Math.min(this.rows.length, this.limit - 1);
    if (preferred >= 0 && preferred < this.limit && this.isFree(preferred, box, gap)) return preferred;
    for (let row = 0; row <= last; row++) if (this.isFree(row, box, gap)) return row;
    return -1;
  }

  /** What comes nearer to the box than `gap`. */
  inTheWay(row: number, box: Extent, gap = 0): readonly T[] {
    return (this.rows[row] ?? []).filter((thing) => meet(thing.box, box, gap));
  }

  private isFree(row: number, box: Extent, gap: number): boolean {
    return !(this.rows[row] ?? []).some((thing) => meet(thing.box, box, gap));
  }
}

/** Whether two extents are nearer than `gap`; to touch is not to meet. */
export function meet(a: Extent, b: Extent, gap = 0): boolean {
  return a.start < b.end + gap && a.end > b.start - gap;
}
