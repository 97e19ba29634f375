import type { Milliseconds, Precision, TimeSpan } from '../types.js';
import { monthOf, startOf, yearOf } from './civil.js';
import type { DatePart } from './part.js';
import { dateInWords, digitsOf, fill, lookOf, momentOf, unitOf } from './date-words.js';
import type { Context } from './date-words.js';
import { Flag, has } from './flags.js';
import { formatterOf, listText, localeOf } from './formatters.js';
import type { Style } from './formatters.js';
import { isInterval } from './parse.js';
import type { Interval, Structure } from './parse.js';
import { joined, rangeText } from './ranges.js';
import { expectSpan, structureOfSpan, unitEnd, unitStart } from './span.js';
import { dateWords } from './words/index.js';

export interface FormatOptions {
  /** BCP 47 tag of the reader. Plain `en` writes the day first (as `en-GB`), `en-US` the month. */
  readonly lang: string;
  /** `'full'` 5 February 2019 (default), `'short'` 5 Feb 2019, `'axis'` the last unit alone: 5, Feb, 2019. */
  readonly style?: Style | undefined;
  /** IANA zone on whose clock instants are shown; unknown ones are UTC. Default: the clock the span was read with. */
  readonly zone?: string | undefined;
  /** Names the zone after a time of day: `zone`, or UTC after a time with `Z`. */
  readonly zoneName?: boolean | undefined;
  /** A calendar that `Intl` knows. Default `'gregory'`, whatever the language. */
  readonly calendar?: string | undefined;
}

/** A date in words, never more exact than the data; without options in English. Throws `DateError` where there is no span. */
export function formatWhen(span: TimeSpan, given?: FormatOptions | null): string {
  const options = given ?? ENGLISH;
  expectSpan(span);
  const moves = has(span.flags, Flag.zoned) && options.zone !== undefined;
  const structure = structureOfSpan(span, moves ? options.zone : undefined);
  const context = contextOf(options, structure);
  switch (structure.kind) {
    case 'date':
      return dateInWords(structure.date, context);
    case 'interval':
      return intervalInWords(structure, context);
    default:
      return setInWords(structure.kind, structure.members, context);
  }
}

/**
 * The unit of the calendar that holds a moment, in words: for ticks and periods of an axis.
 * `formatUnit(ms, 'month', { lang: 'en', style: 'axis' })` is "Feb".
 */
export function formatUnit(ms: Milliseconds, unit: Precision, options?: FormatOptions | null): string {
  const date: DatePart = {
    edtf: '',
    earliest: unitStart(ms, unit),
    latest: unitEnd(ms, unit),
    precision: unit,
    flags: 0,
  };
  return dateInWords(date, contextOf(options ?? ENGLISH, { kind: 'date', date }));
}

/** Years of one or two digits could be days, and those before 1 count backwards: both carry their era. */
const NEEDS_ERA_BEFORE = startOf(100);

const ENGLISH: FormatOptions = { lang: 'en' };

/** What `Intl` throws at otherwise. */
const CALENDAR = /^[a-z\d]{3,8}(-[a-z\d]{3,8})*$/i;

function contextOf(options: FormatOptions, structure: Structure): Context {
  const { lang, style = 'full', calendar = 'gregory', zone, zoneName = false } = options;
  const words = dateWords(String(lang));
  const era = datesOf(structure).some(({ earliest }) => earliest < NEEDS_ERA_BEFORE);
  const numeric = style === 'short' && words.numericShort === true;
  const look = {
    locale: localeOf(String(lang)),
    style,
    calendar: CALENDAR.test(calendar) ? calendar : 'gregory',
    era,
    numeric,
  };
  return { look, words, zone, zoneName };
}

function datesOf(structure: Structure | DatePart): DatePart[] {
  if (!('kind' in structure)) return [structure];
  switch (structure.kind) {
    case 'date':
      return [structure.date];
    case 'interval':
      return [structure.start, structure.end].filter((end) => typeof end === 'object');
    default:
      return structure.members.flatMap(datesOf);
  }
}

