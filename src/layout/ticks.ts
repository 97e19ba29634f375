/**
 * Where the time axis has its ticks: a fine level and the periods over it (hours under days, days under months,
 * months under years, years under decades or centuries). Positions only: the view writes the words through Intl.
 */
import type { Milliseconds } from '../data/types.js';
import type { Extent } from './lanes.js';
import { evenPeriods, monthIndex, monthStart, periodsOf, UNIT_LENGTH, yearOf } from './time-scale.js';
import type { Frame, Periods, Step, StepUnit, TimeScale, TimeUnit } from './time-scale.js';

export interface TickLabel {
  /** What the tick begins. From `decade` on the label still names a year ("1960", "500 BC"). */
  readonly unit: TimeUnit;
  /** A period of the upper level, set in bold. */
  readonly major: boolean;
  /** A day or month that has to say its year as well: the first of them, and the first in each year. */
  readonly full: boolean;
  /** The period began before the window: its label stands at the start edge; `time` itself is out of view. */
  readonly pinned: boolean;
}

export interface Tick {
  readonly time: Milliseconds;
  readonly label: TickLabel;
}

/** Both levels in time order; no instant stands in both. The minor level is every `step` units. */
export interface Ticks {
  readonly unit: TimeUnit;
  readonly step: number;
  readonly minor: readonly Tick[];
  readonly major: readonly Tick[];
}

export interface TickOptions {
  /** Least room between minor ticks in px, at least 4; default 64. A week may start nearer than that to a month. */
  readonly minGap?: number;
  /** 0 Sunday to 6 Saturday: seven-day ticks stand on weeks. Without it they stand on the 1st, 8th, 15th, 22nd. */
  readonly firstDayOfWeek?: number;
}

const MIN_GAP = 64;
const DAY = UNIT_LENGTH.day;
/** The last instant that `Date` can hold, in AD 275 760; the first, in 271 822 BC, is as far from 1970. */
const LAST = 8.64e15;

/** Steps finer than a year: the counts of each unit that read well. */
const STEPS: readonly (readonly [StepUnit, readonly number[]])[] = [
  ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['second', [1, 2, 5, 10, 15, 30]],
  ['minute', [1, 2, 5, 10, 15, 30]],
  ['hour', [1, 3, 6, 12]],
  ['day', [1, 2, 7, 14]],
  ['month', [1, 3, 6]],
];

/** The ticks in a window drawn `width` px wide, `from` included and `to` not; none where either is empty. */
export function ticks(from: Milliseconds, to: Milliseconds, width: number, options: TickOptions = {}): Ticks {
  const first = Math.max(from, -LAST);
  const end = Math.min(to, LAST);
  if (!(end > first && width > 0)) return { unit: 'day', step: 1, minor: [], major: [] };

  const step = chooseStep((end - first) / width, options.minGap ?? MIN_GAP);
  const upper = stepAbove(step);
  const periods = periodsOf(upper);
  const majorTimes = startsIn(periods, first, end);
  const opening = periods.start(periods.index(first));
  // "Jun 2018" says the year of the months before the first January. Years explain themselves; "15" or "14:05" needs
  // the month or the day that it belongs to.
  const named = step.unit === 'month' && opening < first ? firstMonth(first, end) : null;
  const pinned = step.unit !== 'year' && opening < first && named === null;
  if (pinned) majorTimes.unshift(opening);

  const major: Tick[] = [];
  for (const time of majorTimes) {
    const label = { unit: nameOf(upper), major: true, full: false, pinned: pinned && time === opening };
    major.push(withYearIfNeeded({ time, label }, major.at(-1)));
  }
  const taken = new Set(majorTimes);
  const room = ((end - first) / width) * Math.max(4, options.minGap ?? MIN_GAP);
  const minorLabel = { unit: nameOf(step), major: false, full: false, pinned: false } as const;
  const minor: Tick[] = minorTimes(step, first, end, options.firstDayOfWeek)
    .filter((time) => !taken.has(time) && !(named !== null && time < named + room))
    .map((time) => ({ time, label: minorLabel }));
  if (named !== null && !taken.has(named))
    minor.unshift({ time: named, label: { ...minorLabel, full: true } });
  return { unit: step.unit, step: step.count, minor, major };
}

