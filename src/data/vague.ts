import { Flag, has } from './dates/index.js';
import { countBelow } from './row-set.js';
import type { Columns, Milliseconds } from './types.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const LASTING = Flag.interval | Flag.allOf;

/**
 * Whether of an event only a time is known in which it lies somewhere: a year or a month, and where steps are shorter
 * than a day, a day. What lasts has a first day.
 */
export function isVague(flags: number, step: Milliseconds): boolean {
  return has(flags, Flag.vague) || (step < DAY && !has(flags, LASTING));
}

/** A time in which so many events of a group lie somewhere. */
interface Stretch {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly group: number;
  count: number;
}

/** The times of vague events, each once, by their starts. */
export class Stretches {
  readonly #all: readonly Stretch[];
  readonly #longest: Milliseconds;

  /** Of the rows that pass, in steps of about that length. */
  constructor(
    { start, end, flags, group, length }: Columns,
    passes: (row: number) => boolean,
    step: Milliseconds,
  ) {
    const all: Stretch[] = [];
    // Rows are in the order of their starts: what is alike is looked for among those that start together.
    let together: Stretch[] = [];
    for (let row = 0; row < length; row++) {
      if (!isVague(flags[row] ?? 0, step)) continue;
      const [from, to, of] = [start[row] ?? NaN, end[row] ?? NaN, group[row] ?? 0];
      if (!(to - from > MINUTE) || !passes(row)) continue;
      if (together[0]?.start !== from) together = [];
      const alike = together.find((each) => each.end === to && each.group === of);
      if (alike) alike.count++;
      else {
        const stretch = { start: from, end: to, group: of, count: 1 };
        together.push(stretch);
        all.push(stretch);
      }
    }
    this.#all = all;
    this.#longest = all.reduce((longest, { start: from, end: to }) => Math.max(longest, to - from), 0);
  }

  /**
   * Takes counts of events by their starts, from each edge to the next, and lays those of each stretch evenly over all of
   * it: were they left in its first step, every January would stand out.
   */
  spread(counts: readonly Uint32Array[], edges: ArrayLike<Milliseconds>): readonly ArrayLike<number>[] {
    const [first = NaN, last = NaN] = [edges[0], edges[edges.length - 1]];
    const begun = (moment: Milliseconds): number =>
      countBelow(this.#all.length, (at) => (this.#all[at]?.start ?? NaN) < moment);
    const met = this.#all.slice(begun(first - this.#longest), begun(last)).filter(({ end }) => end > first);
    if (met.length === 0) return counts;
    const spread = counts.map((of) => Float64Array.from(of));
    for (const { start, end, group, count } of met) {
      const of = spread[group] ?? new Float64Array();
      const from = countBelow(edges.length, (at) => (edges[at] ?? NaN) <= start) - 1;
      if (from >= 0) of[from] = (of[from] ?? 0) - count;
      for (let step = Math.max(0, from); step < of.length && (edges[step] ?? NaN) < end; step++) {
        const within = Math.min(end, edges[step + 1] ?? NaN) - Math.max(start, edges[step] ?? NaN);
        of[step] = (of[step] ?? 0) + (count * within) / (end - start);
      }
    }
    return spread;
  }
}
