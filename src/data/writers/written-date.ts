import { startOf, yearOf } from '../dates/civil.js';
import { Flag, has } from '../dates/flags.js';
import type { DatePart } from '../dates/part.js';
import type { End, Structure } from '../dates/parse.js';
import { structureOfSpan, unitEnd, unitStart } from '../dates/span.js';
import type { Milliseconds, Precision, TimeSpan } from '../types.js';

/** One unit of calendar or clock, which is all that most formats can say. */
export interface Unit {
  /** Its first millisecond on the wall clock of the venue, held as if it were UTC. */
  readonly start: Milliseconds;
  /** The first after it. */
  readonly end: Milliseconds;
  readonly precision: UnitPrecision;
  /** The same start in UTC, where the data gives a zone or an offset. */
  readonly instant: Milliseconds | undefined;
}
export type UnitPrecision = Extract<
  Precision,
  'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond'
>;

/** A date for formats without vague ones. */
export interface WrittenDate {
  /** Undefined where the start is open or not known. */
  readonly first: Unit | undefined;
  /** The last unit that belongs to it, equal to `first` where there is only one; undefined where the end is open or not known. */
  readonly last: Unit | undefined;
  /** Whether the two say all that the date does; else they are the outer bounds of a vague one. */
  readonly isExact: boolean;
}

/** The first and last unit of a date: those that are written, else the largest that fit the envelope. */
export function writtenDate(span: TimeSpan): WrittenDate {
  const structure = structureOfSpan(span);
  const [first, last] = unitsOf(structure, span);
  return { first, last, isExact: !has(span.flags, VAGUE) && datesOf(structure).every(isPlain) };
}

const VAGUE =
  Flag.approximateStart |
  Flag.approximateEnd |
  Flag.uncertainStart |
  Flag.uncertainEnd |
  Flag.unknownStart |
  Flag.unknownEnd |
  Flag.unspecified |
  Flag.season |
  Flag.oneOf |
  Flag.allOf;

const UNITS: ReadonlySet<Precision> = new Set([
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] satisfies UnitPrecision[]);
const isUnit = (precision: Precision): precision is UnitPrecision => UNITS.has(precision);

function unitsOf(
  structure: Structure,
  { earliest, latest }: TimeSpan,
): readonly [first: Unit | undefined, last: Unit | undefined] {
  switch (structure.kind) {
    case 'date':
      return bounds(structure.date);
    case 'interval':
      return [sideOf(structure.start)?.[0], sideOf(structure.end)?.[1]];
    default: {
      const first = Number.isFinite(earliest) ? envelope(earliest, latest)[0] : undefined;
      const last = Number.isFinite(latest) ? envelope(earliest, latest)[1] : undefined;
      return [first, last];
    }
  }
}

const sideOf = (end: End): readonly [Unit, Unit] | undefined =>
  typeof end === 'object' ? bounds(end) : undefined;

function datesOf(structure: Structure): readonly DatePart[] {
  if (structure.kind === 'date') return [structure.date];
  if (structure.kind !== 'interval') return [];
  return [structure.start, structure.end].filter((end) => typeof end === 'object');
}

/** Whether the whole of a date is one unit: not a season, decade, or day of any month. */
const isPlain = ({ precision, earliest, latest, flags }: DatePart): boolean =>
  isUnit(precision) &&
  !has(flags, Flag.unspecified | Flag.season) &&
  (precision === 'millisecond' || unitEnd(earliest, precision) === latest);

function bounds(date: DatePart): readonly [Unit, Unit] {
  const { earliest, latest, precision, instant } = date;
  if (!isPlain(date) || !isUnit(precision)) return envelope(earliest, latest);
  const unit: Unit = { start: earliest, end: latest, precision, instant };
  return [unit, unit];
}

/** The outer units of a stretch of time, as large as its ends allow but no smaller than a day. */
function envelope(earliest: Milliseconds, latest: Milliseconds): readonly [Unit, Unit] {
  const ends = [earliest, latest].filter(Number.isFinite);
  const precision = ends.every((ms) => startOf(yearOf(ms)) === ms)
    ? 'year'
    : ends.every(isMonthStart)
      ? 'month'
      : 'day';
  return [unitAt(earliest, precision), unitAt(latest - 1, precision)];
}

const isMonthStart = (ms: Milliseconds): boolean => unitAt(ms, 'month').start === ms;

function unitAt(ms: Milliseconds, precision: UnitPrecision): Unit {
  const end = unitEnd(ms, precision);
  return { start: unitStart(ms, precision), end, precision, instant: undefined };
}
