import type { Milliseconds } from '../types.js';
import { startOf, yearOf } from './civil.js';
import { formatterOf } from './formatters.js';
import type { Look, Unit } from './formatters.js';

const texts = new WeakMap<Intl.DateTimeFormat, Map<string, string>>();
const MOST_TEXTS = 2000;

/** Two dates of one precision, with what they share written once: "27–28 February 2019". The first must not be later. */
export function rangeText(
  look: Look,
  unit: Unit,
  first: Milliseconds,
  last: Milliseconds,
  digits?: 1 | 2 | 3,
): string {
  const format = formatterOf(look, unit, digits);
  // Twenty times the work of a single date for Intl, and views ask again for each change: remember the last ones.
  let known = texts.get(format);
  if (!known || known.size >= MOST_TEXTS) {
    known = new Map<string, string>();
    texts.set(format, known);
  }
  const key = `${first}/${last}`;
  const text = known.get(key) ?? newRangeText(format, look, unit, first, last);
  known.set(key, text);
  return text;
}

function newRangeText(
  format: Intl.DateTimeFormat,
  look: Look,
  unit: Unit,
  first: Milliseconds,
  last: Milliseconds,
): string {
  if (!look.era && yearOf(first) !== yearOf(last) && writesApart(format, look.locale))
    return joined(look.locale, format.format(first), format.format(last));
  const parts = withoutRepeats(format.formatRangeToParts(first, last));
  const text = parts.map(({ value }) => value).join('');
  if (!keepsWords(text, look, unit, last)) {
    return joined(look.locale, format.format(first), format.format(last));
  }
  const isLong = parts.some(({ source, value }) => source !== 'shared' && /\s/.test(value));
  return plain(
    parts.map(({ source, value }) => (source === 'shared' ? spaced(value, isLong) : value)).join(''),
  );
}

/** Vietnamese repeats in digits what both dates share: 27/2/2019 – 28/2/2019 becomes 27–28/2/2019. */
function withoutRepeats(parts: Intl.DateTimeRangeFormatPart[]): Intl.DateTimeRangeFormatPart[] {
  const first = parts.filter(({ source }) => source === 'startRange');
  const last = parts.filter(({ source }) => source === 'endRange');
  const isSame = (back: number): boolean =>
    first.at(-back)?.type === last.at(-back)?.type && first.at(-back)?.value === last.at(-back)?.value;
  let same = 0;
  while (same < first.length && isSame(same + 1)) same++;
  const repeated = first.slice(first.length - same);
  const repeats = (name: string): boolean => repeated.some(({ type }) => type === name);
  if (!repeats('year') || parts.some(({ type }) => type === 'hour')) return parts;
  // 1 BC and AD 1 are two years with one number: without it an era that stands before it would say nothing.
  if (first.some(({ type }) => type === 'era') && !repeats('era')) return parts;
  return parts.filter((part) => !repeated.includes(part));
}

const apart = new WeakMap<Intl.DateTimeFormat, boolean>();

/**
 * Whether dates of two years of one era share nothing in this format. Where two do, all do, and they are
 * written one by one, for a tenth of what a range costs.
 */
function writesApart(format: Intl.DateTimeFormat, locale: string): boolean {
  let known = apart.get(format);
  if (known === undefined) {
    const text = format.formatRange(...SAMPLE);
    const [first, last] = SAMPLE.map((date) => format.format(date));
    known = plain(text) === joined(locale, first ?? '', last ?? '');
    apart.set(format, known);
  }
  return known;
}

/**
 * Chinese and Japanese have no pattern for two dates in words and fall back to digits (2019/2/27 – 2019/2/28),
 * though they write one date in words. Words around the time of day may differ and do not count.
 */
function keepsWords(text: string, look: Look, unit: Unit, last: Milliseconds): boolean {
  const date = formatterOf({ ...look, zone: undefined }, unit === 'month' || unit === 'year' ? unit : 'day');
  const words = date.format(last).match(/\p{L}+/gu) ?? [];
  return words.every((word) => text.includes(word));
}

/** Two dates that share nothing. */
export const joined = (locale: string, first: string, last: string): string =>
  first + spaced(separatorOf(locale), /\s/.test(first + last)) + last;

/** A dash between two words or numbers stands close, between longer dates it has space around it. */
const spaced = (separator: string, isLong: boolean): string =>
  separator.trim() === '–' ? (isLong ? ' – ' : '–') : separator;

/** Thin spaces around a dash look the same as plain ones and cannot be searched for. */
const plain = (text: string): string => text.replace(/\u2009/g, ' ');

const separators = new Map<string, string>();

/** What a language writes between two dates (" – ", "～", " تا "), read from a range that it does write. */
function separatorOf(locale: string): string {
  let separator = separators.get(locale);
  if (separator === undefined) {
    separator = findSeparator(locale);
    separators.set(locale, separator);
  }
  return separator;
}

const SAMPLE = [startOf(2018, 6, 12), startOf(2019, 2, 28)] as const;

function findSeparator(locale: string): string {
  for (const month of ['long', 'numeric', '2-digit'] as const) {
    const options = { year: 'numeric', month, day: month === '2-digit' ? month : 'numeric' } as const;
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    const [first, last] = [format.format(SAMPLE[0]), format.format(SAMPLE[1])];
    const text = format.formatRange(...SAMPLE);
    if (text.startsWith(first) && text.endsWith(last)) return plain(text.slice(first.length, -last.length));
  }
  return ' – ';
}
