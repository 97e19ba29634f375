import { yearText } from '../dates/index.js';
import type { Milliseconds } from '../types.js';
import { withColon } from './date-parts.js';

export { yearText };

/**
 * Dates as other formats hold them, written as EDTF. What is no date comes back as it is, so that the dataset can
 * say what is wrong with it where its author finds it.
 */

const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** ISO 8601 with the liberties that are taken with it: a blank for the `T`, months of one digit, a zone after a date. */
const ISO =
  /^([-+]?)(\d{4,6})-(\d{1,2})(?:-(\d{1,2}))?(?:[Tt ] ?(\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,12})?)?|\d\d(?:\d\d(?:\d\d)?)?))? ?(Z|z|UTC|GMT|[-+]\d\d(?::?\d\d)?)?$/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$|[Tt ])/;
const YEAR = /^([-+]?)(\d{1,4}|0\d{4,5})(?:Z|[-+]\d\d:\d\d)?$/;
const LONG_YEAR = /^([-+])(\d{5,9})$/;
const BASIC_DAY = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const LONG_NUMBER = /^-?\d{9,16}(?:\.\d{1,9})?$/;

/** A date, an interval `a/b` or a number in EDTF; undefined where there is nothing. See `edtfOfNumber` for numbers. */
export function edtfOf(value: unknown): string | undefined {
  if (typeof value === 'number') return edtfOfNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '' || PLAIN.test(text)) return text || undefined;
  const dashed = text.replace(SLASHED, '$1-$2-$3');
  const slash = dashed.indexOf('/');
  if (slash < 0) return one(dashed);
  if (dashed.includes('/', slash + 1)) return text;
  return `${one(dashed.slice(0, slash).trim())}/${one(dashed.slice(slash + 1).trim())}`;
}

function one(text: string): string {
  const year = YEAR.exec(text) ?? LONG_YEAR.exec(text);
  if (year) return yearText(Number(`${year[1] ?? ''}${year[2] ?? ''}`));
  const basic = BASIC_DAY.exec(text);
  if (basic) return `${basic[1] ?? ''}-${basic[2] ?? ''}-${basic[3] ?? ''}`;
  if (LONG_NUMBER.test(text)) return edtfOfNumber(Number(text));
  const iso = ISO.exec(text);
  if (!iso) return text;
  const [, sign = '', digits = '', month = '', day, time, zone = ''] = iso;
  const date = [yearText(Number(sign + digits)), month.padStart(2, '0')];
  if (day === undefined) return time === undefined ? date.join('-') : text;
  date.push(day.padStart(2, '0'));
  return time === undefined ? date.join('-') : withColon(`${date.join('-')}T${clock(time)}${offset(zone)}`);
}

/** `9:30` -> `09:30`, `183000` -> `18:30:00`. */
function clock(time: string): string {
  const text = time.replace(',', '.');
  if (text.includes(':')) return text.padStart(text.indexOf(':') === 1 ? text.length + 1 : 0, '0');
  return (text.match(/\d\d/g) ?? []).join(':');
}

/** No clock is behind UTC by nothing. */
const offset = (zone: string): string => (/^(?:z|UTC|GMT|[-+]00(?::?00)?)$/i.test(zone) ? 'Z' : zone);

/** The largest number of those that share one unit, as the dates of one event do. */
export const sizeOf = (values: readonly unknown[]): number =>
  values.reduce<number>(
    (size, value) => (typeof value === 'number' ? Math.max(size, Math.abs(value)) : size),
    0,
  );

/** Whether numbers up to that size are years. */
export const isYears = (size: number): boolean => size < 1e4;

/** A number is a year below 10 000, else seconds since 1970 below 100 000 000 000, else milliseconds. */
export function edtfOfNumber(value: number, size = Math.abs(value)): string {
  if (isYears(size)) return yearText(Math.floor(value));
  return instantText(size < 1e11 ? value * 1000 : value) ?? String(value);
}

/** A moment in UTC, no finer than it is given: `2018-06-12T01:04Z`. Undefined beyond what clocks hold. */
export function instantText(ms: Milliseconds): string | undefined {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  const day = iso.indexOf('T');
  return one(iso.slice(0, day)) + withoutZeros(iso.slice(day));
}

/** Takes seconds away that a format demands though nobody counted them: `T18:30:00.000Z` -> `T18:30Z`. */
export const withoutZeros = (time: string): string =>
  time.replace(/\.0+(?=Z|[-+]|$)/, '').replace(/^([^:]*:\d\d):00(?=Z|[-+]|$)/, '$1');
