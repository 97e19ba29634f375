import type { Milliseconds } from '../types.js';
import { DAY, daysIn as daysOf, FIRST_YEAR, LAST_YEAR, startOf } from './civil.js';
import { parseWhen } from './parse.js';
import { yearText } from './year.js';

/** Between the two texts that name a time window and its half-open milliseconds. */

/** Units in which a window can be told. */
export type WindowUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/**
 * Days since day 0 of a comparison, as an ISO 8601 duration: `-P21D` is three weeks before it, `P0D` the day itself.
 * They are counted as if day 0 were 1 January 1970, as the columns of such a dataset are.
 */
export const dayText = (ms: Milliseconds): string => {
  const days = Math.floor(ms / DAY);
  return `${days < 0 ? '-' : ''}P${Math.abs(days)}D`;
};

/** The start of the day that such a text names, in days or weeks; null for any other text. */
export function daysIn(text: string): Milliseconds | null {
  const [, minus, count, unit] = /^([+\-−]?)P(\d{1,8})([DW])$/.exec(text) ?? [];
  if (count === undefined) return null;
  const days = Number(count) * (unit === 'W' ? 7 : 1);
  return (minus === '' || minus === '+' ? days : -days) * DAY + 0;
}

const STEPS = /^([+\-−]?)P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,7})D)?$/;

/**
 * The day that a text names by its distance from another, as EDTF: `today`, or years, months, weeks and days as an
 * ISO 8601 duration, `-P1Y6M`. Null for any other text.
 */
export function dayFrom(text: string, today: Milliseconds): string | null {
  if (text === 'today') return dateText(today, 'day');
  const [, sign, ...counts] = STEPS.exec(text) ?? [];
  if (sign === undefined) return null;
  const by = sign === '' || sign === '+' ? 1 : -1;
  const [years = 0, months = 0, weeks = 0, days = 0] = counts.map((count) => by * Number(count || 0));
  const from = new Date(today);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + years * 12 + months;
  const [year, inYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  // A month after 31 January is the last day of February.
  const start = startOf(year, inYear, Math.min(from.getUTCDate(), daysOf(year, inYear)));
  return dateText(start + (weeks * 7 + days) * DAY, 'day');
}

/** First millisecond of a window that starts with that date. `''`, `'..'` and an unknown start leave it open. Throws `DateError`. */
export function windowStart(text: string): Milliseconds {
  const day = daysIn(text);
  if (day !== null) return day;
  const { earliest } = isOpen(text) ? OPEN : parseWhen(text);
  return Number.isNaN(earliest) ? -Infinity : earliest;
}

/** First millisecond after a window that ends with that date: `2019-03` includes 31 March. Throws `DateError`. */
export function windowEnd(text: string): Milliseconds {
  const day = daysIn(text);
  if (day !== null) return day + DAY;
  const { latest } = isOpen(text) ? OPEN : parseWhen(text);
  return Number.isNaN(latest) ? Infinity : latest;
}

const OPEN = { earliest: -Infinity, latest: Infinity };
const isOpen = (text: string): boolean => text === '' || text === '..';

/**
 * EDTF of the unit that holds the moment: `dateText(0, 'month')` is `'1970-01'`. `windowStart` of it is at or before
 * the moment, and naming that start again gives the same text. `'..'` for ±Infinity, `''` for NaN.
 * What lies beyond the years that can be read is moved to their edge.
 */
export function dateText(ms: Milliseconds, unit: WindowUnit): string {
  if (Number.isNaN(ms)) return '';
  if (!Number.isFinite(ms)) return '..';
  const date = new Date(Math.min(Math.max(ms, startOf(FIRST_YEAR)), startOf(LAST_YEAR + 1) - 1));
  const fields = [
    yearText(date.getUTCFullYear()),
    `-${two(date.getUTCMonth() + 1)}`,
    `-${two(date.getUTCDate())}`,
    `T${two(date.getUTCHours())}`,
    `:${two(date.getUTCMinutes())}`,
    `:${two(date.getUTCSeconds())}`,
  ];
  return fields.slice(0, units.indexOf(unit) + 1).join('');
}

/** EDTF of the last unit of a window that ends just before the moment: the end of `lastDateText(t, u)` is at or after `t`. */
export const lastDateText = (msExclusive: Milliseconds, unit: WindowUnit): string =>
  dateText(msExclusive - 1, unit);

const units: readonly WindowUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

const two = (value: number): string => String(value).padStart(2, '0');
