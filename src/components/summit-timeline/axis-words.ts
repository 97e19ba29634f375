/** The words of the axis: ticks, the flag of the selected date, steps of time; all in the reader's language. */
import {
  dateText,
  Flag,
  formatUnit,
  formatWhen,
  has,
  lastDateText,
  parseWhen,
} from '../../data/dates/index.js';
import { formatterOf, localeOf, type Look } from '../../data/dates/formatters.js';
import { rangeText } from '../../data/dates/ranges.js';
import { dateWords } from '../../data/dates/words/index.js';
import type { Milliseconds, TimeSpan } from '../../data/types.js';
import type { Tick } from '../../layout/ticks.js';
import { roundTime, UNIT_LENGTH, yearOf } from '../../layout/time-scale.js';

/** "January 2019", "February", "15", "1960", "500 BC", "14:30". */
export function tickText({ time, label }: Tick, lang: string): string {
  const { unit, major, full } = label;
  switch (unit) {
    case 'month':
      if (!major) return formatUnit(time, 'month', { lang, style: full ? 'short' : 'axis' });
      return full
        ? formatUnit(time, 'month', { lang })
        : formatterOf(lookOf(lang, 'full'), 'monthAlone').format(time);
    case 'day':
      if (!major) return formatUnit(time, 'day', { lang, style: 'axis' });
      return full
        ? formatUnit(time, 'day', { lang, style: 'short' })
        : formatterOf(lookOf(lang), 'monthDay').format(time);
    case 'hour':
    case 'minute':
    case 'second':
    case 'millisecond':
      return formatUnit(time, unit, { lang, style: 'axis' });
    default:
      // Decades and more are named by the year they begin with.
      return formatUnit(time, 'year', { lang, style: 'axis' });
  }
}

/** Some browsers have the method, some the property that it was before, some neither. */
interface Weeks {
  readonly weekInfo: { readonly firstDay: number };
  getWeekInfo(): Weeks['weekInfo'];
}

const weeks = new Map<string, number>();

/** 0 Sunday to 6 Saturday: the day on which weeks begin where this language is spoken; Monday where nobody says. */
export function firstDayOfWeek(lang: string): number {
  let day = weeks.get(lang);
  if (day === undefined) {
    const locale: Intl.Locale & Partial<Weeks> = new Intl.Locale(localeOf(lang));
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    day = (info?.firstDay ?? 1) % 7;
    weeks.set(lang, day);
  }
  return day;
}

/** "27–28 Feb": a plain day or days of one year, without the year that the axis says. Null for any other date. */
export function flagDate(span: TimeSpan | null, lang: string): string | null {
  if (!span || span.precision !== 'day' || (span.flags & ~Flag.interval) !== 0) return null;
  const [first, last] = [span.earliest, span.latest - 1];
  if (!Number.isFinite(first) || yearOf(first) !== yearOf(last) || yearOf(first) < 100) return null;
  if (!has(span.flags, Flag.interval)) return formatterOf(lookOf(lang), 'monthDay').format(first);
  return rangeText(lookOf(lang), 'monthDay', first, last, 1);
}

const WHOLE = ['year', 'month', 'day'] as const;

/** A stretch of time in words, in the coarsest unit that says it: "1–8 Jan 2019", "Feb 2019", "1850–1859". */
export function rangeWords(from: Milliseconds, to: Milliseconds, lang: string): string {
  const unit =
    to - from > 2 * UNIT_LENGTH.year
      ? 'year'
      : (WHOLE.find((each) => roundTime(from, each) === from && roundTime(to, each) === to) ?? 'minute');
  const [first, last] = [dateText(from, unit), lastDateText(to, unit)];
  return formatWhen(parseWhen(first === last ? first : `${first}/${last}`), { lang, style: 'short' });
}

function lookOf(lang: string, style: Look['style'] = 'short'): Look {
  const numeric = style === 'short' && dateWords(lang).numericShort === true;
  return { locale: localeOf(lang), style, calendar: 'gregory', era: false, numeric };
}
