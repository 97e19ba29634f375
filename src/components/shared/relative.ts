/** Time before and after the event that others are compared with, in words. */
import { daysIn, localeOf } from '../../data/dates/index.js';
import { DAY } from '../../data/dates/civil.js';
import type { Milliseconds, Precision, TimeSpan } from '../../data/types.js';
import { offsetAt, type Offset } from '../../layout/relative-ticks.js';
import { monthIndex, yearOf } from '../../layout/time-scale.js';
import type { Messages } from '../../locales/messages.js';
import { numberFormat } from './number-format.js';

type Words = Pick<Messages, 'relative'>;

/** "3 weeks before"; with a title "3 weeks before Singapore summit". */
export function offsetText({ unit, count }: Offset, { relative }: Words, lang: string, title = ''): string {
  if (count === 0) return relative.zero;
  const format = numberFormat(localeOf(lang), { style: 'unit', unit, unitDisplay: 'long' });
  return relative[count < 0 ? 'before' : 'after'](format.format(Math.abs(count)), title);
}

const MONTHS: ReadonlySet<Precision> = new Set(['month', 'season']);
const YEARS: ReadonlySet<Precision> = new Set(['year', 'decade', 'century', 'millennium']);

/** How long before or after day 0 something begins, no finer than that is known; null where it is not known at all. */
export function offsetOf({ earliest, latest, precision }: TimeSpan, zero: Milliseconds): Offset | null {
  const time = Number.isFinite(earliest) ? earliest : latest - 1;
  if (!Number.isFinite(time)) return null;
  if (YEARS.has(precision)) return { unit: 'year', count: yearOf(time) - yearOf(zero) };
  if (MONTHS.has(precision)) return { unit: 'month', count: monthIndex(time) - monthIndex(zero) };
  return offsetAt(Math.floor((time - zero) / DAY) * DAY);
}

/** An end of a window that counts days, in words; null for a date. */
export function dayWords(text: string, say: Words, lang: string): string | null {
  const day = daysIn(text);
  return day === null ? null : offsetText(offsetAt(day), say, lang);
}
