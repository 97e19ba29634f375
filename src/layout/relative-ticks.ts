/**
 * The axis of time before and after day 0: steps of days, weeks and years, and day 0 itself as the one period over
 * them. Times count from the start of day 0. Positions only: the view writes the words.
 */
import type { Milliseconds } from '../data/types.js';
import type { Tick, TickLabel, Ticks } from './ticks.js';
import { UNIT_LENGTH } from './time-scale.js';

const { day: DAY, hour: HOUR } = UNIT_LENGTH;
const WEEK = 7 * DAY;
/** The mean of the calendar: what lies years apart is not compared by the day. */
export const YEAR = 365.2425 * DAY;

/** Steps finer than a year. There are no months among them: two months are not equally long before two days. */
const STEPS: readonly Milliseconds[] = [
  ...[1, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2].map((count) => count * DAY),
  ...[1, 2, 4, 8, 12, 26].map((count) => count * WEEK),
];

/** How far from day 0, in the coarsest unit that says it exactly. `count` is negative before. */
export interface Offset {
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

/** Nobody counts more of them. */
const MOST_WEEKS = 104;

/**
 * A time of the axis as an offset: 21 days before are 3 weeks, 24 are days. A year is one of the calendar, of 365 or 366
 * days, so what is less than a day from the mean of so many is told in years.
 */
export function offsetAt(time: Milliseconds): Offset {
  const years = Math.round(time / YEAR);
  if (years !== 0 && Math.abs(time - years * YEAR) < DAY) return { unit: 'year', count: years };
  const weeks = time / WEEK;
  if (weeks !== 0 && Number.isInteger(weeks) && Math.abs(weeks) <= MOST_WEEKS) {
    return { unit: 'week', count: weeks };
  }
  if (time % DAY === 0) return { unit: 'day', count: time / DAY + 0 };
  return { unit: 'hour', count: Math.round(time / HOUR) };
}

/** The ticks in a window drawn `width` px wide, at least `minGap` px apart; none where either is empty. */
export function relativeTicks(from: Milliseconds, to: Milliseconds, width: number, minGap: number): Ticks {
  if (!(to > from && width > 0)) return { unit: 'day', step: 1, minor: [], major: [] };
  const length = stepFor(((to - from) / width) * Math.max(4, minGap));
  const unit = length >= YEAR ? 'year' : length >= DAY ? 'day' : 'hour';
  const tick = (time: Milliseconds, major: boolean): Tick => {
    const label: TickLabel = { unit, major, full: false, pinned: false };
    return { time, label };
  };
  const times = multiples(length, from, to).filter((time) => time < to);
  return {
    unit,
    step: 1,
    minor: times.filter((time) => time !== 0).map((time) => tick(time, false)),
    major: times.includes(0) ? [tick(0, true)] : [],
  };
}

/** Edges of steps of a day or more, at least `minGap` px wide, from the one that holds `from` to the one that holds what is before `to`. */
export function relativeEdges(from: Milliseconds, to: Milliseconds, width: number, minGap: number): number[] {
  const length = stepFor(Math.max(DAY, ((to - from) / width) * Math.max(4, minGap)));
  return multiples(length, Math.floor(from / length) * length, Math.ceil(to / length) * length);
}

function stepFor(least: Milliseconds): Milliseconds {
  const step = STEPS.find((length) => length >= least);
  if (step !== undefined) return step;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least / YEAR)));
  return ([1, 2, 5, 10].find((digit) => digit * power * YEAR >= least) ?? 10) * power * YEAR;
}

function multiples(length: Milliseconds, from: Milliseconds, to: Milliseconds): number[] {
  const first = Math.ceil(from / length);
  const count = Math.max(0, Math.floor(to / length) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * length + 0);
}
