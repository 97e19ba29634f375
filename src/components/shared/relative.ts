/** Time before and after the event that others are compared with, in words. */
import { daysIn, Flag, has, localeOf } from '../../data/dates/index.js';
import { DAY } from '../../data/dates/civil.js';
import type { Milliseconds, Precision, TimeSpan } from '../../data/types.js';
import { offsetAt, YEAR, type Offset } from '../../layout/relative-ticks.js';
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

/**
 * How long before or after day 0 something begins, no finer than that is known; of what lies anywhere in its time, and
 * of what holds day 0, both ends. None where it is not known at all. What is far away is told as ages are, in the whole
 * months that have passed, from two years on in whole years: the day itself is in the date beside it.
 */
export function offsetsOf(span: TimeSpan, zero: Milliseconds): readonly Offset[] {
  const { earliest, latest, precision, flags } = span;
  const ends = [earliest, latest - 1].filter(Number.isFinite);
  const known = ends.slice(0, has(flags, Flag.vague) ? 2 : 1).map((time) => offsetIn(precision, time, zero));
  const isCoarse = MONTHS.has(precision) || YEARS.has(precision);
  // A year is never day 0, though both be in one year.
  if (isCoarse && known.some(({ count }) => count === 0))
    return distinct(ends.map((time) => nearly(time - zero)));
  return distinct(known);
}

/** More of them nobody grasps, save in weeks. */
const MOST_DAYS = 100;
const MOST_MONTHS = 24;

function offsetIn(precision: Precision, time: Milliseconds, zero: Milliseconds): Offset {
  if (YEARS.has(precision)) return { unit: 'year', count: yearOf(time) - yearOf(zero) };
  const months = monthIndex(time) - monthIndex(zero);
  if (MONTHS.has(precision)) return inMonths(months);
  const exact = offsetAt(Math.floor((time - zero) / DAY) * DAY);
  if (exact.unit !== 'day' || Math.abs(exact.count) <= MOST_DAYS) return exact;
  // The last one has only begun where its day is still to come.
  const rest = Math.sign(dayOfMonth(time) - dayOfMonth(zero));
  return inMonths(rest === -Math.sign(months) ? months + rest : months);
}

const dayOfMonth = (time: Milliseconds): number => new Date(time).getUTCDate();

function inMonths(count: number): Offset {
  if (Math.abs(count) < MOST_MONTHS) return { unit: 'month', count };
  return { unit: 'year', count: Math.trunc(count / 12) };
}

const MONTH = YEAR / 12;

/** In days below a month, in months below two years. */
function nearly(time: Milliseconds): Offset {
  const days = Math.floor(time / DAY) * DAY;
  if (Math.abs(days) < MONTH) return offsetAt(days);
  const unit = Math.abs(days) < 2 * YEAR ? 'month' : 'year';
  return { unit, count: Math.round(days / (unit === 'month' ? MONTH : YEAR)) };
}

const distinct = (offsets: readonly Offset[]): readonly Offset[] =>
  offsets.filter(({ unit, count }, i) => i === 0 || unit !== offsets[0]?.unit || count !== offsets[0].count);

/** "8 months before to 4 months after"; a title is said once, behind it. */
export function offsetsText(offsets: readonly Offset[], say: Words, lang: string, title = ''): string {
  const [first, last] = offsets.map((each, i) =>
    offsetText(each, say, lang, i === offsets.length - 1 ? title : ''),
  );
  return last === undefined ? (first ?? '') : say.relative.range(first ?? '', last);
}

/** An end of a window that counts days, in words; null for a date. */
export function dayWords(text: string, say: Words, lang: string): string | null {
  const day = daysIn(text);
  return day === null ? null : offsetText(offsetAt(day), say, lang);
}