/**
 * The finest unit that the axis shows at this zoom: what a dragged window is rounded to. Where ticks stand many
 * years apart it is the year, decade … of which at least ten make one step, since rounding to the step itself
 * would make the window jump by 64 px or more.
 */
export function finestUnit(msPerPx: number, minGap = MIN_GAP): TimeUnit {
  const { unit, count } = chooseStep(msPerPx, minGap);
  return unit === 'year' ? nameOf({ unit, count: Math.max(1, count / 10) }) : unit;
}

/**
 * The edges of steps of the calendar that are at least `minGap` px wide and no finer than `finest`, from the step that holds `from` to the one
 * that holds what is just before `to`: the same edges for the same zoom, wherever the window stands.
 */
export function stepEdges(
  from: Milliseconds,
  to: Milliseconds,
  width: number,
  minGap: number,
  firstDayOfWeek?: number,
  finest: StepUnit = 'millisecond',
): number[] {
  const step = chooseStep((to - from) / width, minGap, UNIT_LENGTH[finest]);
  const room =
    2 *
    step.count *
    (step.unit === 'year' ? 366 * DAY : step.unit === 'month' ? 31 * DAY : UNIT_LENGTH[step.unit]);
  const times = minorTimes(step, Math.max(from - room, -LAST), Math.min(to + room, LAST), firstDayOfWeek);
  const first = times.findLastIndex((time) => time <= from);
  const last = times.findIndex((time) => time >= to);
  return times.slice(Math.max(0, first), last < 0 ? times.length : last + 1);
}

// ---------------------------------------------------------------- labels

export interface AxisLabel {
  readonly tick: Tick;
  /** Where the text is anchored: its start (its right end on a right-to-left axis), or its middle. */
  readonly x: number;
  /** What it covers. */
  readonly left: number;
  readonly right: number;
}

export interface ThinOptions {
  /** Least room between two labels in px; default 6. */
  readonly minGap?: number;
  /** `start`: the text begins `offset` px after its tick (default); `middle`: it is centred on it. */
  readonly anchor?: 'start' | 'middle';
  /** Default 4. */
  readonly offset?: number;
  /** Labels stay inside; default the scale's frame. */
  readonly bounds?: Frame;
  /** What is already there, such as the flag of the selected date. */
  readonly taken?: readonly Extent[];
}

/**
 * The labels that can be shown, in time order: majors before minors, each only if it keeps its distance. A pinned
 * label gives way to the next period, and a major whose predecessor is gone takes over saying the year.
 * `labelWidth` is asked for each label as it would be written, in px.
 */
export function thinTicks(
  all: Pick<Ticks, 'minor' | 'major'>,
  scale: TimeScale,
  labelWidth: (tick: Tick) => number,
  options: ThinOptions = {},
): readonly AxisLabel[] {
  const { minGap = 6, anchor = 'start', offset = 4, bounds = scale, taken = [] } = options;
  const place = (tick: Tick): AxisLabel => {
    const width = labelWidth(tick);
    const at = scale.x(tick.label.pinned ? scale.from : tick.time);
    if (anchor === 'start') {
      const x = scale.rtl ? at - offset : at + offset;
      return { tick, x, left: scale.rtl ? x - width : x, right: scale.rtl ? x : x + width };
    }
    const left = Math.min(Math.max(at - width / 2, bounds.left), bounds.right - width);
    return { tick, x: left + width / 2, left, right: left + width };
  };
  const apart = (label: AxisLabel, other: { left: number; right: number }): boolean =>
    label.left - other.right >= minGap || other.left - label.right >= minGap;

  const shown: AxisLabel[] = [];
  const busy: { left: number; right: number }[] = taken.map((t) => ({ left: t.start, right: t.end }));
  const tryToShow = (label: AxisLabel): boolean => {
    const fits =
      label.left >= bounds.left && label.right <= bounds.right && busy.every((other) => apart(label, other));
    if (fits) {
      shown.push(label);
      busy.push(label);
    }
    return fits;
  };

  let last: Tick | undefined;
  for (const [i, tick] of all.major.entries()) {
    const label = place(withYearIfNeeded(tick, last));
    const next = all.major[i + 1];
    if (tick.label.pinned && next && !apart(label, place(withYearIfNeeded(next, tick)))) continue;
    if (tryToShow(label)) last = tick;
  }
  // The first month says its year; where it has no room, the next one of that year does.
  let owed: number | null = null;
  for (const tick of all.minor) {
    const full: boolean = tick.label.full || owed === yearOf(tick.time);
    const fits = tryToShow(place(full ? { ...tick, label: { ...tick.label, full } } : tick));
    owed = full && !fits ? yearOf(tick.time) : null;
  }
  return shown.sort((a, b) => a.tick.time - b.tick.time);
}

