import { has, matchWindow, mayBePossible } from './dates/index.js';
import type { RowSet } from './row-set.js';
import { TimeOrder, type Parted } from './time-order.js';
import type { Dataset, Match, Milliseconds } from './types.js';

/** A box in Web Mercator units. `west` may be below 0 and `east` above 1 where the view crosses the date line. */
export interface Bounds {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** What the views want to know. Equal questions get the same answer object. */
export interface Question {
  /** Half-open; ±Infinity where the window is open. */
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  /** What the map shows; null where no map has reported yet. */
  readonly bounds: Bounds | null;
  /** Ids of groups that are switched off. */
  readonly hidden: readonly string[];
}

/**
 * What is true of a dataset under one question, shared by all views. It is new with every question, but its parts
 * are only new where they say something else: while the map alone moves, `visible` stays the same object.
 */
export interface Answers {
  readonly dataset: Dataset;
  readonly question: Question;
  /** In the window and through the filters. */
  readonly visible: RowSet;
  /** Through the filters, outside the window. */
  readonly outside: RowSet;
  /** Of the visible ones, those without a point. */
  readonly unplaced: RowSet;
  /** Events per group, by the group's index, whatever window and filters say. */
  readonly groupCounts: Uint32Array;
  /** How many events there are through the filters, whatever the window says. */
  readonly total: number;
  /** Whether an event lies in the window for certain, perhaps or not. */
  match(row: number): Match;
  /** Whether the map shows where it took place. True for events without a point and before a map has reported. */
  inView(row: number): boolean;
}

type MatchIn = (row: number, from: Milliseconds, to: Milliseconds) => Match;

/** What is true of a dataset whatever is asked. */
export class Subject {
  readonly dataset: Dataset;
  #groupCounts: Uint32Array | null = null;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  get groupCounts(): Uint32Array {
    if (!this.#groupCounts) {
      const counts = new Uint32Array(this.dataset.groups.length);
      const { group, length } = this.dataset.columns;
      for (let row = 0; row < length; row++) {
        const of = group[row] ?? 0;
        counts[of] = (counts[of] ?? 0) + 1;
      }
      this.#groupCounts = counts;
    }
    return this.#groupCounts;
  }

  readonly match: MatchIn = (row, from, to) => {
    if (from === -Infinity && to === Infinity) return 'certainly';
    const { start, end, flags } = this.dataset.columns;
    // NaN compares false, so undated events are in only while the window is open.
    if (!(from < to && (start[row] ?? NaN) < to && (end[row] ?? NaN) > from)) return 'out';
    // Only dates that do not fill their envelope can be in "perhaps": most events never build a record here.
    if (!has(flags[row] ?? 0, mayBePossible)) return 'certainly';
    const span = this.dataset.event(row)?.span;
    return span ? matchWindow(span, from, to) : 'certainly';
  };

  inView(row: number, bounds: Bounds | null): boolean {
    const { x, y } = this.dataset.columns;
    const px = x[row] ?? NaN;
    const py = y[row] ?? NaN;
    if (!bounds || Number.isNaN(px)) return true;
    if (py < bounds.north || py > bounds.south) return false;
    return px + Math.ceil(bounds.west - px) <= bounds.east;
  }
}

/** What passes the filters, in time order: made once per filter change. */
export class Filtered {
  readonly subject: Subject;
  readonly all: TimeOrder;
  #unplaced: TimeOrder | null = null;

  constructor(subject: Subject, hidden: readonly string[]) {
    const { columns, groups } = subject.dataset;
    const on = groups.map(({ id }) => !hidden.includes(id));
    const passes = (row: number): boolean => on[columns.group[row] ?? 0] !== false;
    this.subject = subject;
    const rows = on.every(Boolean) ? null : rowsWhere(columns.length, passes);
    this.all = new TimeOrder(columns, rows, subject.match);
  }

  get unplaced(): TimeOrder {
    if (!this.#unplaced) {
      const { columns } = this.subject.dataset;
      const { rows, length } = this.all;
      const rowAt = (place: number): number => (rows ? (rows[place] ?? 0) : place);
      const places = rowsWhere(length, (place) => Number.isNaN(columns.x[rowAt(place)] ?? NaN));
      this.#unplaced = new TimeOrder(columns, rows ? places.map(rowAt) : places, this.subject.match);
    }
    return this.#unplaced;
  }
}

/** What a window makes of the filtered events, worked out as far as somebody asks. */
export class Windowed {
  readonly #filtered: Filtered;
  readonly #from: Milliseconds;
  readonly #to: Milliseconds;
  #parted: Parted | null = null;
  #unplaced: RowSet | null = null;

  constructor(filtered: Filtered, from: Milliseconds, to: Milliseconds) {
    this.#filtered = filtered;
    this.#from = from;
    this.#to = to;
  }

  get parted(): Parted {
    return (this.#parted ??= this.#filtered.all.part(this.#from, this.#to));
  }

  get unplaced(): RowSet {
    return (this.#unplaced ??= this.#filtered.unplaced.part(this.#from, this.#to).inside);
  }
}

/** The answers of a dataset in memory: what the question shares with the one before is taken over from there. */
export class MemoryAnswers implements Answers {
  readonly question: Question;
  readonly #filtered: Filtered;
  readonly #windowed: Windowed;

  constructor(question: Question, filtered: Filtered, windowed: Windowed) {
    this.question = question;
    this.#filtered = filtered;
    this.#windowed = windowed;
  }

  get dataset(): Dataset {
    return this.#filtered.subject.dataset;
  }

  get visible(): RowSet {
    return this.#windowed.parted.inside;
  }

  get outside(): RowSet {
    return this.#windowed.parted.outside;
  }

  get unplaced(): RowSet {
    return this.#windowed.unplaced;
  }

  get groupCounts(): Uint32Array {
    return this.#filtered.subject.groupCounts;
  }

  get total(): number {
    return this.#filtered.all.length;
  }

  readonly match = (row: number): Match =>
    this.#filtered.subject.match(row, this.question.from, this.question.to);

  readonly inView = (row: number): boolean => this.#filtered.subject.inView(row, this.question.bounds);
}

function rowsWhere(length: number, holds: (row: number) => boolean): Uint32Array {
  let count = 0;
  for (let row = 0; row < length; row++) if (holds(row)) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; row < length; row++) if (holds(row)) rows[at++] = row;
  return rows;
}
