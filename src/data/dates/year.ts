import { show } from '../issues.js';
import { FIRST_YEAR, LAST_YEAR, startOf } from './civil.js';
import { DateError } from './error.js';
import { APPROXIMATE, datePart } from './part.js';
import type { DatePart } from './part.js';

export const YEAR = /^(?:(-?\d{4})|Y(-?[1-9]\d*)(?:E(\d+))?)(?:S([1-9]\d*))?[?~%]?$/;

export function checkYears(text: string, first: number, last: number): void {
  if (first >= FIRST_YEAR && last <= LAST_YEAR) return;
  throw new DateError(
    'date-out-of-range',
    text,
    'lies outside the years that can be drawn',
    `Years run from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
}

/** An astronomical year: 2018 -> `2018`, -43 -> `-0043` (44 BC), 12018 -> `Y12018`. */
export function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** What is to be said of a bare year before 1, such as -44: others count without a year 0. */
export function cautionOf(text: string): string | undefined {
  if (!/^-[1-9]\d{0,3}$/.test(text)) return undefined;
  const year = -Number(text);
  return `${show(text)} is read as ${year + 1} BC. If ${year} BC is meant, write it with its era: ${year} BC.`;
}

/** The year before 1 is 0, and there is only one such year. */
export function checkZero(text: string, year: string | undefined): void {
  if (year !== '-0000') return;
  throw new DateError('date-value', text, 'is no year', 'The year before 1 is 0000, and -0001 is 2 BC.');
}

/** `Y-17E3`, `1950S2`: a year, of which `S` says how many digits are meant. */
export function readYear(
  text: string,
  [, short, long, exponent, significant]: RegExpExecArray,
  flags: number,
): DatePart {
  checkZero(text, short);
  const year = Number(short ?? long) * 10 ** Number(exponent ?? 0);
  if (long !== undefined && Math.abs(year) < 10_000) {
    throw new DateError(
      'date-syntax',
      text,
      'marks a short year with Y',
      'Write years up to four digits as 0044 or -0043.',
    );
  }
  checkYears(text, year, year);
  if (significant === undefined) return datePart(text, startOf(year), startOf(year + 1), 'year', flags);
  const size = Math.abs(year);
  const step = 10 ** Math.max(0, String(size).length - Number(significant));
  const low = Math.floor(size / step) * step;
  const [first, last] = year < 0 ? [-low - step + 1, -low] : [low, low + step - 1];
  checkYears(text, first, last);
  const precision = step >= 1000 ? 'millennium' : step >= 100 ? 'century' : step >= 10 ? 'decade' : 'year';
  return { ...datePart(text, startOf(first), startOf(last + 1), precision, flags | APPROXIMATE), year };
}
