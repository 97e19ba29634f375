import type { Milliseconds, Precision } from '../types.js';

/** Calendar arithmetic on the proleptic Gregorian calendar with astronomical years (0 is 1 BC). */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Years that a JavaScript clock can hold from their first to their last millisecond. */
export const FIRST_YEAR = -271_820;
export const LAST_YEAR = 275_759;

const CYCLE = 400;
const CYCLE_LENGTH = 146_097 * DAY;

/**
 * Midnight at the start of a day; months count from 1 and may run past 12.
 * Every year is moved into 2000–2399 first, because `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
 */
export function startOf(year: number, month = 1, day = 1): Milliseconds {
  const cycles = Math.floor(year / CYCLE);
  return Date.UTC(year - cycles * CYCLE + 2000, month - 1, day) + (cycles - 5) * CYCLE_LENGTH;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const yearOf = (ms: Milliseconds): number => new Date(ms).getUTCFullYear();
/** 1 to 12 */
export const monthOf = (ms: Milliseconds): number => new Date(ms).getUTCMonth() + 1;

/** From fine to coarse. */
const precisions: readonly Precision[] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'unknown',
];

export const coarser = (a: Precision, b: Precision): Precision =>
  precisions.indexOf(a) > precisions.indexOf(b) ? a : b;

export const isFinerThan = (a: Precision, b: Precision): boolean =>
  precisions.indexOf(a) < precisions.indexOf(b);