function intervalInWords({ start, end }: Interval, context: Context): string {
  const { words } = context;
  if (typeof start === 'object') {
    if (typeof end === 'object') return fromTo(start, end, context);
    return fill(end === 'open' ? words.since : words.endUnknown, { date: dateInWords(start, context) });
  }
  if (typeof end === 'object') {
    return fill(start === 'open' ? words.until : words.startUnknown, { date: dateInWords(end, context) });
  }
  if (start === end) return start === 'open' ? words.always : words.undated;
  return fill(end === 'open' ? words.since : words.until, { date: words.unknownDate });
}

/** Each side keeps its precision and its qualifiers; only where they agree may `Intl` write what they share once. */
function fromTo(start: DatePart, end: DatePart, context: Context): string {
  const unit = unitOf(start.precision);
  if (
    unit &&
    start.precision === end.precision &&
    isPlain(start) &&
    isPlain(end) &&
    digitsOf(start) === digitsOf(end)
  ) {
    const first = momentOf(start, context);
    return rangeText(
      lookOf(start, context),
      unit,
      first,
      Math.max(first, momentOf(end, context)),
      digitsOf(start),
    );
  }
  return joined(context.look.locale, dateInWords(start, context), dateInWords(end, context));
}

const QUALIFIERS = Flag.approximateStart | Flag.uncertainStart;

/** Without qualifiers and estimates. */
const isPlain = ({ flags, year }: DatePart): boolean => year === undefined && !has(flags, QUALIFIERS);

function setInWords(
  kind: 'oneOf' | 'allOf',
  members: readonly (DatePart | Interval)[],
  context: Context,
): string {
  const { words, look } = context;
  const list =
    daysOfOneMonth(members, context) ??
    listText(
      look.locale,
      members.map((member) => memberInWords(kind, member, context)),
    );
  const hasRange = members.some((member) => isInterval(member) && isClosed(member));
  if (kind === 'oneOf') return members.length > 1 || hasRange ? fill(words.oneOf, { list }) : list;
  return hasRange ? fill(words.allOf, { list }) : list;
}

const isClosed = ({ start, end }: Interval): boolean => typeof start === 'object' && typeof end === 'object';

function memberInWords(kind: 'oneOf' | 'allOf', member: DatePart | Interval, context: Context): string {
  if (!isInterval(member)) return dateInWords(member, context);
  const { start, end } = member;
  const { words } = context;
  if (kind === 'oneOf') {
    if (typeof start !== 'object' && typeof end === 'object')
      return fill(words.orEarlier, { date: dateInWords(end, context) });
    if (typeof end !== 'object' && typeof start === 'object')
      return fill(words.orLater, { date: dateInWords(start, context) });
  }
  return intervalInWords(member, context);
}

/** "23 and 25 June 1967": days of one month, with the month and the year written once. */
function daysOfOneMonth(members: readonly (DatePart | Interval)[], context: Context): string | undefined {
  const days = members
    .filter((member): member is DatePart => !isInterval(member))
    .filter((day) => day.precision === 'day' && isPlain(day));
  const [first] = days;
  if (!first || days.length < 2 || days.length < members.length) return undefined;
  const sameMonth = (day: DatePart): boolean =>
    yearOf(day.earliest) === yearOf(first.earliest) && monthOf(day.earliest) === monthOf(first.earliest);
  if (!days.every(sameMonth)) return undefined;

  const parts = formatterOf(context.look, 'day').formatToParts(first.earliest);
  const place = parts.findIndex(({ type }) => type === 'day');
  // What belongs to the number is repeated with it: "23. und 25. Juni", "23일 및 25일".
  const suffix = /^[.\p{L}]*/u.exec(parts[place + 1]?.value ?? '')?.[0] ?? '';
  const numbers = days.map((day) => {
    const number = formatterOf(context.look, 'day').formatToParts(day.earliest)[place]?.value ?? '';
    return number + suffix;
  });
  return parts
    .map(({ value }, i) => {
      if (i === place) return listText(context.look.locale, numbers);
      return i === place + 1 ? value.slice(suffix.length) : value;
    })
    .join('');
}
