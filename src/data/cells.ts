import { MAX_LEVEL, type PlaceOrder } from './place-order.js';
import type { Columns } from './types.js';

/** Numbers per cell in `byShape`: those of the shapes of marks, 1 to 11, stand at their own index. */
export const SHAPE_STRIDE = 12;

/** CSS px of a cell where the zoom is a whole number; at others it is up to the square root of 2 larger or smaller. */
const CELL = 64;
const TILE = 256;

/**
 * The events by cells of a square grid, as the present window and filters have them. The arrays are kept up to date
 * in place: they are those of the answers that were asked last.
 */
export interface Cells {
  readonly length: number;
  /** The middle of all events of a cell in Mercator units, whatever the window says: marks stay where they are. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Events in the window and through the filters. */
  readonly counts: Uint32Array;
  /** The same for each shape, which says the group: `byShape[cell * SHAPE_STRIDE + shape]`. */
  readonly byShape: Uint32Array;
  /** Events through the filters, in the window or not: a cell that has some but no `counts` lies outside the dates. */
  readonly totals: Uint32Array;
  /** Names a cell, the same as long as the dataset is. */
  key(cell: number): string;
  /** The cell of an event, -1 for an event without a point. */
  cellOf(row: number): number;
  /** The cell with events in the window whose middle is nearest to a point, -1 where none is within `reach`. */
  near(x: number, y: number, reach: number): number;
  /** The first events of a cell in the window and through the filters, in time order. */
  rows(cell: number, limit?: number): number[];
}

/** The level of the grid whose cells have the size of a mark at a zoom. */
export const levelOf = (zoom: number): number =>
  Math.min(MAX_LEVEL, Math.max(0, Math.round(zoom + Math.log2(TILE / CELL))));

/** What the cells of a level are whatever is asked: made once per level. */
export class CellGrid {
  readonly level: number;
  readonly length: number;
  /** The cell of each place. */
  readonly cellOfPlace: Uint32Array;
  /** The first place of each cell, and behind the last cell the number of places. */
  readonly #begin: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly places: PlaceOrder;

  constructor(places: PlaceOrder, columns: Columns, level: number) {
    this.places = places;
    this.level = level;
    this.cellOfPlace = new Uint32Array(places.length);
    let length = 0;
    for (let place = 0; place < places.length; place++) {
      if (place > 0 && !places.sameCell(place - 1, place, level)) length++;
      this.cellOfPlace[place] = length;
    }
    this.length = places.length === 0 ? 0 : length + 1;
    this.#begin = new Uint32Array(this.length + 1).fill(places.length);
    for (let place = places.length - 1; place >= 0; place--)
      this.#begin[this.cellOfPlace[place] ?? 0] = place;
    this.x = this.#middles(columns.x);
    this.y = this.#middles(columns.y);
  }

  #middles(values: Float32Array): Float64Array {
    const { places } = this;
    return Float64Array.from({ length: this.length }, (_, cell) => {
      let sum = 0;
      let count = 0;
      for (let place = this.#begin[cell] ?? 0; place < (this.#begin[cell + 1] ?? 0); place++) {
        const events = places.counts[place] ?? 0;
        sum += events * (values[places.first[place] ?? 0] ?? NaN);
        count += events;
      }
      return sum / count;
    });
  }

  /** The cell of an event, -1 for an event without a point. */
  cellOf(row: number): number {
    return this.cellOfPlace[this.places.placeOf[row] ?? -1] ?? -1;
  }

  /** Names a cell by its first event. */
  key(cell: number): string {
    return `${this.level}/${this.places.first[this.#begin[cell] ?? 0]}`;
  }

  /** The cell in a column and row of the grid, -1 where it is empty. */
  cellAt(column: number, row: number): number {
    return this.cellOfPlace[this.places.firstIn(column, row, this.level)] ?? -1;
  }

  /** The events of a cell. */
  rowsOf(cell: number): Uint32Array {
    return this.places.rows(this.#begin[cell] ?? 0, this.#begin[cell + 1] ?? 0);
  }
}

/** Where a window cuts the two orders of the events, and what it only seems to hold. */
export interface Cut {
  /** How many events begin before its end, in the order of their starts. */
  readonly begun: number;
  /** How many are over before its start, in the order of their ends. */
  readonly over: number;
  /** Sets of dates that it lies between. */
  readonly between: readonly number[];
}

/**
 * The counts of one level under one filter. They follow the window by difference: only events that enter it or leave
 * it are looked at.
 */
