import { shapesOf } from './shapes.js';
import { countBetween, GroupSums } from './bins.js';
import { noFilters, type Facets, type Filters } from './filters.js';
import { CellCounts, levelOf, type Cells, type Cut } from './cells.js';
import type { RowSet } from './row-set.js';
import { Recent, type Subject } from './subject.js';
import { TimeOrder, type Parted } from './time-order.js';
import type { Dataset, Match, Milliseconds } from './types.js';
import { Stretches } from './vague.js';

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
  /** Default: none. */
  readonly filters?: Filters | undefined;
  /** BCP 47 tag of a language in which countries may be searched for besides English. */
  readonly lang?: string | undefined;
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
  /** All that pass the filters, whatever the window says. */
  readonly passing: RowSet;
  /** Events for each choice of a filter, whatever the window says. */
  readonly facets: Facets;
  /** Events per group, by the group's index, whatever window and filters say. */
  readonly groupCounts: Uint32Array;
  /** How many events there are through the filters, whatever the window says. */
  readonly total: number;
  /** Whether an event lies in the window for certain, perhaps or not. */
  match(row: number): Match;
  /** Whether the map shows where it took place. True for events without a point and before a map has reported. */
  inView(row: number): boolean;
  /**
   * For each group, by its index, how many events through the filters begin from each edge to the next, whatever the
   * window says; `edges` ascend. No event is visited but a few per edge.
   */
  bins(edges: ArrayLike<Milliseconds>): readonly Uint32Array[];
  /** The same to be drawn: what is only known to lie somewhere in a year or a month counts for a part of each step of it. */
  spread(edges: ArrayLike<Milliseconds>): readonly ArrayLike<number>[];
  /** For each group, how many events through the filters have begun before a moment and are not over at it. */
  underWay(moment: Milliseconds): Uint32Array;
  /**
   * The events in the window by cells about as large as a mark at a zoom of the map. They follow the window by
   * difference, so they hold until another question is asked.
   */
  cells(zoom: number): Cells;
}

const DAY = 86_400_000;

/** So many levels of cells are kept up to date at once. */
const LEVELS = 3;

/** What passes the filters, in time order: made once per filter change. */
export class Filtered {
  readonly subject: Subject;
  readonly all: TimeOrder;
  /** What keeps each row back, 0 where nothing does; null where nothing keeps any back. */
  readonly #held: Uint8Array | null;
  readonly #cells = new Recent<CellCounts>(LEVELS);
  #passing: RowSet | null = null;
  #facets: Facets | null = null;
  #starts: GroupSums | null = null;
  #ends: GroupSums | null = null;
  #unplaced: TimeOrder | null = null;
  readonly #stretches = new Recent<Stretches>(2);

  constructor(
    subject: Subject,
    { hidden, filters = noFilters, lang = 'en' }: Pick<Question, 'hidden' | 'filters' | 'lang'>,
  ) {
    const { columns } = subject.dataset;
    const held = subject.sieve.sift(hidden, filters, lang);
    this.subject = subject;
    this.#held = held;
    const rows = held && rowsWhere(columns.length, (row) => held[row] === 0);
    this.all = new TimeOrder(columns, rows, subject.match);
  }

