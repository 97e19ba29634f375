import { Flag, has, matchWindow, mayBePossible } from './dates/index.js';
import type { Dataset, Match, Milliseconds } from './types.js';

/** Row numbers of the columns, in time order. Iterable, with `length` and `at(i)`. */
export type Rows = Uint32Array;

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

/** What is true of a dataset under one question: computed once per change and shared by all views. */
export interface Answers {
  readonly dataset: Dataset;
  readonly question: Question;
  /** In the window and through the filters. */
  readonly visible: Rows;
  /** Through the filters, outside the window. */
  readonly outside: Rows;
  /** Of the visible ones, those without a point. */
  readonly unplaced: Rows;
  /** Events per group, by the group's index, whatever the group filter says. */
  readonly groupCounts: Uint32Array;
  /** How many events there are through the filters, whatever the window says. */
  readonly total: number;
  /** Whether an event lies in the window for certain, perhaps or not. */
  match(row: number): Match;
  /** Whether the map shows where it took place. True for events without a point and before a map has reported. */
  inView(row: number): boolean;
}

/** Answers one question from the columns of a dataset. */
export function answer(dataset: Dataset, question: Question): Answers {
  const { start, end, x, y, group, flags, length } = dataset.columns;
  const { from, to, bounds, hidden } = question;
  const open = from === -Infinity && to === Infinity;
  // NaN compares false, so undated events are in only while the window is open. A window whose end comes before
  // its start holds nothing, not even what spans both.
  const meets = (row: number): boolean => from < to && (start[row] ?? NaN) < to && (end[row] ?? NaN) > from;

  const match = (row: number): Match => {
    if (open) return 'certainly';
    if (!meets(row)) return 'out';
    // Only dates that do not fill their envelope can be in "perhaps": most events never build a record here.
    if (!has(flags[row] ?? 0, mayBePossible)) return 'certainly';
    const span = dataset.event(row)?.span;
    return span ? matchWindow(span, from, to) : 'certainly';
  };

  const off = Uint8Array.from(dataset.groups, (each) => (hidden.includes(each.id) ? 1 : 0));
  const groupCounts = new Uint32Array(dataset.groups.length);
  const visible = new Uint32Array(length);
  const outside = new Uint32Array(length);
  const unplaced = new Uint32Array(length);
  let visibleCount = 0;
  let outsideCount = 0;
  let unplacedCount = 0;
  for (let row = 0; row < length; row++) {
    const of = group[row] ?? 0;
    groupCounts[of] = (groupCounts[of] ?? 0) + 1;
    if (off[of] === 1) continue;
    if (open || (meets(row) && !(has(flags[row] ?? 0, withHoles) && match(row) === 'out'))) {
      visible[visibleCount++] = row;
      if (Number.isNaN(x[row] ?? NaN)) unplaced[unplacedCount++] = row;
    } else outside[outsideCount++] = row;
  }
  const rows = visible.subarray(0, visibleCount);

  const inView = (row: number): boolean => {
    if (!bounds) return true;
    const px = x[row] ?? NaN;
    const py = y[row] ?? NaN;
    if (Number.isNaN(px)) return true;
    if (py < bounds.north || py > bounds.south) return false;
    const turn = Math.ceil(bounds.west - px);
    return px + turn <= bounds.east;
  };

  return {
    dataset,
    question,
    visible: rows,
    outside: outside.subarray(0, outsideCount),
    unplaced: unplaced.subarray(0, unplacedCount),
    groupCounts,
    total: visibleCount + outsideCount,
    match,
    inView,
  };
}

/** Sets of dates: a window may lie between two of them, inside the envelope of all. */
const withHoles = Flag.oneOf | Flag.allOf;
