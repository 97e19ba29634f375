/**
 * Time to pixels and back, the moves of a time window (zoom, pan, clamp, round), and the units of the calendar.
 * Times are milliseconds as if UTC, lengths are CSS px.
 */
import type { Milliseconds } from '../data/types.js';

/** A stretch of time, half-open: `from` belongs to it, `to` does not. */
export interface TimeWindow {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

/** The horizontal room of a drawing, in px from the left whatever the direction of the script. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

export interface TimeScale extends TimeWindow, Frame {
  readonly rtl: boolean;
  readonly msPerPx: number;
  /** ±Infinity and NaN pass through (`-Infinity` is right of the frame where `rtl`). */
  x(time: Milliseconds): number;
  time(px: number): Milliseconds;
}

/** How far a window may go. */
export interface WindowLimits {
  readonly extent: TimeWindow;
  /** The shortest window; the longest is the extent. */
  readonly minSpan: Milliseconds;
}

/**
 * A linear scale from a window to a frame; with `rtl` time runs from right to left.
 * A frame without width counts as 1 px; a window without length puts its instant in the middle, 1 ms per px.
 */
export function timeScale(
  window: TimeWindow,
  frame: Frame,
  options: { readonly rtl?: boolean } = {},
): TimeScale {
  const { from, to } = window;
  const { left, right } = frame;
  const rtl = options.rtl ?? false;
  const width = Math.max(1, right - left);
  const span = to - from;
  const msPerPx = span > 0 ? span / width : 1;
  const origin = span > 0 ? from : from - width / 2;
  return {
    from,
    to,
    left,
    right,
    rtl,
    msPerPx,
    x: (time) => (rtl ? right - (time - origin) / msPerPx : left + (time - origin) / msPerPx),
    time: (px) => origin + (rtl ? right - px : px - left) * msPerPx,
  };
}

/**
 * The nearest allowed window: as long as asked (within `minSpan` and the extent) and moved inside the extent.
 * Reversed ends are swapped, open ends (±Infinity, NaN) become the extent's. An extent shorter than `minSpan`
 * is widened about its middle. An allowed window is returned as the same object.
 */
export function clampWindow(window: TimeWindow, extent: TimeWindow, minSpan: Milliseconds): TimeWindow {
  const outer = widen(extent, minSpan);
  const a = finiteOr(window.from, outer.from);
  const b = finiteOr(window.to, outer.to);
  const asked = widen({ from: Math.min(a, b), to: Math.max(a, b) }, minSpan);
  const span = Math.min(asked.to - asked.from, outer.to - outer.from);
  const from = Math.min(Math.max(asked.from, outer.from), outer.to - span);
  const to = asked.to <= outer.to && from === asked.from ? asked.to : Math.min(from + span, outer.to);
  return from === window.from && to === window.to ? window : { from, to };
}

/**
 * Zooms so that `time` stays under the pointer: factor 2 shows half as much time, 0.5 twice as much.
 * At the limits the window stops growing, shrinking or leaving the extent, and `time` moves as little as it must.
 */
export function zoomAbout(
  window: TimeWindow,
  time: Milliseconds,
  factor: number,
  limits: WindowLimits,
): TimeWindow {
  const { extent, minSpan } = limits;
  const span = window.to - window.from;
  if (!(factor > 0 && Number.isFinite(factor)) || !Number.isFinite(time)) {
    return clampWindow(window, extent, minSpan);
  }
  const longest = Math.max(extent.to - extent.from, minSpan);
  const next = Math.min(Math.max(span / factor, minSpan), longest);
  const share = span > 0 ? (time - window.from) / span : 0.5;
  const from = time - share * next;
  return clampWindow({ from, to: from + next }, extent, minSpan);
}

/** Moves the window by `ms` (positive: later), keeping its length; it stops at the ends of the extent. */
export function panBy(window: TimeWindow, ms: Milliseconds, limits: WindowLimits): TimeWindow {
  const moved = ms && Number.isFinite(ms) ? { from: window.from + ms, to: window.to + ms } : window;
  return clampWindow(moved, limits.extent, limits.minSpan);
}

function widen(window: TimeWindow, minSpan: Milliseconds): TimeWindow {
  // What floating point loses far from 1970 does not make a window too short: else it would creep with each call.
  const lost = (Math.abs(window.from) + Math.abs(window.to)) * Number.EPSILON;
  if (window.to - window.from >= minSpan - lost) return window;
  const middle = (window.from + window.to) / 2;
  return { from: middle - minSpan / 2, to: middle + minSpan / 2 };
}