function withYearIfNeeded(tick: Tick, previous: Tick | undefined): Tick {
  const { unit } = tick.label;
  if (unit !== 'day' && unit !== 'month') return tick;
  const full = !previous || yearOf(previous.time) !== yearOf(tick.time);
  return full === tick.label.full ? tick : { time: tick.time, label: { ...tick.label, full } };
}

// ---------------------------------------------------------------- steps

function chooseStep(msPerPx: number, minGap: number, shortest = 0): Step {
  const least = Math.max(shortest, msPerPx * Math.max(4, minGap));
  for (const [unit, counts] of STEPS) {
    const count = counts.find((c) => c * UNIT_LENGTH[unit] >= least);
    if (count !== undefined) return { unit, count };
  }
  const years = Math.max(1, least / UNIT_LENGTH.year);
  const power = 10 ** Math.floor(Math.log10(years));
  const digit = [1, 2, 5, 10].find((d) => d * power >= years) ?? 10;
  return { unit: 'year', count: digit * power };
}

function stepAbove({ unit, count }: Step): Step {
  if (unit === 'year') return { unit, count: 10 ** (Math.floor(Math.log10(count)) + 1) };
  if (unit === 'month') return { unit: 'year', count: 1 };
  return { unit: unit === 'day' ? 'month' : 'day', count: 1 };
}

function nameOf({ unit, count }: Step): TimeUnit {
  if (unit !== 'year' || count < 10) return unit;
  return count < 100 ? 'decade' : count < 1000 ? 'century' : 'millennium';
}

function minorTimes(step: Step, from: Milliseconds, to: Milliseconds, firstDayOfWeek?: number): number[] {
  if (step.unit !== 'day' || step.count === 1) return startsIn(periodsOf(step), from, to);
  if (step.count === 7 && firstDayOfWeek !== undefined) {
    const thursday = 4; // 1 January 1970
    return startsIn(evenPeriods(7 * DAY, ((firstDayOfWeek - thursday + 7) % 7) * DAY), from, to);
  }
  return daysOfMonths(step.count, from, to);
}

/** Every so many days from the first of each month on, unless the next month would follow too soon. */
function daysOfMonths(count: number, from: Milliseconds, to: Milliseconds): number[] {
  const times: number[] = [];
  for (let month = monthIndex(from); monthStart(month) < to; month++) {
    const [first, next] = [monthStart(month), monthStart(month + 1)];
    for (let time = first; time === first || time + count * DAY <= next; time += count * DAY)
      if (time >= from && time < to) times.push(time);
  }
  return times;
}

/** The first month to begin in a window, null where none does. */
function firstMonth(from: Milliseconds, to: Milliseconds): Milliseconds | null {
  const start = monthStart(monthIndex(from) + (monthStart(monthIndex(from)) < from ? 1 : 0));
  return start < to ? start : null;
}

function startsIn(periods: Periods, from: Milliseconds, to: Milliseconds): number[] {
  const starts: number[] = [];
  let index = periods.index(from);
  if (!(periods.start(index) >= from)) index++;
  for (let time = periods.start(index); time < to; time = periods.start(++index)) starts.push(time);
  return starts;
}
