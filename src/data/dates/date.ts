import type { Milliseconds, Precision } from '../types.js';
import { DAY, daysIn, startOf } from './civil.js';
import { DateError } from './error.js';
import { Flag } from './flags.js';
import { hintFor, yearsMeant } from './hint.js';
import { edgeOf } from './masked.js';
import { APPROXIMATE, UNCERTAIN, datePart } from './part.js';
import type { DatePart, ParseOptions } from './part.js';
import { isSeason, seasonEnd, seasonStart } from './season.js';
import { readTime } from './time.js';
import { YEAR, checkYears, checkZero, readYear } from './year.js';

const DATE =
  /^[?~%]?(-?[\dX]{4}|Y-?[1-9]\d{4,})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?(?:T([\d:.]+)(Z|[+-]\d\d(?::?\d\d)?)?[?~%]?)?$/;
const SHORT_YEAR = /^-?(\d{2,3})[?~%]?$/;

/** Reads one date: no interval, no set. Throws DateError. */
export function readDate(text: string, options: ParseOptions): DatePart {
  return readPlainDate(text) ?? readAnyDate(text, options);
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` by character codes: nearly all dates of a dataset are such. */
export function readPlainDate(text: string): DatePart | undefined {
  const length = text.length;
  if (length !== 10 && length !== 7 && length !== 4) return undefined;
  const year = number(text, 0, 2) * 100 + number(text, 2, 4);
  if (length === 4) return year >= 0 ? datePart(text, startOf(year), startOf(year + 1), 'year') : undefined;
  const month = number(text, 5, 7);
  if (!(year >= 0 && month >= 1 && month <= 12) || text.charCodeAt(4) !== HYPHEN) return undefined;
  if (length === 7) return datePart(text, startOf(year, month), startOf(year, month + 1), 'month');
  const day = number(text, 8, 10);
  if (!(day >= 1 && day <= daysIn(year, month)) || text.charCodeAt(7) !== HYPHEN) return undefined;
  const start = startOf(year, month, day);
  return datePart(text, start, start + DAY, 'day');
}

const HYPHEN = 45;

/** The number that two digits make, or NaN. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

function readAnyDate(text: string, options: ParseOptions): DatePart {
  let flags = 0;
  if (/[~%]/.test(text)) flags |= APPROXIMATE;
  if (/[?%]/.test(text)) flags |= UNCERTAIN;

  const whole = DATE.exec(text);
  if (!whole) {
    const year = YEAR.exec(text);
    if (year) return readYear(text, year, flags);
    throw new DateError('date-syntax', text, 'is not a date in EDTF', hintFor(text));
  }
  const [, written = '', month, day, time, offset] = whole;
  const year = written.replace('Y', '');
  checkZero(text, year);
  if (written.startsWith('Y')) checkYears(text, Number(year), Number(year));

  if (month !== undefined && isSeason(Number(month))) {
    if (day === undefined && time === undefined) return readSeason(text, year, Number(month), flags, options);
    throw new DateError('date-value', text, `has no month ${month}`, 'A season stands alone: 2001-21.');
  }
  if (time !== undefined) {
    if (day === undefined || (year + month + day).includes('X')) {
      throw new DateError(
        'date-value',
        text,
        'has a time without a whole date',
        'Write year, month and day before T.',
      );
    }
    return readTime(
      text,
      startOfDay(text, Number(year), Number(month), Number(day)),
      time,
      offset,
      flags,
      options,
    );
  }
  return readDay(text, year, month, day, flags);
}

function startOfDay(text: string, year: number, month: number, day: number): Milliseconds {
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)) return startOf(year, month, day);
  throw noSuchDay(text);
}

const noSuchDay = (text: string): DateError =>
  new DateError(
    'date-value',
    text,
    'names a month or day that does not exist',
    yearsMeant(text) ?? 'Months run from 01 to 12, days to the end of their month.',
  );

function readDay(
  text: string,
  year: string,
  month: string | undefined,
  day: string | undefined,
  flags: number,
): DatePart {
  if (!text.includes('X')) {
    const y = Number(year);
    const m = Number(month ?? 1);
    const earliest = startOfDay(text, y, m, Number(day ?? 1));
    if (day !== undefined) return datePart(text, earliest, earliest + DAY, 'day', flags);
    if (month !== undefined) return datePart(text, earliest, startOf(y, m + 1), 'month', flags);
    return datePart(text, earliest, startOf(y + 1), 'year', flags);
  }
  const first = edgeOf(year, month, day, false);
  const last = edgeOf(year, month, day, true);
  if (!first || !last) throw noSuchDay(text);
  const part = datePart(
    text,
    startOf(first.year, first.month, first.day),
    startOf(last.year, last.month, last.day) + DAY,
    knownUnit(year, month),
    flags | Flag.unspecified,
  );
  if (!year.includes('X') || month === undefined || month.includes('X')) return part;
  return { ...part, within: day === undefined || day.includes('X') ? 'month' : 'day' };
}

/** The finest unit before the first `X`. */
function knownUnit(year: string, month: string | undefined): Precision {
  const digits = year.replace('-', '');
  const place = digits.indexOf('X');
  if (place >= 0) return (['unknown', 'millennium', 'century', 'decade'] as const)[place] ?? 'unknown';
  return month === undefined || month.includes('X') ? 'year' : 'month';
}

/** `19` is the century that begins in 1900, `196` the decade of the sixties. Only where nothing stands beside them. */
export function readShortYear(text: string): DatePart | undefined {
  const digits = SHORT_YEAR.exec(text)?.[1];
  if (digits === undefined || /^-0+\D?$/.test(text)) return undefined;
  const { earliest, latest, precision, flags } = readAnyDate(text.replace(digits, digits.padEnd(4, 'X')), {});
  return { edtf: text, earliest, latest, precision, flags: flags & ~Flag.unspecified };
}

function readSeason(
  text: string,
  mask: string,
  season: number,
  flags: number,
  options: ParseOptions,
): DatePart {
  const hemisphere = options.hemisphere ?? 'north';
  const first = edgeOf(mask, undefined, undefined, false)?.year ?? NaN;
  const last = edgeOf(mask, undefined, undefined, true)?.year ?? NaN;
  const earliest = seasonStart(first, season, hemisphere);
  const latest = seasonEnd(last, season, hemisphere);
  const bits = flags | Flag.season;
  if (first === last) return { ...datePart(text, earliest, latest, 'season', bits), season, year: first };
  return datePart(text, earliest, latest, knownUnit(mask, undefined), bits | Flag.unspecified);
}
