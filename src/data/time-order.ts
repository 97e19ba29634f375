import { Flag, has } from './dates/index.js';
import { addStretch, countBelow, StretchSet, without, type RowSet, type Stretches } from './row-set.js';
import type { Columns, Match, Milliseconds } from './types.js';

/** What a window makes of an order. */
export interface Parted {
  readonly inside: RowSet;
  readonly outside: RowSet;
  /** Sets of dates that the window lies between: it meets their envelopes, but none of their dates. */
  readonly between: readonly number[];
}

/** Sets of dates: a window may lie between two of them, inside the envelope of all. */
const withHoles = Flag.oneOf | Flag.allOf;

/** Rows under one node of the index. */
const FAN = 8;

/**
 * Rows in time order, made once per filter. Since they are sorted by start, those that begin in a window are one
 * stretch, found by binary search; those that began before it and are still under way are found through the latest
 * end of every `FAN` rows, of every `FAN` of these, and so on, so that what ended earlier is not visited one by one.
 */
export class TimeOrder {
  readonly #columns: Columns;
  readonly #match: (row: number, from: Milliseconds, to: Milliseconds) => Match;
  /** Ascending; null for all rows of the dataset. */
  readonly rows: Uint32Array | null;
  readonly length: number;
  #latest: readonly Float64Array[] | null = null;
  #holed: readonly number[] | null = null;

  constructor(
    columns: Columns,
    rows: Uint32Array | null,
    match: (row: number, from: Milliseconds, to: Milliseconds) => Match,
  ) {
    this.#columns = columns;
    this.#match = match;
    this.rows = rows;
    this.length = rows ? rows.length : columns.length;
  }

  /**
   * The rows that meet a half-open window, and the rest. Undated ones are inside only while it is open on both
   * sides; a window whose end comes before its start holds nothing.
   */
  part(from: Milliseconds, to: Milliseconds): Parted {
    const found = this.#stretches(from, to);
    const between = this.#between(found, from, to);
    const inside = between.length === 0 ? found : without(found, between);
    return {
      inside: new StretchSet(this.rows, inside),
      outside: new StretchSet(this.rows, without([0, this.length], inside)),
      between: between.filter((_, i) => i % 2 === 0).map((place) => this.#row(place)),
    };
  }

  #stretches(from: Milliseconds, to: Milliseconds): Stretches {
    if (this.length === 0) return [];
    if (from === -Infinity && to === Infinity) return [0, this.length];
    if (!(from < to)) return [];
    // NaN is below nothing, and stands at the end.
    const low = countBelow(this.length, (place) => this.#start(place) < from);
    const high = countBelow(this.length, (place) => this.#start(place) < to);
    const found: number[] = [];
    this.#underWay(from, low, found);
    addStretch(found, low, high);
    return found;
  }

  /** The places before `low` whose rows have not ended at `from`. */
  #underWay(from: Milliseconds, low: number, found: number[]): void {
    if (low === 0) return;
    const levels = (this.#latest ??= this.#index());
    // How many nodes of each level reach below `low`; behind the last level stand the rows themselves.
    const limits = [low];
    for (let i = 0; i < levels.length; i++) limits.unshift(Math.ceil((limits[0] ?? 0) / FAN));
    const descend = (level: number, first: number, last: number): void => {
      const latest = levels[level];
      for (let node = first; node < last; node++) {
        const end = latest ? (latest[node] ?? NaN) : this.#end(node);
        if (!(end > from)) continue;
        if (latest) descend(level + 1, node * FAN, Math.min((node + 1) * FAN, limits[level + 1] ?? 0));
        else addStretch(found, node, node + 1);
      }
    };
    descend(0, 0, limits[0] ?? 0);
  }

  /** The latest ends, from the few of the whole order to one for every `FAN` rows. */
  #index(): readonly Float64Array[] {
    const levels: Float64Array[] = [];
    const { end } = this.#columns;
    let below = this.rows ? Float64Array.from(this.rows, (row) => end[row] ?? NaN) : end;
    while (below.length > FAN) {
      const nodes = new Float64Array(Math.ceil(below.length / FAN)).fill(-Infinity);
      for (let place = 0; place < below.length; place++) {
        const node = Math.floor(place / FAN);
        const value = below[place] ?? NaN;
        if (value > (nodes[node] ?? NaN)) nodes[node] = value;
      }
      levels.unshift(nodes);
      below = nodes;
    }
    return levels;
  }

  /** Few events are sets of dates, and only those that meet the window are looked at: each is a stretch of its own. */
  #between(found: Stretches, from: Milliseconds, to: Milliseconds): Stretches {
    if (found.length === 0 || (from === -Infinity && to === Infinity)) return [];
    this.#holed ??= this.#findHoled();
    return this.#holed
      .filter((place) => this.#start(place) < to && this.#end(place) > from)
      .filter((place) => this.#match(this.#row(place), from, to) === 'out')
      .flatMap((place) => [place, place + 1]);
  }

  #findHoled(): readonly number[] {
    const holed: number[] = [];
    for (let place = 0; place < this.length; place++) {
      if (has(this.#columns.flags[this.#row(place)] ?? 0, withHoles)) holed.push(place);
    }
    return holed;
  }

  #row(place: number): number {
    return this.rows ? (this.rows[place] ?? 0) : place;
  }

  #start(place: number): Milliseconds {
    return this.#columns.start[this.#row(place)] ?? NaN;
  }

  #end(place: number): Milliseconds {
    return this.#columns.end[this.#row(place)] ?? NaN;
  }
}
