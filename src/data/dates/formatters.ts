import type { Milliseconds, Precision } from '../types.js';
import { HOUR } from './civil.js';

/** `Intl` formatters for one precision each, made once: making one costs as much as thousands of uses. */

/** Units that `Intl` can write. `monthDay` and `monthAlone` are dates without their year. */
export type Unit =
  | Extract<Precision, 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'>
  | 'monthDay'
  | 'monthAlone';

export type Style = 'full' | 'short' | 'axis';

export interface Look {
  /** A tag that `localeOf` has checked. */
  readonly locale: string;
  readonly style: Style;
  readonly calendar: string;
  readonly era: boolean;
  /** Short dates in digits alone. */
  readonly numeric: boolean;
  /** Dates are wall clock, held as UTC. With a zone they are instants and its name is shown after the time. */
  readonly zone?: string | undefined;
}

const locales = new Map<string, string>();

/**
 * The locale for a reader's language. Plain `en` writes the day first, `en-US` the month. A tag that `Intl`
 * cannot read, or a language it does not know, is written as English, never as the machine's own language.
 */
export function localeOf(lang: string): string {
  let locale = locales.get(lang);
  if (locale === undefined) {
    try {
      locale = Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? ENGLISH;
    } catch {
      locale = ENGLISH;
    }
    if (/^en(-u-.*)?$/.test(locale)) locale = locale.replace('en', ENGLISH);
    locales.set(lang, locale);
  }
  return locale;
}

const ENGLISH = 'en-GB';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `digits` of a second's fraction, 1 to 3. */
export function formatterOf(look: Look, unit: Unit, digits: 1 | 2 | 3 = 3): Intl.DateTimeFormat {
  const { locale, style, calendar, era, numeric, zone = '' } = look;
  const key = `${locale}|${style}|${calendar}|${era}|${numeric}|${zone}|${unit}|${digits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const fields = fieldsOf(look, unit, digits);
    formatter = new Intl.DateTimeFormat(locale, {
      ...fields,
      ...(era && fields.year ? { era: 'short' as const } : {}),
      ...(zone ? { timeZoneName: style === 'full' ? ('long' as const) : ('short' as const) } : {}),
      timeZone: zone || 'UTC',
      calendar,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

function fieldsOf(look: Look, unit: Unit, digits: 1 | 2 | 3): Intl.DateTimeFormatOptions {
  const { style, numeric, locale } = look;
  const time = timeOf(unit, locale, style, digits);
  if (style === 'axis') {
    if (unit === 'year') return { year: 'numeric' };
    if (unit === 'month' || unit === 'monthAlone') return { month: 'short' };
    return time ?? { day: 'numeric' };
  }
  const month = style === 'full' ? 'long' : numeric ? 'numeric' : 'short';
  if (unit === 'year') return { year: 'numeric' };
  if (unit === 'month') return { year: 'numeric', month };
  if (unit === 'monthAlone') return { month: month === 'numeric' ? 'long' : month };
  if (unit === 'monthDay') return { month, day: 'numeric' };
  return { year: 'numeric', month, day: 'numeric', ...time };
}

function timeOf(
  unit: Unit,
  locale: string,
  style: Style,
  digits: 1 | 2 | 3,
): Intl.DateTimeFormatOptions | undefined {
  const minute = { hour: hasTwoHalves(locale) ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  switch (unit) {
    case 'hour':
      // A tick stands at an instant; a date known to the hour must not look as if it knew the minute.
      return style === 'axis' ? minute : hourOf(locale);
    case 'minute':
      return minute;
    case 'second':
      return { ...minute, second: '2-digit' };
    case 'millisecond':
      return { ...minute, second: '2-digit', fractionalSecondDigits: digits };
    default:
      return undefined;
  }
}

/** "at 18" says nothing: where the hour alone would be bare digits, the half of the day makes it a time. */
function hourOf(locale: string): Intl.DateTimeFormatOptions {
  const evening = hourAlone(locale).format(18 * HOUR);
  return /\p{L}/u.test(evening) ? { hour: 'numeric' } : { hour: 'numeric', hourCycle: 'h12' };
}

/** 6:30 PM, or 18:30: where the hours run to 24 they have two digits. */
const hasTwoHalves = (locale: string): boolean => hourAlone(locale).resolvedOptions().hour12 === true;

const hourAlone = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });

const lists = new Map<string, Intl.ListFormat>();

/** "a, b and c" */
export function listText(locale: string, items: readonly string[]): string {
  let format = lists.get(locale);
  if (!format) lists.set(locale, (format = new Intl.ListFormat(locale, { type: 'conjunction' })));
  return format.format(items);
}

/** Bare digits of the year, in the locale's numerals. */
export const yearDigits = (look: Look, ms: Milliseconds): string =>
  formatterOf(look, 'year')
    .formatToParts(ms)
    .find(({ type }) => type === 'year')?.value ?? '';
