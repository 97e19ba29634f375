import type { Milliseconds, Precision } from '../types.js';
import { isFinerThan, startOf, yearOf } from './civil.js';
import type { DatePart } from './part.js';
import { Flag, has } from './flags.js';
import { formatterOf, yearDigits } from './formatters.js';
import type { Look, Unit } from './formatters.js';
import { rangeText } from './ranges.js';
import type { DateWords } from './words/index.js';
import { instantOf, isZone } from './zones.js';

/** What the words of a date depend on besides the date. */
export interface Context {
  readonly look: Look;
  readonly words: DateWords;
  readonly zone: string | undefined;
  readonly zoneName: boolean;
}

/** Puts values into a pattern: `fill('since {date}', { date: '1985' })`. */
export const fill = (pattern: string | undefined, values: { readonly [name: string]: string }): string =>
  (pattern ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** One date in words, with "about" and "uncertain". */
export function dateInWords(date: DatePart, context: Context): string {
  const { words } = context;
  let text = calendarText(date, context);
  if (has(date.flags, Flag.approximateStart)) text = fill(words.about, { date: text });
  if (has(date.flags, Flag.uncertainStart)) text = fill(words.uncertain, { date: text });
  return text;
}

function calendarText(date: DatePart, context: Context): string {
  const { look, words } = context;
  if (date.year !== undefined) {
    const year = formatterOf(look, 'year').format(startOf(date.year));
    return date.season === undefined ? year : seasonText(date.season, year, words);
  }
  const unit = unitOf(date.precision);
  if (unit) return formatterOf(lookOf(date, context), unit, digitsOf(date)).format(momentOf(date, context));
  const period = periodText(date, context);
  if (!date.within) return period;
  const day = formatterOf(look, date.within === 'day' ? 'monthDay' : 'monthAlone').format(date.earliest);
  return fill(words.within, { date: day, period });
}

/** The unit in which `Intl` writes such a date; none for seasons, decades and what is wider. */
export function unitOf(precision: Precision): Unit | undefined {
  switch (precision) {
    case 'season':
    case 'decade':
    case 'century':
    case 'millennium':
    case 'unknown':
      return undefined;
    default:
      return precision;
  }
}

/** The look of a date with the name of its zone, if that is wanted and the date has a time. */
export function lookOf(date: DatePart, context: Context): Look {
  const zone = namedZone(date, context);
  return zone === undefined ? context.look : { ...context.look, zone };
}

/** The milliseconds to hand to the formatter of `lookOf`. */
export function momentOf(date: DatePart, context: Context): Milliseconds {
  const zone = namedZone(date, context);
  return zone === undefined ? date.earliest : (date.instant ?? instantOf(date.earliest, zone));
}

function namedZone(date: DatePart, { zone, zoneName }: Context): string | undefined {
  if (!zoneName || !isFinerThan(date.precision, 'day')) return undefined;
  if (zone !== undefined && isZone(zone)) return zone;
  return date.instant === date.earliest ? 'UTC' : undefined;
}

/** Digits of the fraction of a second that are known. */
export function digitsOf({ earliest, latest }: DatePart): 1 | 2 | 3 {
  const length = latest - earliest;
  return length === 100 ? 1 : length === 10 ? 2 : 3;
}

function seasonText(code: number, year: string, words: DateWords): string {
  if (code >= 40) return fill(words.halves[code - 40], { year });
  if (code >= 37) return fill(words.thirds[code - 37], { year });
  if (code >= 33) return fill(words.quarters[code - 33], { year });
  const date = fill(words.seasons[(code - 21) % 4], { year });
  return code < 25 ? date : fill(code < 29 ? words.north : words.south, { date });
}

/** A decade, a century, or whatever else spans several years. */
function periodText({ earliest, latest, precision }: DatePart, { look, words }: Context): string {
  if (precision === 'unknown') return words.yearUnknown;
  if (precision === 'season') return rangeText(look, 'month', earliest, latest - 1);
  const step = precision === 'decade' ? 10 : precision === 'century' ? 100 : 1000;
  const [first, last] = roundYears(yearOf(earliest), yearOf(latest - 1), step);
  if (first > 0) {
    if (precision === 'decade' && words.decade)
      return fill(words.decade, { n: yearDigits(look, startOf(first)) });
    if (precision === 'century' && words.century)
      return centuryText(first / 100 + 1, look.locale, words.century);
  }
  return rangeText(look, 'year', startOf(first), startOf(last));
}

/** `-004X` are the years -49 to -40: before Christ the digits that are known count away from zero. */
function roundYears(first: number, last: number, step: number): [first: number, last: number] {
  if (last >= 0) {
    const start = Math.floor(first / step) * step;
    return [start, start + step - 1];
  }
  const end = Math.ceil(last / step) * step;
  return [end - step + 1, Math.min(end, -1)];
}

const ordinals = new Map<string, readonly [Intl.PluralRules, Intl.NumberFormat]>();

function centuryText(
  number: number,
  locale: string,
  patterns: { readonly [category: string]: string },
): string {
  let ordinal = ordinals.get(locale);
  if (!ordinal) {
    ordinal = [new Intl.PluralRules(locale, { type: 'ordinal' }), new Intl.NumberFormat(locale)];
    ordinals.set(locale, ordinal);
  }
  const [rules, format] = ordinal;
  return fill(patterns[rules.select(number)] ?? patterns['other'], { n: format.format(number) });
}