  get passing(): RowSet {
    return (this.#passing ??= this.all.part(-Infinity, Infinity).inside);
  }

  get facets(): Facets {
    const { subject } = this;
    return (this.#facets ??= subject.sieve.facets(this.#held, () => subject.groupCounts));
  }

  /** Counts of groups in the order of starts. */
  get starts(): GroupSums {
    const { subject } = this;
    if (!this.#held) return subject.starts;
    return (this.#starts ??= this.#sums(subject.dataset.length, (at) => at));
  }

  /** Counts of groups in the order of ends. */
  get ends(): GroupSums {
    const { ends, byEnd } = this.subject;
    if (!this.#held) return ends;
    return (this.#ends ??= this.#sums(byEnd.length, (at) => byEnd[at] ?? 0));
  }

  /** What is kept back counts for a group of its own, behind the others. */
  #sums(length: number, rowAt: (place: number) => number): GroupSums {
    const { columns, groups } = this.subject.dataset;
    const groupAt = (place: number): number => {
      const row = rowAt(place);
      return this.#held?.[row] === 0 ? (columns.group[row] ?? 0) : groups.length;
    };
    return new GroupSums(length, groups.length + 1, groupAt);
  }

  /** Of events that are vague in steps of that length: with plain days or without. */
  stretches(step: Milliseconds): Stretches {
    const passes = (row: number): boolean => !this.#held || this.#held[row] === 0;
    return this.#stretches.at(
      Number(step < DAY),
      () => new Stretches(this.subject.dataset.columns, passes, step),
    );
  }

  cells(level: number): CellCounts {
    const { subject } = this;
    const { columns, groups } = subject.dataset;
    const make = (): CellCounts => {
      const shapes = Uint8Array.from(shapesOf(groups));
      return new CellCounts(subject.grid(level), columns, shapes, () => subject.byEnd, this.#held);
    };
    return this.#cells.at(level, make);
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
  #cut: Cut | null = null;
  #unplaced: RowSet | null = null;

  constructor(filtered: Filtered, from: Milliseconds, to: Milliseconds) {
    this.#filtered = filtered;
    this.#from = from;
    this.#to = to;
  }

  get parted(): Parted {
    return (this.#parted ??= this.#filtered.all.part(this.#from, this.#to));
  }

  /** Where it cuts the orders that cells are counted in. */
  get cut(): Cut {
    return (this.#cut ??= this.#filtered.subject.cut(this.#from, this.#to, this.parted.between));
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

  get passing(): RowSet {
    return this.#filtered.passing;
  }

  get facets(): Facets {
    return this.#filtered.facets;
  }

  get groupCounts(): Uint32Array {
    return this.#filtered.subject.groupCounts;
  }

  get total(): number {
    return this.#filtered.all.length;
  }

  readonly match = (row: number): Match =>
    this.#filtered.subject.match(row, this.question.from, this.question.to);

  readonly inView = (row: number): boolean => isWithin(this.dataset, row, this.question.bounds);

  bins(edges: ArrayLike<Milliseconds>): readonly Uint32Array[] {
    const { subject, starts } = this.#filtered;
    return countBetween(edges, starts, subject.begun).slice(0, subject.dataset.groups.length);
  }

  spread(edges: ArrayLike<Milliseconds>): readonly ArrayLike<number>[] {
    let step = Infinity;
    for (let i = 1; i < edges.length; i++) step = Math.min(step, (edges[i] ?? NaN) - (edges[i - 1] ?? NaN));
    return this.#filtered.stretches(step).spread(this.bins(edges), edges);
  }

  underWay(moment: Milliseconds): Uint32Array {
    const { subject, starts, ends } = this.#filtered;
    const begun = new Uint32Array(starts.groups);
    const over = new Uint32Array(ends.groups);
    starts.before(subject.begun(moment), begun);
    ends.before(subject.over(moment), over);
    return begun.map((count, group) => count - (over[group] ?? 0)).slice(0, subject.dataset.groups.length);
  }

  cells(zoom: number): Cells {
    const { visible } = this;
    return this.#filtered.cells(levelOf(zoom)).follow(this.#windowed.cut, (row) => visible.has(row));
  }
}

function isWithin({ columns }: Dataset, row: number, bounds: Bounds | null): boolean {
  const px = columns.x[row] ?? NaN;
  const py = columns.y[row] ?? NaN;
  if (!bounds || Number.isNaN(px)) return true;
  if (py < bounds.north || py > bounds.south) return false;
  return px + Math.ceil(bounds.west - px) <= bounds.east;
}

function rowsWhere(length: number, holds: (row: number) => boolean): Uint32Array {
  let count = 0;
  for (let row = 0; row < length; row++) if (holds(row)) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; row < length; row++) if (holds(row)) rows[at++] = row;
  return rows;
}