function finiteOr(value: number, fallback: number): number {
  return Number.isFinite(value) ? value : fallback;
}

// ---------------------------------------------------------------- rounding

/** The nearest start of a unit. A rounded time stays where it is. */
export function roundTime(time: Milliseconds, unit: TimeUnit): Milliseconds {
  const periods = periodsOf(stepOf(unit));
  const before = periods.start(periods.index(time));
  const after = periods.start(periods.index(time) + 1);
  if (Number.isNaN(before) || Number.isNaN(after)) return time;
  return time - before < after - time ? before : after;
}

/** Both ends to the nearest start of a unit, and never less than one unit. */
export function roundWindow(window: TimeWindow, unit: TimeUnit): TimeWindow {
  const from = roundTime(window.from, unit);
  const to = roundTime(window.to, unit);
  return { from, to: to > from ? to : stepTime(from, unit, 1) };
}

/** The unit that holds a time, from its start to the next. */
export function unitAround(time: Milliseconds, unit: TimeUnit): TimeWindow {
  const periods = periodsOf(stepOf(unit));
  const index = periods.index(time);
  return { from: periods.start(index), to: periods.start(index + 1) };
}

/** The start of a unit `count` further on (back, where negative); a time in between goes to the next start first. */
export function stepTime(time: Milliseconds, unit: TimeUnit, count: number): Milliseconds {
  const periods = periodsOf(stepOf(unit));
  const index = periods.index(time);
  const started = count < 0 && periods.start(index) < time ? 1 : 0;
  const stepped = periods.start(index + count + started);
  return Number.isNaN(stepped) ? time : stepped;
}

function stepOf(unit: TimeUnit): Step {
  if (unit === 'decade') return { unit: 'year', count: 10 };
  if (unit === 'century') return { unit: 'year', count: 100 };
  if (unit === 'millennium') return { unit: 'year', count: 1000 };
  return { unit, count: 1 };
}

// ---------------------------------------------------------------- units of the calendar

export type StepUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
export type TimeUnit = StepUnit | 'decade' | 'century' | 'millennium';

/** Every `count` units; decades and more are counted in years. */
export interface Step {
  readonly unit: StepUnit;
  readonly count: number;
}

/** The shortest that a unit can be. */
export const UNIT_LENGTH: Readonly<Record<StepUnit, Milliseconds>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  month: 28 * 86_400_000,
  year: 365 * 86_400_000,
};

/** Periods in a row, numbered. `start` is NaN for what `Date` cannot hold. */
export interface Periods {
  /** The number of the period that holds a time. */
  index(time: Milliseconds): number;
  start(index: number): Milliseconds;
}

/** The periods of `step.count` units; whole years are the round ones of history (100 BC, AD 100). */
export function periodsOf({ unit, count }: Step): Periods {
  if (unit === 'year') {
    return {
      index: (time) => yearIndex(yearOf(time), count),
      start: (index) => monthStart(12 * yearAt(index, count)),
    };
  }
  if (unit === 'month') {
    return {
      index: (time) => Math.floor(monthIndex(time) / count),
      start: (index) => monthStart(index * count),
    };
  }
  return evenPeriods(UNIT_LENGTH[unit] * count, 0);
}

/** Periods of one length, one of which starts at `offset`. */
export function evenPeriods(length: Milliseconds, offset: Milliseconds): Periods {
  return {
    index: (time) => Math.floor((time - offset) / length),
    start: (index) => index * length + offset,
  };
}

/**
 * Round years of history, numbered: …, 200 BC is -2, 100 BC is -1, AD 1 is 0, AD 100 is 1, …
 * Years inside are astronomical (1 BC is 0), so 100 BC is -99; the era begins with AD 1, as there is no year 0.
 */
function yearAt(index: number, count: number): number {
  if (count === 1) return index;
  return index > 0 ? index * count : 1 + index * count;
}

function yearIndex(year: number, count: number): number {
  if (count === 1) return year;
  return year > 0 ? Math.floor(year / count) : -Math.ceil((1 - year) / count);
}

/** Astronomical: 0 is 1 BC. */
export function yearOf(time: Milliseconds): number {
  return new Date(time).getUTCFullYear();
}

/** Months since January of the astronomical year 0. */
export function monthIndex(time: Milliseconds): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999. */
export function monthStart(index: number): Milliseconds {
  const year = Math.floor(index / 12);
  return new Date(0).setUTCFullYear(year, index - 12 * year, 1);
}
