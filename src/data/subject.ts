import { zeroOf } from './aligned.js';
import { GroupSums } from './bins.js';
import { CellGrid, type Cut } from './cells.js';
import { Sieve } from './filters.js';
import { has, matchWindow, mayBePossible } from './dates/index.js';
import { PlaceOrder } from './place-order.js';
import { endOrder } from './order.js';
import { countBelow } from './row-set.js';
import type { Dataset, Match, Milliseconds } from './types.js';

/** So many levels of cells are kept: the one that is shown, and those that a zoom comes back to. */
const LEVELS = 3;

/** What is true of a dataset whatever is asked, and the orders in which it is searched: each made when first needed. */
export class Subject {
  readonly dataset: Dataset;
  readonly sieve: Sieve;
  readonly #grids = new Recent<CellGrid>(LEVELS);
  #groupCounts: Uint32Array | null = null;
  #starts: GroupSums | null = null;
  #ends: GroupSums | null = null;
  #byEnd: Uint32Array | null = null;
  #places: PlaceOrder | null = null;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.sieve = new Sieve(dataset);
  }

  get #groupCount(): number {
    return this.dataset.groups.length;
  }

  /** Events per group. */
  get groupCounts(): Uint32Array {
    if (!this.#groupCounts) {
      this.#groupCounts = new Uint32Array(this.#groupCount);
      this.starts.before(this.dataset.length, this.#groupCounts);
    }
    return this.#groupCounts;
  }

  /** Counts of groups in the order of starts, which is that of the rows. */
  get starts(): GroupSums {
    const { group, length } = this.dataset.columns;
    return (this.#starts ??= new GroupSums(length, this.#groupCount, (row) => group[row] ?? 0));
  }

  /** Counts of groups in the order of ends. */
  get ends(): GroupSums {
    const { group } = this.dataset.columns;
    const { byEnd } = this;
    return (this.#ends ??= new GroupSums(byEnd.length, this.#groupCount, (at) => group[byEnd[at] ?? 0] ?? 0));
  }

  /** The dated rows by their ends. */
  get byEnd(): Uint32Array {
    return (this.#byEnd ??= endOrder(this.dataset.columns));
  }

  /** The rows by where they lie. */
  get places(): PlaceOrder {
    return (this.#places ??= new PlaceOrder(this.dataset.columns));
  }

  grid(level: number): CellGrid {
    const { columns } = this.dataset;
    const { places } = this;
    return this.#grids.at(level, () => new CellGrid(places, columns, level));
  }

  /** How many events begin before a moment. */
  readonly begun = (moment: Milliseconds): number => {
    const { start, length } = this.dataset.columns;
    return countBelow(length, (row) => (start[row] ?? NaN) < moment);
  };

  /** How many are over at a moment. */
  readonly over = (moment: Milliseconds): number => {
    const { end } = this.dataset.columns;
    return countBelow(this.byEnd.length, (at) => (end[this.byEnd[at] ?? 0] ?? NaN) <= moment);
  };

  /** Where a window cuts the orders; all rows count as begun where it is open, undated ones too. */
  cut(from: Milliseconds, to: Milliseconds, between: readonly number[]): Cut {
    if (from === -Infinity && to === Infinity) return { begun: this.dataset.length, over: 0, between };
    if (!(from < to)) return { begun: 0, over: 0, between };
    return { begun: this.begun(to), over: this.over(from), between };
  }

  /** Whether an event lies in a window for certain, perhaps or not. */
  readonly match = (row: number, from: Milliseconds, to: Milliseconds): Match => {
    if (from === -Infinity && to === Infinity) return 'certainly';
    const { start, end, flags } = this.dataset.columns;
    // NaN compares false, so undated events are in only while the window is open.
    if (!(from < to && (start[row] ?? NaN) < to && (end[row] ?? NaN) > from)) return 'out';
    // Only dates that do not fill their envelope can be in "perhaps": most events never build a record here.
    if (!has(flags[row] ?? 0, mayBePossible)) return 'certainly';
    const span = this.dataset.event(row)?.span;
    const zero = zeroOf(this.dataset, row);
    return span ? matchWindow(span, from + zero, to + zero) : 'certainly';
  };
}

const subjects = new WeakMap<Dataset, Subject>();

/** One for all who ask about a dataset. */
export function subjectOf(dataset: Dataset): Subject {
  let subject = subjects.get(dataset);
  if (!subject) subjects.set(dataset, (subject = new Subject(dataset)));
  return subject;
}

/** What the first picture of a dataset needs, one order after the other, beginning with a pause. */
export function* ordersOf(dataset: Dataset): Generator<unknown, void> {
  const subject = subjectOf(dataset);
  yield;
  yield subject.starts;
  yield subject.places;
}

/** The last few of what is made per number. */
export class Recent<T> {
  readonly #most: number;
  readonly #kept = new Map<number, T>();

  constructor(most: number) {
    this.#most = most;
  }

  at(key: number, make: () => T): T {
    const item = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, item);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return item;
  }
}