export class CellCounts implements Cells {
  readonly #grid: CellGrid;
  readonly #group: Uint16Array;
  /** The shape of each group. */
  readonly #shapes: Uint8Array;
  readonly #byEnd: () => Uint32Array;
  /** Not 0 for an event that a filter keeps back. */
  readonly #held: Uint8Array | null;
  readonly counts: Uint32Array;
  readonly byShape: Uint32Array;
  readonly totals: Uint32Array;
  #cut: Cut;
  #isVisible: (row: number) => boolean = () => true;

  /** `byEnd` lists the dated events by their ends; it is not asked for while the window is open. */
  constructor(
    grid: CellGrid,
    { group, length }: Columns,
    shapes: Uint8Array,
    byEnd: () => Uint32Array,
    held: Uint8Array | null = null,
  ) {
    this.#grid = grid;
    this.#held = held;
    this.#group = group;
    this.#shapes = shapes;
    this.#byEnd = byEnd;
    this.counts = new Uint32Array(grid.length);
    this.byShape = new Uint32Array(grid.length * SHAPE_STRIDE);
    this.#countAll();
    this.totals = this.counts.slice();
    this.#cut = { begun: length, over: 0, between: [] };
  }

  get length(): number {
    return this.#grid.length;
  }

  get x(): Float64Array {
    return this.#grid.x;
  }

  get y(): Float64Array {
    return this.#grid.y;
  }

  /** Follows the window. */
  follow(cut: Cut, isVisible: (row: number) => boolean): this {
    this.#isVisible = isVisible;
    if (cut === this.#cut) return this;
    let { begun, over } = this.#cut;
    for (const row of this.#cut.between) this.#count(row, 1);
    while (begun < cut.begun) this.#count(begun++, 1);
    while (begun > cut.begun) this.#count(--begun, -1);
    if (over !== cut.over) {
      const byEnd = this.#byEnd();
      while (over > cut.over) this.#count(byEnd[--over] ?? -1, 1);
      while (over < cut.over) this.#count(byEnd[over++] ?? -1, -1);
    }
    for (const row of cut.between) this.#count(row, -1);
    this.#cut = cut;
    return this;
  }

  /** `#count` of every row, without a call for each: this is on the way to the first picture. */
  #countAll(): void {
    const { placeOf, length: places } = this.#grid.places;
    const { cellOfPlace } = this.#grid;
    const [group, shapes, held] = [this.#group, this.#shapes, this.#held];
    const { counts, byShape } = this;
    for (let row = 0; row < placeOf.length; row++) {
      const place = placeOf[row] ?? places;
      const shape = shapes[group[row] ?? 0] ?? 0;
      if (place === places || shape === 0 || (held !== null && held[row] !== 0)) continue;
      const cell = cellOfPlace[place] ?? 0;
      const at = cell * SHAPE_STRIDE + shape;
      counts[cell] = (counts[cell] ?? 0) + 1;
      byShape[at] = (byShape[at] ?? 0) + 1;
    }
  }

  #count(row: number, by: 1 | -1): void {
    const shape = this.#shapes[this.#group[row] ?? 0] ?? 0;
    const cell = this.#grid.cellOf(row);
    if (shape === 0 || cell < 0 || (this.#held?.[row] ?? 0) !== 0) return;
    this.counts[cell] = (this.counts[cell] ?? 0) + by;
    const at = cell * SHAPE_STRIDE + shape;
    this.byShape[at] = (this.byShape[at] ?? 0) + by;
  }

  key(cell: number): string {
    return this.#grid.key(cell);
  }

  cellOf(row: number): number {
    return this.#grid.cellOf(row);
  }

  near(x: number, y: number, reach: number): number {
    const size = 2 ** this.#grid.level;
    const last = (from: number): number => Math.floor((from + reach) * size);
    let best = -1;
    let least = reach;
    for (let column = Math.floor((x - reach) * size); column <= last(x); column++) {
      for (let row = Math.max(0, Math.floor((y - reach) * size)); row <= Math.min(size - 1, last(y)); row++) {
        const cell = this.#grid.cellAt(((column % size) + size) % size, row);
        if (cell < 0 || this.counts[cell] === 0) continue;
        const dx = (this.x[cell] ?? NaN) - x;
        const distance = Math.hypot(dx - Math.round(dx), (this.y[cell] ?? NaN) - y);
        if (distance > least) continue;
        best = cell;
        least = distance;
      }
    }
    return best;
  }

  rows(cell: number, limit = Infinity): number[] {
    return Array.from(this.#grid.rowsOf(cell).filter(this.#isVisible).sort()).slice(0, limit);
  }
}
